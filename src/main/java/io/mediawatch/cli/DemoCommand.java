package io.mediawatch.cli;

import io.mediawatch.demo.Newsroom;
import io.mediawatch.index.Index;
import io.mediawatch.model.Mode;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.scrape.ScrapeSettings;
import io.mediawatch.web.WebServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: everything, embedded, on the bundled newsroom. */
@Command(
        name = "demo",
        description = {
            "Run everything on a bundled newsroom with invented news, using an embedded Kafka and Elasticsearch.",
            "Needs no internet access. Ctrl-C stops it; the next start continues with the same data."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Prefix that keeps the demo's topics and indices apart from those of {@code up} in the same folder. */
    private static final String PREFIX = "demo";

    private static final String KEPT = "demo.json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Mixin
    private DataOption data;

    /** Start time and ports of the newsroom, kept so that later starts continue with the same URLs and times. */
    record Kept(Instant start, List<Integer> ports) {}

    @Override
    public Integer call() {
        ConfigFolder folder = config.open();
        DataFolder dataFolder = data.folder();
        dataFolder.requireFree(); // another demo on this folder would occupy the newsroom's ports too
        Kept kept = dataFolder.kept(KEPT, Kept.class);
        Instant start = kept == null ? Instant.now() : kept.start();
        List<Integer> ports = kept == null ? List.of() : kept.ports();
        try (StopSignal stop = new StopSignal();
                Newsroom newsroom = Newsroom.open(start, Clock.systemUTC(), ports)) {
            Steps steps = Steps.until(stop, console.out());
            try (LocalSystem system = start(dataFolder, folder, newsroom, steps)) {
                dataFolder.keep(KEPT, new Kept(start, newsroom.ports()));
                run(system, newsroom, stop, steps);
            }
        }
        return ExitCode.OK.code();
    }

    private static LocalSystem start(DataFolder data, ConfigFolder config, Newsroom newsroom, Steps steps) {
        Settings given = onFreePort(config.settings(System.getenv()), steps);
        HttpSettings http = given.http().allowing(List.of("127.0.0.1"));
        return LocalSystem.start(
                data,
                config,
                given.with(scrape(), http),
                ConfigFolder.sources("demo newsroom", newsroom.sources()),
                PREFIX,
                Role.ALL,
                steps);
    }

    /** Moves the dashboard to a free port if necessary, since somebody trying the demo has not chosen the port. */
    private static Settings onFreePort(Settings given, Steps steps) {
        Settings.Web web = given.web();
        if (WebServer.isFree(web.server())) {
            return given;
        }
        steps.say("Port " + web.port() + " is occupied by another program; the dashboard takes a free one");
        return given.with(new Settings.Web(web.host(), 0, web.readToken(), web.adminToken(), web.proxies()));
    }

    /** Settings for scraping our own newsroom: no politeness is needed, and the first poll may raise alerts. */
    private static ScrapeSettings scrape() {
        return new ScrapeSettings(
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                16,
                List.of(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(10)),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                8,
                Duration.ofHours(1),
                Mode.LIVE,
                List.of("terminal"));
    }

    private void run(LocalSystem system, Newsroom newsroom, StopSignal stop, Steps steps) {
        try (Index index = Index.open(system.settings().elasticsearch().client())) {
            Coverage coverage = new Coverage(index.reader(), system::look);
            int wanted = newsroom.articles(Instant.now());
            steps.step("Scraping " + newsroom.sources().size() + " sites, tagging and indexing", () -> {
                coverage.await(1, PATIENCE, stop);
            });
            steps.say("First article searchable " + Steps.seconds(Startup.age()) + " after the start");
            steps.step("Reading what the sites have so far", () -> coverage.await(wanted, PATIENCE, stop));
            steps.say("");
            steps.say(Plural.of(coverage.articles(), "article is", "articles are")
                    + " searchable; more appear while this runs.");
            steps.say("");
            steps.say("Dashboard: " + system.installation().dashboard());
            steps.say("");
            steps.say("Ask from another terminal:");
            steps.say("");
            Hints.of(data.given()).forEach(command -> steps.say("  " + command));
            steps.say("");
            steps.say("Ctrl-C stops.");
            while (!stop.await(Duration.ofSeconds(1))) {
                system.look();
                coverage.report(steps);
            }
        }
    }
}
