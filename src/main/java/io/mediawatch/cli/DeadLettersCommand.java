package io.mediawatch.cli;

import io.mediawatch.index.ResultPage;
import io.mediawatch.model.DeadLetterRecord;
import io.mediawatch.pipeline.DeadLetters;
import io.mediawatch.pipeline.Topics;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters}: what could not be processed. */
@Command(
        name = "dead-letters",
        description = "Inspect, resend or dismiss records that could not be processed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|retry|drop",
        subcommands = {
            DeadLettersCommand.Newest.class,
            DeadLettersCommand.Show.class,
            DeadLettersCommand.Retry.class,
            DeadLettersCommand.Drop.class
        })
final class DeadLettersCommand {
    /** The package of an exception's class, which is not shown: the simple name says enough. */
    private static final Pattern PACKAGE = Pattern.compile("^([a-z]\\w*\\.)+(?=[A-Z])");

    private static DeadLetters open(Settings settings) {
        return DeadLetters.open(new Topics(settings.topics()), settings.kafka().client());
    }

    /** The options that select dead letters. */
    static final class Selection {
        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids as listed.")
        private List<String> ids = List.of();

        @Option(
                names = "--step",
                paramLabel = "NAME",
                description = "All dead letters of this step, such as revise, tag or index.")
        private @Nullable String step;

        @Option(names = "--all", description = "All dead letters.")
        private boolean all;

        boolean isNamed() {
            return !ids.isEmpty();
        }

        void check() {
            if ((ids.isEmpty() ? 0 : 1) + (step == null ? 0 : 1) + (all ? 1 : 0) != 1) {
                throw new ConfigError("give ids of dead letters, --step or --all");
            }
            if (step != null && !DeadLetters.isStep(step)) {
                throw new ConfigError(
                        "--step: there is no step '" + step + "', but " + String.join(", ", DeadLetters.STEPS)
                                + ", and alert-CHANNEL" + DidYouMean.among(DeadLetters.STEPS, step));
            }
        }

        List<String> of(DeadLetters letters) {
            return ids.isEmpty()
                    ? letters.list().stream()
                            .filter(letter -> all || letter.step().equals(step))
                            .map(DeadLetterRecord::id)
                            .toList()
                    : ids.stream().distinct().toList();
        }
    }

    /** {@code dead-letters list}. */
    @Command(name = "list", description = "List open dead letters, newest first.", mixinStandardHelpOptions = true)
    static final class Newest implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Mixin
        private LimitOption limit;

        @Override
        public Integer call() {
            int most = limit.page().size();
            try (DeadLetters letters = open(system.settings())) {
                List<DeadLetterRecord> all = letters.list();
                ResultPage<DeadLetterRecord> found =
                        new ResultPage<>(all.size(), all.stream().limit(most).toList(), null);
                if (output.json()) {
                    found.items().forEach(output::jsonLine);
                    return ExitCode.OK.code();
                }
                output.table(table(found.items()), "There are no dead letters.");
                LimitOption.sayRest(output, found, "newest", "dead letters");
            }
            return ExitCode.OK.code();
        }
    }

    /** Lists the letters. There is no column for the step, because the id contains it. */
    static Table table(List<DeadLetterRecord> letters) {
        Table table = new Table("failed", "step", "id", "reason")
                .whole("failed", "id")
                .yielding("reason", "step", "failed");
        letters.forEach(letter -> table.row(
                letter.failed().truncatedTo(ChronoUnit.SECONDS),
                letter.step(),
                letter.id(),
                PACKAGE.matcher(letter.reason()).replaceFirst("")
                        + (letter.message() == null ? "" : ": " + letter.message())));
        return table;
    }

    /** {@code dead-letters show}. */
    @Command(
            name = "show",
            description = "Show a dead letter: its headers, including origin and reason, and its content.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Parameters(paramLabel = "ID", description = "Id as listed.")
        private String id;

        private record Shown(DeadLetterRecord letter, Map<String, String> headers, String value) {}

        @Override
        public Integer call() {
            try (DeadLetters letters = open(system.settings())) {
                DeadLetters.Whole whole = letters.show(id);
                String value = Printable.value(whole.value());
                if (output.json()) {
                    output.jsonLine(new Shown(whole.letter(), whole.headers(), value));
                    return ExitCode.OK.code();
                }
                print(whole.letter(), whole.headers());
                output.out().println();
                output.out().println(value);
            }
            return ExitCode.OK.code();
        }

        private void print(DeadLetterRecord letter, Map<String, String> headers) {
            PrintWriter out = output.out();
            Map<String, String> all = new LinkedHashMap<>();
            all.put("id", letter.id());
            all.put("failed", letter.failed().toString());
            all.put("key", String.valueOf(letter.key()));
            all.forEach((name, text) -> out.println(name + ": " + Printable.text(text)));
            headers.forEach(
                    (name, text) -> out.println("header " + Printable.text(name) + ": " + Printable.text(text)));
        }
    }

    /** {@code dead-letters retry}. */
    @Command(
            name = "retry",
            description = {
                "Send records back to where they came from, unchanged; live pages may raise alerts.",
                "The outcomes show how pages end. A record that fails again is a new dead letter. After three"
                        + " retries it is parked: --step and --all leave it out, and it is sent only by its id."
            },
            mixinStandardHelpOptions = true)
    static final class Retry implements Callable<Integer> {
        private static final String PARKED =
                "it failed after three retries and is parked; name it to send it all the same";

        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Mixin
        private Selection selection;

        @Override
        public Integer call() {
            selection.check();
            Settings settings = system.settings();
            Map<String, String> left = new LinkedHashMap<>();
            int sent = 0;
            try (DeadLetters letters = open(settings);
                    Backlog backlog = Backlog.open(settings)) {
                List<String> ids = selection.of(letters);
                if (!selection.isNamed()) {
                    Map<Boolean, List<String>> parked =
                            ids.stream().collect(Collectors.partitioningBy(letters::isParked));
                    parked.getOrDefault(true, List.of()).forEach(id -> left.put(id, PARKED));
                    ids = parked.getOrDefault(false, List.of());
                }
                for (int from = 0; from < ids.size(); from += Backlog.STRIDE) {
                    List<String> some = ids.subList(from, Math.min(from + Backlog.STRIDE, ids.size()));
                    backlog.yieldToLive();
                    Map<String, String> not = letters.retry(some);
                    sent += some.size() - not.size();
                    left.putAll(not);
                }
            }
            output.out().println("Records sent again: " + sent);
            left.forEach((id, reason) -> output.err().println(id + ": not sent: " + reason));
            return (left.isEmpty() ? ExitCode.OK : ExitCode.FAILED).code();
        }
    }

    /** {@code dead-letters drop}. */
    @Command(
            name = "drop",
            description = {
                "Dismiss dead letters: remove them from the list and the index.",
                "The records stay in the topic `dead-letters` until its retention ends."
            },
            mixinStandardHelpOptions = true)
    static final class Drop implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Mixin
        private Selection selection;

        @Override
        public Integer call() {
            selection.check();
            try (DeadLetters letters = open(system.settings())) {
                List<String> ids = selection.of(letters);
                letters.drop(ids);
                output.out().println("Dead letters dropped: " + ids.size());
            }
            return ExitCode.OK.code();
        }
    }
}
