package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A scraper whose requests may be real but whose waiting is not: the clock jumps to where there is something to do. */
final class Simulation implements FrontierStore {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final Rounds rounds;
    private final Map<String, FrontierEntry> entries = new LinkedHashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private Instant now = START;

    /** One request as it went out. */
    record Sent(Instant at, String url) {}

    Simulation(ScrapeSettings settings, HttpSettings http, Function<Request, Response> fetch, List<Source> sources) {
        this.rounds = new Rounds(
                settings,
                http,
                request -> {
                    sent.add(new Sent(now, request.url()));
                    return fetch.apply(request);
                },
                sources,
                this,
                new SimpleMeterRegistry(),
                new Ticking(),
                Runnable::run);
    }

    void run(Duration duration) {
        Instant end = now.plus(duration);
        while (now.isBefore(end)) {
            Instant next = now.plus(rounds.turn());
            now = next.isAfter(end) ? end : next;
        }
    }

    FrontierEntry entry(String url) {
        FrontierEntry found = entries.get(FrontierEntry.page(url, "any", io.mediawatch.model.Mode.LIVE, null, now)
                .key());
        if (found == null) {
            throw new AssertionError("nothing is known of " + url + ", only of " + entries.keySet());
        }
        return found;
    }

    List<Page> pages() {
        return pages;
    }

    /** Requests whose address begins like this. */
    List<Sent> sent(String prefix) {
        return sent.stream().filter(each -> each.url().startsWith(prefix)).toList();
    }

    @Override
    public void load(Consumer<FrontierEntry> known) {
        entries.values().forEach(known);
    }

    @Override
    public void record(List<Visit> visits) {
        for (Visit visit : visits) {
            entries.put(visit.entry().key(), visit.entry());
            if (visit.page() != null) {
                pages.add(visit.page());
            }
        }
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
