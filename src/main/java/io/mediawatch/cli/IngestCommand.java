package io.mediawatch.cli;

import io.mediawatch.cli.IngestJournal.Place;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: adds pages by hand to the running system. */
@Command(
        name = "ingest",
        description = {
            "Add pages to the running system and return once they are searchable.",
            "Takes HTML and text files, web archives (WARC, also gzipped), folders of them, URLs, text files that list URLs,"
                    + " or - for standard input.",
            "After an interruption, the same command continues where it stopped."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    /** Printed on interruption: sending pages again changes nothing. */
    private static final String INTERRUPTED =
            "interrupted: the same command goes on, and adds nothing twice; what was sent is processed meanwhile";

    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "FILE|FOLDER|URL|-", arity = "1..*", description = "Pages to add.")
    private List<String> arguments;

    @Option(
            names = "--mode",
            paramLabel = "backfill|live",
            defaultValue = "backfill",
            description = "live pages raise alerts, backfill pages are history (default: ${DEFAULT-VALUE}).")
    private Wanted wanted;

    /** Whether the pages are to be processed as news or as history. */
    private enum Wanted {
        BACKFILL(Mode.BACKFILL),
        LIVE(Mode.LIVE);

        private final Mode mode;

        Wanted(Mode mode) {
            this.mode = mode;
        }
    }

    @Option(names = "--no-wait", description = "Return as soon as Kafka has stored the pages.")
    private boolean noWait;

    @Option(names = "--restart", description = "Start from the beginning even if an earlier run was interrupted.")
    private boolean restart;

    private boolean missing;

    @Override
    @SuppressWarnings("try") // the interruption is only closed
    public Integer call() {
        Mode mode = wanted.mode;
        Settings settings = system.settings();
        List<String> inputs = inputs();
        if (inputs.isEmpty()) {
            return ExitCode.FAILED.code();
        }
        UserAgentCheck.check(settings.http(), inputs.stream().filter(PageInput::isAddress));
        IngestJournal journal = new IngestJournal(system.data(), inputs, mode.id());
        Place from = restart ? Place.START : journal.place();
        if (!from.equals(Place.START)) {
            output.err().println("Continuing at " + inputs.get(from.input()) + "; --restart starts over");
        }
        boolean complete;
        try (PageInput reader = new PageInput(settings, mode, Clock.systemUTC(), System.in);
                IngestProgress progress = new IngestProgress(inputs, !Console.terminal() || output.json());
                Intake intake = Intake.open(settings, (input, outcome) -> print(progress, input, outcome));
                Interruption interrupted = new Interruption(() -> tell(progress, INTERRUPTED))) {
            complete =
                    new IngestRun(inputs, reader, intake, journal, progress, line -> tell(progress, line)).from(from);
            intake.flush();
            if (!noWait) {
                progress.say("indexing");
                intake.awaitIndexed();
            }
            if (complete) {
                journal.finished();
            }
            if (!output.json()) {
                output.out().println(noWait ? Plural.of(intake.sent(), "page", "pages") + " sent" : intake.summary());
            }
        }
        return complete && !missing ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    /** Returns the inputs. Missing files are reported before a server is needed. */
    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (String input : IngestInputs.of(arguments)) {
            if (IngestInputs.isMissing(input)) {
                missing = true;
                output.err().println("mediawatch: " + PageInput.missing(input));
            } else {
                inputs.add(input);
            }
        }
        return inputs;
    }

    private void tell(IngestProgress progress, String line) {
        progress.tell(output.err(), "mediawatch: " + line);
    }

    /**
     * Prints an outcome as it arrives, since there may be millions: all as JSON, but in text only pages that gave no
     * article.
     */
    private void print(IngestProgress progress, String input, Outcome outcome) {
        if (output.json()) {
            output.jsonLine(outcome);
        } else if (outcome.result() == Outcome.Result.REJECTED || outcome.result() == Outcome.Result.DEAD) {
            String detail = outcome.detail() == null ? "" : " (" + outcome.detail() + ")";
            progress.tell(output.err(), input + ": " + outcome.result().id() + ", " + outcome.reason() + detail);
        }
    }
}
