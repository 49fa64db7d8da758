package io.mediawatch.index;

import io.mediawatch.model.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds entities that are mentioned more than usual. */
record Trends(Counts counts) {
    /** Number of preceding windows that define what is usual. */
    static final int BEFORE = 7;

    List<Trend> trends(@Nullable EntityType type, Instant end, Duration window, int top) {
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("window: longer than nothing, such as 1d");
        }
        Instant begin = end.minus(window);
        Map<String, Share> before = ranking(type, new Period(begin.minus(window.multipliedBy(BEFORE)), begin)).stream()
                .collect(Collectors.toMap(Share::entity, Function.identity()));
        return ranking(type, new Period(begin, end)).stream()
                .map(now -> rise(now, before.get(now.entity())))
                .sorted(Comparator.comparingDouble(Trend::score).reversed().thenComparing(Trend::entity))
                .limit(top)
                .toList();
    }

    private List<Share> ranking(@Nullable EntityType type, Period period) {
        return counts.shareOfVoice(type, List.of(), period, Counts.MOST);
    }

    /** The variance is increased by one, so that an entity's first article is not a sensation. */
    private static Trend rise(Share now, @Nullable Share before) {
        double usual = before == null ? 0 : (double) before.articles() / BEFORE;
        double score = (now.articles() - usual) / Math.sqrt(usual + 1);
        return new Trend(now.entity(), now.name(), now.type(), now.articles(), usual, score);
    }
}
