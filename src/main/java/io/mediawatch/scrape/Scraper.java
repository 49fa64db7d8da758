package io.mediawatch.scrape;

import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.Http;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources and fetches what they list until it is closed. One thread decides; the HTTP client has many
 * requests in flight. Failing sources, pages and stores are retried and never stop the rest.
 */
public final class Scraper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scraper.class);
    /** The longest wait before looking for URLs that others have found. */
    private static final Duration LONGEST_NAP = Duration.ofMillis(200);

    /** Responses may fill one part in so many of the heap before they are taken. */
    private static final int BODIES = 8;

    private static final Duration REPORT_EVERY = Duration.ofMinutes(5);
    private static final long STOPPING_SECONDS = 10;

    private final ScrapeLoop loop;
    private final ExecutorService writer;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable String trouble;
    private long nextReport = System.nanoTime() + REPORT_EVERY.toNanos();

    /**
     * @param http  stays the caller's to close, after this
     * @param store likewise; used by this scraper's own thread only
     */
    public Scraper(
            ScrapeSettings settings, Http http, List<Source> sources, FrontierStore store, MeterRegistry metrics) {
        this.writer = Executors.newSingleThreadExecutor(task -> daemon(task, "scrape-writer"));
        Clock clock = Clock.systemUTC();
        ByteBudget bodies = new ByteBudget(Runtime.getRuntime().maxMemory() / BODIES);
        this.loop = new ScrapeLoop(
                settings,
                http.settings(),
                new HeldWeb(http, bodies, store),
                bodies,
                sources,
                store,
                new ScrapeMeters(metrics, clock),
                clock,
                writer);
        Gauge.builder("mediawatch.scrape.names.hanging", http, Http::hangingNames)
                .description("Host names whose lookup takes longer than 2 s")
                .register(metrics);
        this.thread = daemon(this::run, "scrape");
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts and returns at once. */
    public void start() {
        thread.start();
    }

    /** What keeps it from working, in words for a person; null if nothing. Callable from any thread. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Callable from any thread. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /**
     * Starts no more fetches, waits up to 5 s for those in flight, stores what they brought, and returns. Cancelled
     * ones are fetched again by the next run.
     */
    @Override
    public void close() {
        stopping = true;
        try {
            // No interrupt at first: it could hit the store in the middle of a transaction.
            thread.join(TimeUnit.SECONDS.toMillis(STOPPING_SECONDS));
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.shutdownNow();
    }

    private void run() {
        LOG.debug("Scraping started");
        while (!stopping) {
            try {
                Duration nap = loop.turn();
                trouble = loop.trouble();
                report();
                loop.await(nap.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : nap);
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException | Error e) { // whoever asks how it is has to hear of it
                LOG.error("Scraping failed in our own code and stops", e);
                trouble = "failed in our own code: " + e;
                return;
            }
        }
        try {
            loop.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("Scraping stopped: {}", loop.summary());
    }

    private void report() {
        if (System.nanoTime() - nextReport >= 0) {
            nextReport = System.nanoTime() + REPORT_EVERY.toNanos();
            LOG.info("Scraping: {}", loop.summary());
        }
    }

    /** Sends no request if another scraper may have the host by now. */
    private record HeldWeb(Http http, ByteBudget bodies, FrontierStore store) implements Fetcher {
        @Override
        public CompletableFuture<Response> fetch(Request request) {
            return http.send(request, bodies, store::isHeld);
        }

        @Override
        public void breakOff(Predicate<String> hosts) {
            http.breakOff(hosts);
        }
    }
}
