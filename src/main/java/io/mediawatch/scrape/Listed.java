package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Hash;
import io.mediawatch.model.NormalUrl;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source listed when it was last read, and how often it brings news. Of a sitemap, also what it listed before:
 * an index is read in parts, only those that may have changed.
 *
 * @param every time between two polls as it has adapted
 * @param items short hashes of the GUIDs and addresses listed: what is among them is not new
 * @param day   of the first of the counts, in UTC; null before the first article
 * @param found new articles on that day and the days before it, at most {@value #DAYS}
 * @param missed sitemaps of an index that could not be read or taken completely, and are to be read whatever the index
 *     says
 * @param unread those of them that could not be read, each with the reason
 */
public record Listed(
        Duration every,
        List<String> items,
        @Nullable LocalDate day,
        List<Integer> found,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> missed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, String> unread) {
    static final int DAYS = 29;

    /** Maximum number of items remembered from earlier lists, in addition to those of the last one. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int SHORT = 12; // 48 bits distinguish the items of a source

    public Listed {
        items = List.copyOf(items);
        found = List.copyOf(found);
        missed = missed == null ? List.of() : List.copyOf(missed);
        unread = unread == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unread));
    }

    @Override
    public List<String> missed() {
        return Objects.requireNonNull(missed);
    }

    @Override
    public Map<String, String> unread() {
        return Objects.requireNonNull(unread);
    }

    static Listed nothing(Duration every) {
        return new Listed(every, List.of(), null, List.of(), List.of(), Map.of());
    }

    /** The names by which an item is recognised. */
    static List<String> names(Link link) {
        return Stream.of(link.guid(), address(link.url()))
                .filter(name -> name != null)
                .map(name -> Hash.of(name).substring(0, SHORT))
                .toList();
    }

    private static @Nullable String address(String url) {
        try {
            return NormalUrl.of(url).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Listed every(Duration newEvery) {
        return new Listed(newEvery, items, day, found, missed, unread);
    }

    /** The same of a sitemap, with the items of earlier lists, as far as they are remembered. */
    Listed ofSitemap(Listed before, List<String> nowMissed, Map<String, String> nowUnread) {
        int most = Math.max(items.size(), MOST_REMEMBERED);
        List<String> all = Stream.concat(items.stream(), before.items.stream())
                .distinct()
                .limit(most)
                .toList();
        return new Listed(every, all, day, found, nowMissed, nowUnread);
    }

    /** The state after a poll that listed these links, {@code news} of them new. */
    Listed after(Collection<Link> links, int news, Duration newEvery, LocalDate today) {
        Set<String> names = new LinkedHashSet<>();
        links.forEach(link -> names.addAll(names(link)));
        List<Integer> counts = new ArrayList<>(until(today).found);
        if (news > 0) {
            counts.set(0, counts.get(0) + news);
        }
        return new Listed(newEvery, List.copyOf(names), today, counts, List.of(), Map.of());
    }

    /** New articles today so far. */
    int today(LocalDate today) {
        return until(today).found.get(0);
    }

    /** New articles a day, over the full days that are known, 28 at most; 0 if there is none. */
    double usual(LocalDate today) {
        List<Integer> days = until(today).found;
        return days.stream().skip(1).mapToInt(Integer::intValue).average().orElse(0);
    }

    private Listed until(LocalDate today) {
        List<Integer> counts = new ArrayList<>(found);
        long passed = day == null ? 1 : Math.max(0, ChronoUnit.DAYS.between(day, today));
        for (long i = 0; i < Math.min(passed, DAYS); i++) {
            counts.add(0, 0);
        }
        return new Listed(every, items, today, counts.subList(0, Math.min(DAYS, counts.size())), missed, unread);
    }
}
