package io.mediawatch.cli;

import io.mediawatch.cli.IngestJournal.Place;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.scrape.WarcFile;
import java.nio.file.Path;
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
    private Mode mode;

    @Option(names = "--no-wait", description = "Return as soon as Kafka has stored the pages.")
    private boolean noWait;

    @Option(names = "--restart", description = "Start from the beginning even if an earlier run was interrupted.")
    private boolean restart;

    private int failures;

    @Override
    public Integer call() {
        if (mode != Mode.BACKFILL && mode != Mode.LIVE) {
            throw new ConfigError("--mode: backfill or live, not " + mode.id());
        }
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
        try (PageInput reader = new PageInput(settings, mode, Clock.systemUTC(), System.in);
                Intake intake = Intake.open(settings);
                IngestProgress progress = new IngestProgress(inputs, !Console.terminal() || output.json())) {
            new Run(inputs, reader, intake, journal, progress).from(from);
            intake.flush();
            if (!noWait) {
                progress.say("indexing");
                intake.awaitIndexed();
            }
            journal.finished();
            report(intake);
        }
        return failures == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    /** Missing files are reported first, before a server is needed. */
    private List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        for (String input : IngestInputs.of(arguments)) {
            if (IngestInputs.isMissing(input)) {
                failed(input + ": no such file");
            } else {
                inputs.add(input);
            }
        }
        return inputs;
    }

    private void failed(String reason) {
        failures++;
        output.err().println("mediawatch: " + reason);
    }

    /** One input after the other; one that cannot be read does not stop the others. */
    private final class Run {
        private final List<String> inputs;
        private final PageInput reader;
        private final Intake intake;
        private final IngestJournal journal;
        private final IngestProgress progress;
        private long bytesBefore;

        Run(List<String> inputs, PageInput reader, Intake intake, IngestJournal journal, IngestProgress progress) {
            this.inputs = inputs;
            this.reader = reader;
            this.intake = intake;
            this.journal = journal;
            this.progress = progress;
        }

        void from(Place place) {
            for (int number = 0; number < inputs.size(); number++) {
                String input = inputs.get(number);
                if (number >= place.input()) {
                    read(number, input, number == place.input() ? place.offset() : 0);
                }
                bytesBefore += IngestInputs.weight(input);
            }
        }

        private void read(int number, String input, long offset) {
            try {
                if (!PageInput.isAddress(input) && WarcFile.isOne(Path.of(input))) {
                    archive(number, input, offset);
                } else {
                    send(input, reader.read(input), new Place(number, 0));
                }
            } catch (UserError e) {
                failed(String.valueOf(e.getMessage()));
            }
        }

        private void archive(int number, String input, long offset) {
            try (WarcFile warc = WarcFile.open(Path.of(input), mode, offset)) {
                for (Page page = warc.next(); page != null; page = warc.next()) {
                    send(String.valueOf(page.url()), page, new Place(number, warc.position()));
                }
            }
        }

        private void send(String name, Page page, Place place) {
            intake.send(name, page);
            progress.at(place.input(), bytesBefore + place.offset(), intake.sent());
            if (intake.sent() % Backlog.STRIDE == 0) {
                intake.flush();
                journal.keep(place);
            }
        }
    }

    private void report(Intake intake) {
        if (output.json()) {
            intake.outcomes().forEach(output::jsonLine);
            return;
        }
        intake.unusable().forEach(line -> output.err().println(line));
        output.out().println(noWait ? intake.sent() + " pages sent" : intake.summary());
    }
}
