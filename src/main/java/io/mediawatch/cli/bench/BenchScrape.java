package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigOption;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.Settings;
import io.mediawatch.cli.Steps;
import io.mediawatch.cli.Usage;
import io.mediawatch.embedded.EmbeddedKafka;
import io.mediawatch.model.Mode;
import io.mediawatch.model.UserError;
import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.pipeline.KafkaFrontier;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.scrape.ScrapeSettings;
import io.mediawatch.scrape.Scraper;
import io.mediawatch.scrape.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench scrape}: a scraper with its Kafka on a web that asks for no pauses, against as many plain fetches of the
 * same client with nothing else, in turns; then its memory while it takes in many URLs.
 */
@Command(
        name = "scrape",
        description =
                "Compare scraping into Kafka with plain fetches of the same pages; measure memory over many URLs.",
        mixinStandardHelpOptions = true)
final class BenchScrape implements Callable<Integer> {
    private static final int PAGE_BYTES = 6_000;
    private static final int SAMPLES = 10;
    /** Rounds until the compilers have little left to do. */
    private static final int WARM_UP = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--sites",
            paramLabel = "N",
            defaultValue = "200",
            description = "Number of hosts (default: ${DEFAULT-VALUE}).")
    private int sites;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Pages per round (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds measured, after " + WARM_UP + " to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--memory",
            paramLabel = "N",
            defaultValue = "200000",
            description =
                    "URLs for the memory measurement, all waiting for a revisit; 0 = skip it (default: ${DEFAULT-VALUE}).")
    private int urls;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "64",
            description = "Concurrent requests (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-scrape",
            description = "Data folder of the broker, preferably a new one (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        Settings given = config.open().settings(System.getenv());
        HttpSettings http = given.http().allowing(List.of("127.0.0.0/8"));
        Steps steps = new Steps(console.err());
        console.out().println(Usage.machine());
        try (LocalWeb web = new LocalWeb(sites, PAGE_BYTES, false);
                EmbeddedKafka kafka =
                        steps.step("Starting Kafka", () -> EmbeddedKafka.start(data.toAbsolutePath(), 0))) {
            Bench bench = new Bench(given, http, kafka.bootstrap(), web);
            steps.step("Warming up", () -> {
                for (int round = 0; round < WARM_UP; round++) {
                    bench.plain(pages);
                    bench.scrape(pages, false);
                }
            });
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                double plain = bench.plain(pages);
                double scrape = bench.scrape(pages, false);
                ratios.add(scrape / plain);
                console.out()
                        .printf(
                                Locale.ROOT,
                                "round %d: plain %.0f pages/s, scraper %.0f pages/s, ratio %.2f%n",
                                round,
                                plain,
                                scrape,
                                scrape / plain);
            }
            console.out()
                    .printf(
                            Locale.ROOT,
                            "median ratio: %.2f%n",
                            ratios.stream().sorted().toList().get(ratios.size() / 2));
            if (urls > 0) {
                bench.scrape(urls, true);
            }
        }
        return ExitCode.OK.code();
    }

    private final class Bench {
        private final Settings given;
        private final HttpSettings http;
        private final String bootstrap;
        private final LocalWeb web;
        private int published;

        Bench(Settings given, HttpSettings http, String bootstrap, LocalWeb web) {
            this.given = given;
            this.http = http;
            this.bootstrap = bootstrap;
            this.web = web;
        }

        /** Pages a second, fetched and forgotten. */
        double plain(int count) {
            List<String> all = IntStream.range(0, count)
                    .mapToObj(i -> web.sites().get(i % sites) + "/page/" + i)
                    .toList();
            long start = System.nanoTime();
            try (Http client = Http.open(http)) {
                Semaphore free = new Semaphore(requests);
                ByteBudget bodies = new ByteBudget(Long.MAX_VALUE);
                for (String page : all) {
                    free.acquire();
                    var unused = client.send(Request.get(page, http), bodies, () -> true)
                            .thenAccept(response -> {
                                check(response);
                                free.release();
                            });
                }
                if (!free.tryAcquire(requests, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new UserError("the plain fetches do not finish");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UserError("interrupted", e);
            }
            return perSecond(count, start);
        }

        /**
         * Pages a second, from the first request for a page until the last is stored, by a scraper that knows nothing
         * yet.
         */
        double scrape(int count, boolean watchMemory) {
            web.publish(published, published + count / sites);
            published += count / sites;
            Settings settings = given.at(bootstrap, java.net.URI.create("http://none"), "bench" + published);
            Topics topics = new Topics(settings.topics());
            TopicSetup.create(topics, settings.kafka().client());
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            try (Http client = Http.open(http);
                    KafkaFrontier frontier =
                            KafkaFrontier.open(topics, settings.kafka().client(), registry);
                    Scraper scraper = new Scraper(impatient(watchMemory), client, sources(), frontier, registry)) {
                scraper.start();
                await(registry, count / sites * sites, watchMemory);
                return perSecond(count / sites * sites, web.firstPage());
            }
        }

        private void await(SimpleMeterRegistry registry, int wanted, boolean watchMemory) {
            int sampled = 0;
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (double now = 0;
                    now < wanted;
                    now = registry.counter("mediawatch.scrape.pages").count()) {
                if (watchMemory && now >= (double) wanted * sampled / SAMPLES) {
                    sampled++;
                    console.out()
                            .printf(Locale.ROOT, "%.0f URLs: %d MiB of heap in use after collection%n", now, heap());
                }
                if (System.nanoTime() > end) {
                    throw new UserError("only " + (int) now + " of " + wanted + " pages came");
                }
                pause();
            }
            if (watchMemory) {
                console.out().printf(Locale.ROOT, "%d URLs: %d MiB of heap in use after collection%n", wanted, heap());
            }
        }

        private List<Source> sources() {
            List<String> all = web.sites();
            return IntStream.range(0, all.size())
                    .mapToObj(
                            i -> Source.feed("site-" + i, all.get(i) + "/feed").with(Duration.ofDays(1), 10_000))
                    .toList();
        }

        /** @param revisits whether every page is to be fetched again, after the run: it waits in memory until then */
        private ScrapeSettings impatient(boolean revisits) {
            return new ScrapeSettings(
                    Duration.ofDays(1),
                    Duration.ZERO,
                    requests,
                    revisits ? List.of(Duration.ofDays(7)) : List.of(),
                    Duration.ofMinutes(1),
                    Duration.ofHours(1),
                    8,
                    Duration.ofDays(1),
                    Mode.BACKFILL,
                    List.of());
        }
    }

    private static void check(Response response) {
        if (!(response instanceof Response.Fetched fetched) || !fetched.success()) {
            throw new UserError("a plain fetch failed: " + response);
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static double perSecond(int count, long since) {
        return count / ((System.nanoTime() - since) / 1e9);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }
}
