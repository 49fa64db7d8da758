package io.mediawatch.cli;

import io.mediawatch.index.Found;
import io.mediawatch.index.Index;
import io.mediawatch.model.Alert;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code alerts}: what was raised. */
@Command(name = "alerts", description = "Alerts that were raised, newest first.", mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Mixin
    private LimitOption limit;

    @Option(names = "--rule", paramLabel = "ID", description = "Of this rule only.")
    private @Nullable String rule;

    @Option(names = "--severity", paramLabel = "NAME", description = "Of this severity only.")
    private @Nullable String severity;

    @Override
    public Integer call() {
        try (Index index = system.index()) {
            Found<Alert> found = index.ask().alerts(rule, severity, period.period(), limit.slice());
            if (output.json()) {
                found.items().forEach(output::jsonLine);
                return ExitCode.OK.code();
            }
            Table table = new Table("raised", "rule", "about", "headline", "outlet", "reposts");
            found.items()
                    .forEach(alert -> table.row(
                            period.print(alert.raised()),
                            alert.rule(),
                            alert.group(),
                            alert.article().headline(),
                            alert.article().publisher(),
                            alert.reposts()));
            output.table(table, "No alert was raised.");
            LimitOption.sayRest(output, found, "alerts");
        }
        return ExitCode.OK.code();
    }
}
