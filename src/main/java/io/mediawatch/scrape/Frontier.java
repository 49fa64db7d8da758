package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which URLs are known in this scraper's parts of the frontier. It does not hold the entries themselves, which live in
 * the jobs that wait for them, but only a few bytes per URL. Used by one thread.
 */
final class Frontier {
    /** Reason for refusing a URL: the source's links may not lead to its host. */
    static final String OFF_DOMAIN = "off-domain";

    private final Map<String, Source> sources;
    private final FrontierRules rules;
    private final Map<Integer, KnownUrls> parts = new HashMap<>();

    Frontier(Map<String, Source> sources, FrontierRules rules) {
        this.sources = sources;
        this.rules = rules;
    }

    /**
     * Takes over a part of the frontier.
     *
     * @param own the sources whose polls belong to the part
     * @return the entries waiting to be fetched; sources about which nothing is known are due at once
     */
    List<FrontierEntry> gain(int part, Collection<FrontierEntry> known, Collection<Source> own, Instant now) {
        KnownUrls urls = new KnownUrls();
        parts.put(part, urls);
        Map<String, FrontierEntry> polls = new HashMap<>();
        List<FrontierEntry> found = new ArrayList<>();
        List<FrontierEntry> waiting = new ArrayList<>();
        for (FrontierEntry entry : known) {
            if (entry.kind() == Kind.POLL) {
                polls.put(entry.key(), entry);
            } else if (entry.state() == State.SEEN) {
                found.add(entry);
            } else {
                add(entry, urls, now, waiting);
            }
        }
        found.stream()
                .map(entry -> find(part, entry, now))
                .filter(Objects::nonNull)
                .forEach(waiting::add);
        for (Source source : own) {
            FrontierEntry fresh = FrontierEntry.poll(source, now);
            waiting.add(rules.rescheduled(polls.getOrDefault(fresh.key(), fresh), source, now));
        }
        return waiting;
    }

    /** Whether a URL is known here, so that finding it says nothing new. */
    boolean knows(int part, FrontierEntry found) {
        KnownUrls urls = parts.get(part);
        return urls != null && urls.has(found.url());
    }

    void lose(Set<Integer> lost) {
        parts.keySet().removeAll(lost);
    }

    boolean holds(int part) {
        return parts.containsKey(part);
    }

    /**
     * Adds a URL that a scraper has found. Null if it was known already, or its source is not ours. What is refused
     * because of its source alone is not known: another source may list it, too.
     */
    @Nullable
    FrontierEntry find(int part, FrontierEntry entry, Instant now) {
        Source source = sources.get(entry.source());
        KnownUrls urls = parts.get(part);
        if (source == null || urls == null || urls.has(entry.url())) {
            return null;
        } else if (!Admission.admits(source, entry.host())) {
            return rules.refused(entry, OFF_DOMAIN, source.every(), now);
        }
        urls.add(entry.url());
        return entry;
    }

    /**
     * Returns entries for the links that were not on the list last time, at most the source's maximum; each goes to the
     * scraper that holds its part.
     */
    static Discovery discover(FrontierEntry poll, Source source, List<Link> links, Mode mode, Instant now) {
        Listed before = Objects.requireNonNull(poll.listed(), "a poll without a list");
        Set<String> known = Set.copyOf(before.items());
        List<FrontierEntry> found = new ArrayList<>();
        List<Link> taken = new ArrayList<>();
        List<Link> left = new ArrayList<>();
        for (Link link : links) {
            FrontierEntry entry = isKnown(known, link) ? null : entry(poll, source, link, mode, now);
            if (entry != null && found.size() == source.maxArticles()) {
                left.add(link);
                continue;
            }
            taken.add(link);
            if (entry != null) {
                found.add(entry);
            }
        }
        return new Discovery(found, taken, left);
    }

    /** Whether all links are new: then the next page may list more. */
    static boolean allNew(FrontierEntry poll, List<Link> links) {
        Listed before = Objects.requireNonNull(poll.listed(), "a poll without a list");
        Set<String> known = Set.copyOf(before.items());
        return links.stream().noneMatch(link -> isKnown(known, link));
    }

    /**
     * The result of a poll.
     *
     * @param found entries to fetch
     * @param taken links that are not to be taken again: those found now, and those already known
     * @param left links beyond the maximum, left for the next poll
     */
    record Discovery(List<FrontierEntry> found, List<Link> taken, List<Link> left) {
        boolean complete() {
            return left.isEmpty();
        }
    }

    int size() {
        return parts.values().stream().mapToInt(KnownUrls::size).sum();
    }

    private static boolean isKnown(Set<String> known, Link link) {
        return Listed.names(link).stream().anyMatch(known::contains);
    }

    private static @Nullable FrontierEntry entry(FrontierEntry poll, Source source, Link link, Mode mode, Instant now) {
        try {
            String url = NormalUrl.of(link.url()).toString();
            return url.equals(poll.url())
                    ? null
                    : FrontierEntry.page(url, source.id(), mode(poll, link, mode, now), 0, now);
        } catch (IllegalArgumentException e) {
            return null; // no web address
        }
    }

    /**
     * Returns backfill for old links, live for links that appeared while a long first list is being taken, and
     * otherwise the given mode.
     */
    private static Mode mode(FrontierEntry poll, Link link, Mode given, Instant now) {
        Instant time = link.time();
        if (time == null) {
            return given;
        } else if (time.isBefore(now.minus(FrontierRules.NEWS))) {
            return Mode.BACKFILL;
        }
        boolean goesOn = !Objects.requireNonNull(poll.listed()).items().isEmpty() && poll.fetched() != null;
        return goesOn && time.isAfter(poll.fetched()) ? Mode.LIVE : given;
    }

    /** A URL refused as off-domain is reconsidered if its source now permits the domain. */
    private void add(FrontierEntry entry, KnownUrls urls, Instant now, List<FrontierEntry> waiting) {
        Source source = sources.get(entry.source());
        boolean offDomain = entry.state() == State.REFUSED && OFF_DOMAIN.equals(entry.reason());
        if (offDomain && source != null && Admission.admits(source, entry.host())) {
            urls.add(entry.url());
            waiting.add(entry.withDue(now));
            return;
        } else if (!offDomain) {
            urls.add(entry.url());
        }
        if (source != null && entry.due() != null) {
            waiting.add(rules.sooner(entry, source.every(), now));
        }
    }
}
