package io.mediawatch.scrape;

import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.net.ByteBudget;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A scraper whose requests may be real but whose waiting is not: the clock jumps to where there is something to do. */
final class Simulation implements FrontierStore, Fetcher {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final ScrapeLoop loop;
    private final Map<String, FrontierEntry> entries = new LinkedHashMap<>();
    private final List<FrontierEntry> untold = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Function<Request, Response> answers;
    private final ScrapeSettings settings;
    private final HttpSettings http;
    private final List<Source> sources;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private boolean shared;
    private boolean losing;
    private boolean held = true;
    private boolean failing;
    private @Nullable String cutOff;
    private Instant now = START;

    /** One request as it went out. */
    record Sent(Instant at, Request request) {
        String url() {
            return request.url();
        }
    }

    Simulation(ScrapeSettings settings, HttpSettings http, Function<Request, Response> answers, List<Source> sources) {
        this.settings = settings;
        this.http = http;
        this.answers = answers;
        this.sources = sources;
        Clock clock = new Ticking();
        this.loop = new ScrapeLoop(
                settings,
                http,
                this,
                new ByteBudget(Long.MAX_VALUE),
                sources,
                this,
                new ScrapeMeters(registry, clock),
                clock,
                Runnable::run);
    }

    void run(Duration duration) {
        Instant end = now.plus(duration);
        try {
            while (now.isBefore(end)) {
                Duration nap = loop.turn();
                Instant next = now.plus(untold.isEmpty() ? nap : Duration.ZERO);
                now = next.isAfter(end) ? end : next;
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the store holds from before. */
    void know(FrontierEntry entry) {
        entries.put(entry.key(), entry);
    }

    double count(String counter, String tag, String value) {
        return registry.get(counter).tag(tag, value).counter().count();
    }

    void setClock(Instant time) {
        now = time;
    }

    /** Goes on until this is requested; the clock is set while the loop waits for the response. */
    void setClockAwaiting(String url, Instant time) {
        try {
            while (sent(url).isEmpty()) {
                now = now.plus(loop.turn());
            }
            now = time;
            loop.await(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Another process, later, on what this one has stored. */
    Simulation restarted() {
        Simulation next = new Simulation(settings, http, answers, sources);
        next.entries.putAll(entries);
        next.now = now;
        return next;
    }

    /** The frontier goes to another process. */
    void lose() {
        losing = true;
    }

    void hold(boolean certain) {
        held = certain;
    }

    void fail(boolean down) {
        failing = down;
    }

    /** The store does not fail but has nothing to say. */
    void cutOff(@Nullable String why) {
        cutOff = why;
    }

    @Nullable
    String trouble() {
        return loop.trouble();
    }

    FrontierEntry entry(String url) {
        FrontierEntry found = entries.get(NormalUrl.of(url).authority() + " " + NormalUrl.of(url));
        if (found == null) {
            throw new AssertionError("nothing is known of " + url + ", only of " + entries.keySet());
        }
        return found;
    }

    FrontierEntry poll(Source source) {
        return entries.values().stream()
                .filter(entry -> entry.isOf(source))
                .findFirst()
                .orElseThrow();
    }

    /** Keys of what is stored. */
    Set<String> keys() {
        return entries.keySet();
    }

    List<Page> pages() {
        return pages;
    }

    /** Requests whose address begins like this. */
    List<Sent> sent(String prefix) {
        return sent.stream().filter(each -> each.url().startsWith(prefix)).toList();
    }

    @Override
    public CompletableFuture<Response> fetch(Request request) {
        sent.add(new Sent(now, request));
        return CompletableFuture.completedFuture(answers.apply(request));
    }

    @Override
    public void breakOff(Predicate<String> hosts) {}

    @Override
    public void update(Share share) {
        check();
        if (losing) {
            losing = false;
            share.lost(Set.of(0));
        }
        if (!shared) {
            shared = true;
            share.gained(0, List.copyOf(entries.values()));
        }
        List<FrontierEntry> told = List.copyOf(untold);
        untold.clear();
        told.forEach(share::found);
    }

    @Override
    public int part(String domain) {
        return 0;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public @Nullable String outage() {
        return cutOff;
    }

    @Override
    public boolean record(List<Visit> visits) {
        check();
        for (Visit visit : visits) {
            entries.put(visit.entry().key(), visit.entry());
            if (visit.entry().key().endsWith("#found")) {
                untold.add(visit.entry());
            }
            if (visit.found() != null) {
                entries.remove(visit.found());
            }
            if (visit.page() != null) {
                pages.add(visit.page());
            }
        }
        return true;
    }

    private void check() {
        if (failing) {
            throw new UserError("the store is down");
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
