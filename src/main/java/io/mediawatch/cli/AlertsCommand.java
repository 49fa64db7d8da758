package io.mediawatch.cli;

import io.mediawatch.alert.AlertRule;
import io.mediawatch.index.Index;
import io.mediawatch.index.ResultPage;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Delivery;
import io.mediawatch.pipeline.AlertRequests;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.scrape.SourceAlerts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alerts}: the alerts raised, and their deliveries. */
@Command(
        name = "alerts",
        description = {
            "List the alerts raised, newest first, with the state of their deliveries.",
            "A period is that in which they were raised."
        },
        mixinStandardHelpOptions = true,
        subcommands = {AlertsCommand.Retry.class, AlertsCommand.Acknowledge.class})
final class AlertsCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Mixin
    private LimitOption limit;

    @Option(names = "--rule", paramLabel = "ID", description = "Only alerts of this rule.")
    private @Nullable String rule;

    @Option(names = "--severity", paramLabel = "low|medium|high", description = "Only alerts of this severity.")
    private AlertRule.@Nullable Severity severity;

    @Override
    public Integer call() {
        try (Index index = system.index()) {
            ResultPage<Alert> found =
                    index.reader().alerts(rule, severity == null ? null : severity.id(), period.period(), limit.page());
            if (output.json()) {
                found.items().forEach(output::jsonLine);
                return ExitCode.OK.code();
            }
            Table table = new Table("alert", "raised", "rule", "about", "headline", "outlet", "reposts", "deliveries")
                    .whole("alert")
                    .yielding("headline", "deliveries", "outlet", "about");
            found.items()
                    .forEach(alert -> table.row(
                            ShortId.of(alert.id()),
                            period.print(alert.raised()),
                            alert.rule(),
                            alert.group(),
                            alert.summary(),
                            alert.outlet(),
                            alert.reposts(),
                            deliveries(alert, index.reader()::deliveries)));
            output.table(table, "No alert was raised" + (found.items().isEmpty() ? unknownRule() : "") + ".");
            LimitOption.sayRest(output, found, "newest", "alerts");
        }
        return ExitCode.OK.code();
    }

    private String unknownRule() {
        return rule == null ? "" : unknownRule(rule, system.config().alerts().rules());
    }

    static String unknownRule(String rule, List<AlertRule> rules) {
        List<String> known = new ArrayList<>(SourceAlerts.RULES);
        rules.forEach(each -> known.add(each.id()));
        return Unknown.absent(known, List.of(rule), "rule", "in config/alerts.yaml");
    }

    static String deliveries(Alert alert, Function<String, List<Delivery>> byAlert) {
        return switch (alert.state()) {
            case HELD -> "held back";
            case DIGESTED -> "in a digest";
            case RAISED, UPDATED -> deliveries(byAlert.apply(alert.id()));
        };
    }

    /** Describes the deliveries in one line, failures first because a table may cut the end of it. */
    static String deliveries(List<Delivery> deliveries) {
        Map<Delivery.State, List<String>> channels = new TreeMap<>(Comparator.reverseOrder());
        deliveries.stream()
                .sorted(Comparator.comparing(Delivery::channel))
                .forEach(delivery -> channels.computeIfAbsent(delivery.state(), state -> new ArrayList<>())
                        .add(delivery.channel()));
        return channels.entrySet().stream()
                .map(state -> state.getKey().id() + " " + String.join(", ", state.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** {@code alerts retry}. */
    @Command(
            name = "retry",
            description = "Retry failed deliveries, with the same idempotency keys.",
            mixinStandardHelpOptions = true)
    static final class Retry implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Option(names = "--channel", paramLabel = "ID", description = "Only deliveries to this channel.")
        private @Nullable String channel;

        @Parameters(
                paramLabel = "ALERT",
                arity = "0..*",
                description = "Alert ids or unique prefixes of them (default: all with failed deliveries).")
        private List<String> alerts = List.of();

        @Override
        public Integer call() {
            requireChannel();
            Settings settings = system.settings();
            List<Delivery> retried = new AlertRequests(
                            new Topics(settings.topics()), settings.kafka().client())
                    .retry(alerts, channel);
            output.out().println("Deliveries retried: " + retried.size());
            return ExitCode.OK.code();
        }

        /** Refuses a channel that is not configured: it can have no failed deliveries, so nothing would be retried. */
        private void requireChannel() {
            Set<String> channels = channel == null ? Set.of() : system.config().channelIds();
            if (channel != null && !channels.contains(channel)) {
                throw new ConfigError(
                        "--channel: " + Unknown.name(channels, channel, "channel", "in config/alerts.yaml"));
            }
        }
    }

    /** {@code alerts acknowledge}. */
    @Command(
            name = "acknowledge",
            description = "Record, for everyone to see, that somebody has looked at alerts.",
            mixinStandardHelpOptions = true)
    static final class Acknowledge implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "Who has looked at them (default: ${DEFAULT-VALUE}).")
        private String by;

        @Parameters(paramLabel = "ALERT", arity = "1..*", description = "Alert ids or unique prefixes of them.")
        private List<String> alerts;

        @Override
        public Integer call() {
            Settings settings = system.settings();
            new AlertRequests(new Topics(settings.topics()), settings.kafka().client())
                    .acknowledge(alerts, by, Instant.now());
            output.out().println("Alerts acknowledged by " + by + ": " + alerts.size());
            return ExitCode.OK.code();
        }
    }
}
