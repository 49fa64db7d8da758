package io.mediawatch.cli;

import io.mediawatch.alert.AlertRule;
import io.mediawatch.alert.AlertRules;
import io.mediawatch.alert.DryRun;
import io.mediawatch.alert.DryRun.Raised;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.pipeline.TopicReader;
import io.mediawatch.pipeline.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules}: tries alert rules. */
@Command(
        name = "rules",
        description = "Try alert rules before publishing them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "test",
        subcommands = RulesCommand.Test.class)
final class RulesCommand {

    /** {@code rules test}. */
    @Command(
            name = "test",
            description = {
                "Show what the rules in config/alerts.yaml would have raised for articles already fetched.",
                "Nothing is published, raised or delivered."
            },
            mixinStandardHelpOptions = true)
    static final class Test implements Callable<Integer> {
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Option(
                names = "--since",
                paramLabel = "30d",
                defaultValue = "30d",
                description = "Articles fetched within this time before now (default: ${DEFAULT-VALUE}).")
        private String since;

        @Option(names = "--rule", paramLabel = "ID", description = "Only this rule.")
        private @Nullable String rule;

        @Override
        public Integer call() {
            Instant now = Instant.now();
            AlertRules rules = system.config().alerts();
            requireKnown(rules);
            List<Raised> raised = rehearse(rules, PeriodOption.ago("--since", since, now)).raised(now).stream()
                    .filter(each -> rule == null || each.rule().equals(rule))
                    .toList();
            if (output.json()) {
                raised.forEach(output::jsonLine);
                return ExitCode.OK.code();
            }
            Table table = new Table("rule", "about", "alerts", "articles", "first", "last", "such as")
                    .yielding("such as", "first", "last");
            Map<String, List<Raised>> groups = raised.stream()
                    .collect(Collectors.groupingBy(
                            each -> each.rule() + "\n" + each.group(), LinkedHashMap::new, Collectors.toList()));
            groups.values().forEach(group -> addRow(table, group));
            output.table(table, "No alert would have been raised.");
            return ExitCode.OK.code();
        }

        private void requireKnown(AlertRules rules) {
            List<String> known = rules.rules().stream().map(AlertRule::id).toList();
            if (rule != null && !known.contains(rule)) {
                throw new ConfigError("--rule: there is no rule '" + rule + "', but " + String.join(", ", known));
            }
        }

        private DryRun rehearse(AlertRules rules, Instant from) {
            Settings settings = system.settings();
            DryRun dryRun = new DryRun(rules);
            Topics topics = new Topics(settings.topics());
            try (TopicReader<TaggedArticle> articles =
                    TopicReader.open(topics.taggedArticles(), settings.kafka().client())) {
                articles.readAll(
                        article -> {
                            if (!article.article().fetched().isBefore(from)) {
                                dryRun.add(article);
                            }
                        },
                        dryRun::remove);
            }
            return dryRun;
        }

        private static void addRow(Table table, List<Raised> group) {
            Raised last = group.get(group.size() - 1);
            table.row(
                    last.rule(),
                    last.group(),
                    group.size(),
                    group.stream().mapToInt(Raised::articles).sum(),
                    print(group.get(0).raised()),
                    print(last.raised()),
                    last.headline());
        }

        private static String print(Instant time) {
            return MINUTE.format(time.atZone(ZoneId.systemDefault()));
        }
    }
}
