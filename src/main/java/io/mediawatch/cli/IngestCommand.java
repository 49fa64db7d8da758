package io.mediawatch.cli;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ingest}: pages by hand into the running system. */
@Command(
        name = "ingest",
        description = {
            "Put pages into the running system: HTML or text files, folders of them, addresses, or - for standard input.",
            "Returns when what is in them can be searched."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "shtml", "txt");

    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "FILE|FOLDER|URL|-", arity = "1..*", description = "What to put in.")
    private List<String> inputs;

    @Option(
            names = "--mode",
            paramLabel = "backfill|live",
            defaultValue = "backfill",
            description = "live raises alerts for what comes in, backfill is history (default: ${DEFAULT-VALUE}).")
    private Mode mode;

    @Option(names = "--no-wait", description = "Return when Kafka has the pages.")
    private boolean noWait;

    private int failures;

    @Override
    public Integer call() {
        if (mode != Mode.BACKFILL && mode != Mode.LIVE) {
            throw new ConfigError("--mode: backfill or live, not " + mode.id());
        }
        Settings settings = system.settings();
        List<String> pages =
                inputs.stream().flatMap(input -> listed(input).stream()).toList();
        PageInput reader = new PageInput(settings.http(), mode, Clock.systemUTC(), System.in);
        try (Intake intake = Intake.open(settings);
                ProgressBar bar = bar(pages.size())) {
            for (String input : pages) {
                send(intake, reader, input);
                bar.step();
            }
            intake.flush();
            if (!noWait) {
                bar.setExtraMessage("indexing");
                intake.awaitIndexed();
            }
            report(intake);
        }
        return failures == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    private void send(Intake intake, PageInput reader, String input) {
        Page page;
        try {
            page = reader.read(input);
        } catch (UserError e) { // one unreadable page does not stop the others
            failures++;
            output.err().println("mediawatch: " + e.getMessage());
            return;
        }
        intake.send(input, page);
    }

    private void report(Intake intake) {
        if (output.json()) {
            intake.outcomes().forEach(output::jsonLine);
            return;
        }
        intake.unusable().forEach(line -> output.err().println(line));
        output.out().println(noWait ? intake.sent() + " pages sent" : intake.summary());
    }

    /** A folder's pages in the order of their names, anything else as it is. */
    private static List<String> listed(String input) {
        if (input.equals("-") || PageInput.isAddress(input) || !Files.isDirectory(Path.of(input))) {
            return List.of(input);
        }
        try (Stream<Path> files = Files.walk(Path.of(input))) {
            List<String> pages = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .filter(IngestCommand::isPage)
                    .sorted()
                    .forEach(file -> pages.add(file.toString()));
            if (pages.isEmpty()) {
                throw new UserError(input + ": no page in this folder (" + String.join(", ", PAGES) + ")");
            }
            return pages;
        } catch (IOException e) {
            throw new UserError(input + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return PAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Shown to people only, and only where there is something to wait for. */
    private ProgressBar bar(int pages) {
        boolean silent = !Output.terminal() || output.json();
        return new ProgressBarBuilder()
                .setTaskName("Ingesting")
                .setInitialMax(pages)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(silent ? Integer.MAX_VALUE : 200)
                .setConsumer(
                        new DelegatingProgressBarConsumer(silent ? line -> {} : line -> System.err.print("\r" + line)))
                .build();
    }
}
