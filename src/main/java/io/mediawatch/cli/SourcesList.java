package io.mediawatch.cli;

import io.mediawatch.pipeline.Topics;
import io.mediawatch.scrape.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sources list}: the state of the sources. */
@Command(
        name = "list",
        aliases = "health",
        description = {
            "List the sources with their state, those in trouble first.",
            "partial: some sitemaps of its index cannot be read; poor: far fewer of its pages are articles than before;"
                    + " silent: responds, but has stopped listing new articles;"
                    + " broken: failed three times in a row, or must not be polled.",
            "today and usual: new articles since midnight and a day (UTC); what the first poll listed is older and not counted."
        },
        mixinStandardHelpOptions = true)
final class SourcesList implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Option(names = "--trouble", description = "Only sources in trouble: partial, poor, silent, failing or broken.")
    private boolean trouble;

    @Override
    public Integer call() {
        Settings settings = system.settings();
        Instant now = Instant.now();
        List<SourceStatus> statuses;
        try (SourceReports sources = new SourceReports(
                system.sources(),
                new Topics(settings.topics()),
                settings.kafka().client())) {
            statuses = sources.statuses(now).stream()
                    .filter(status -> !trouble || isInTrouble(status))
                    .sorted((a, b) -> b.condition().compareTo(a.condition()))
                    .toList();
        }
        if (output.json()) {
            statuses.forEach(output::jsonLine);
            return ExitCode.OK.code();
        }
        Table table = new Table("source", "condition", "last read", "last new", "today", "usual", "next", "cause")
                .whole("source")
                .yielding("cause", "usual", "next");
        statuses.forEach(status -> table.row(
                status.source(),
                status.condition().id(),
                ago(status.lastSuccess(), now),
                ago(status.lastNew(), now),
                status.today(),
                String.format(Locale.ROOT, "%.1f/day", status.usual()),
                next(status.due(), now),
                status.cause()));
        output.restart(system.sourcesAwaitingRestart());
        output.table(table, trouble ? "No source is in trouble." : "The configuration has no sources.");
        return ExitCode.OK.code();
    }

    private static boolean isInTrouble(SourceStatus status) {
        return switch (status.condition()) {
            case PARTIAL, POOR, SILENT, FAILING, BROKEN -> true;
            case NEW, HEALTHY -> false;
        };
    }

    /** A source that is due waits for its host, or for its scraper. */
    static @Nullable String next(@Nullable Instant due, Instant now) {
        if (due == null) {
            return null;
        }
        return due.isAfter(now) ? "in " + length(Duration.between(now, due)) : "due";
    }

    private static @Nullable String ago(@Nullable Instant time, Instant now) {
        return time == null ? null : length(Duration.between(time, now)) + " ago";
    }

    private static String length(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        } else if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
