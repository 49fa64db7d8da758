package io.mediawatch.index;

import java.time.Instant;
import java.util.List;

/**
 * Coverage over time. All lists of numbers are as long as {@code starts}.
 *
 * @param starts when each step begins, in order and without gaps
 * @param all    articles (or stories) of any kind in each step, to state shares
 */
public record Timeline(List<Instant> starts, List<Line> lines, List<Long> all) {
    public Timeline {
        starts = List.copyOf(starts);
        lines = List.copyOf(lines);
        all = List.copyOf(all);
    }

    /** The counts of one series. */
    public record Line(String label, List<Long> counts) {
        public Line {
            counts = List.copyOf(counts);
        }

        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
