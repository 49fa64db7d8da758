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
        List<Share> now = counts.shareOfVoice(type, List.of(), new Period(begin, end), Counts.MOST);
        if (now.isEmpty()) {
            return List.of();
        }
        Map<String, Share> before = before(now, new Period(begin.minus(window.multipliedBy(BEFORE)), begin));
        return now.stream()
                .map(share -> rise(share, before.get(share.entity())))
                .sorted(Comparator.comparingDouble(Trend::score).reversed().thenComparing(Trend::entity))
                .limit(top)
                .toList();
    }

    /** The same entities in another period, whatever their rank in it. */
    private Map<String, Share> before(List<Share> now, Period period) {
        List<String> entities = now.stream().map(Share::entity).toList();
        return counts.shareOfVoice(null, entities, period, Counts.MOST).stream()
                .collect(Collectors.toMap(Share::entity, Function.identity()));
    }

    /** The variance is increased by one, so that an entity's first article is not a sensation. */
    private static Trend rise(Share now, @Nullable Share before) {
        double usual = before == null ? 0 : (double) before.articles() / BEFORE;
        double score = (now.articles() - usual) / Math.sqrt(usual + 1);
        return new Trend(now.entity(), now.name(), now.type(), now.articles(), usual, score);
    }
}
