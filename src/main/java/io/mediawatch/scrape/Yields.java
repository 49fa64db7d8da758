package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts, day by day, how many of each source's pages are articles, from their outcomes. Not thread-safe. */
public final class Yields {
    private static final int DAYS = 29;

    private final Map<String, NavigableMap<LocalDate, Count>> sources = new HashMap<>();

    private record Count(int pages, int articles) {
        static final Count NONE = new Count(0, 0);

        Count and(Count other) {
            return new Count(pages + other.pages, articles + other.articles);
        }
    }

    /** Replayed history, and pages without a source, do not count. */
    public void add(Outcome outcome) {
        boolean fetched = outcome.mode() == Mode.LIVE || outcome.mode() == Mode.BACKFILL;
        if (outcome.source() == null || !fetched || "forgotten".equals(outcome.reason())) {
            return;
        }
        switch (outcome.result()) {
            case TAGGED, UNCHANGED -> add(outcome.source(), outcome.fetched(), new Count(1, 1));
            case REJECTED -> add(outcome.source(), outcome.fetched(), new Count(1, 0));
            case SUPERSEDED, DEAD -> {}
        }
    }

    private void add(String source, Instant fetched, Count count) {
        NavigableMap<LocalDate, Count> days = sources.computeIfAbsent(source, key -> new TreeMap<>());
        days.merge(LocalDate.ofInstant(fetched, ZoneOffset.UTC), count, Count::and);
        days.headMap(days.lastKey().minusDays(DAYS)).clear();
    }

    /** Today's and yesterday's pages (UTC) compared with those of the four weeks before. */
    public Yield of(String source, Instant now) {
        NavigableMap<LocalDate, Count> days = sources.getOrDefault(source, new TreeMap<>());
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        Count recent = sum(days.tailMap(yesterday));
        Count before = sum(days.headMap(yesterday));
        return new Yield(recent.pages, recent.articles, before.pages, before.articles);
    }

    private static Count sum(Map<LocalDate, Count> days) {
        return days.values().stream().reduce(Count.NONE, Count::and);
    }
}
