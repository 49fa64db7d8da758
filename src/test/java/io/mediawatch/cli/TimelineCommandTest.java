package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.Interval;
import io.mediawatch.index.Timeline;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineCommandTest {
    private static final Instant START = Instant.parse("2024-10-21T00:00:00Z");

    @Test
    void yearsWithoutArticlesAreOneRow() {
        assertThat(table(1, 700).lines())
                .containsExactly(
                        "DAY             NVIDIA                            ALL ARTICLES",
                        "2024-10-21 Mon  1       ████████████████████████  1",
                        "… 700 days                                        0",
                        "2026-09-22 Tue  1       ████████████████████████  1");
    }

    @Test
    void aWeekWithoutArticlesIsShownDayByDay() {
        assertThat(table(1, 7).lines()).hasSize(1 + 1 + 7 + 1);
    }

    @Test
    void narrowTerminalShortensTheBarsAndNotTheDays() {
        assertThat(table(1, 700, 48).lines())
                .containsExactly(
                        "DAY             NVIDIA              ALL ARTICLES",
                        "2024-10-21 Mon  1       ██████████  1",
                        "… 700 days                          0",
                        "2026-09-22 Tue  1       ██████████  1");
    }

    private static String table(long articles, int empty) {
        return table(articles, empty, 80);
    }

    /** Two days with that many articles, and empty ones between them. */
    private static String table(long articles, int empty, int width) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(empty + 2, 0L));
        counts.set(0, articles);
        counts.set(empty + 1, articles);
        List<Instant> starts = IntStream.range(0, empty + 2)
                .mapToObj(day -> START.plus(Duration.ofDays(day)))
                .toList();
        Timeline timeline = new Timeline(starts, List.of(new Timeline.Line("NVIDIA", counts)), counts);
        StringWriter out = new StringWriter();
        TimelineCommand.table(timeline, Interval.DAY, ZoneOffset.UTC, width).print(new PrintWriter(out), width);
        return out.toString();
    }
}
