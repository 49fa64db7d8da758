package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.mediawatch.cli.bench.GeneratedPages;
import io.mediawatch.embedded.Servers;
import io.mediawatch.index.Index;
import io.mediawatch.index.IndexReader;
import io.mediawatch.index.Kind;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.Period;
import io.mediawatch.index.QuoteFilter;
import io.mediawatch.index.Sort;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.query.Query;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a page in Kafka to answers from Elasticsearch, on the shipped configuration. */
class EndToEndIT {
    private static final Path SEED = Path.of("../shared/seed/article.txt");
    private static final int KILLS = 3;
    private static final int PAGES_PER_KILL = 60;

    /** Partitions of what was killed are free after 15 s; a loaded machine takes its time to start another. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ConfigFolder config = new ConfigFolder(Path.of("config"), name -> null);
    private final String prefix = Servers.prefix();
    private final Settings settings = config.settings(Map.of())
            .at(Servers.kafka().bootstrap(), Servers.elasticsearch().url(), prefix);
    private final Installation installation = new Installation(
            settings,
            config,
            config.sources(),
            Servers.folder("streams"),
            new Steps(new PrintWriter(new StringWriter())));
    private final Index index = Index.open(settings.elasticsearch().client());

    @BeforeEach
    void start() {
        push(installation, settings);
    }

    @AfterEach
    void stop() {
        installation.close();
        index.close();
    }

    private static void run(Installation installation) {
        installation.start(Role.INDEX);
        installation.start(Role.STREAM);
    }

    private void push(Installation into, Settings where) {
        into.createTopics();
        ConfigFolder.Published published = config.published();
        new ConfigTopic(new Topics(where.topics()), where.kafka().client())
                .push("", published.watchList(), published.topics(), published.alerts());
    }

    @Test
    void aPageCanBeFoundByItsWordsItsNamesAndItsQuotes() {
        run(installation);
        ingest(
                page(
                        """
                <html lang="en"><head><title>Chips for agents</title></head><body><article><h1>Chips for agents</h1>
                <p>Nvidia will build new chips for the agents of OpenAI, the company said on Monday in a statement.</p>
                <p>“Inference is going to be much larger than training,” said Jensen Huang, who founded Nvidia.</p>
                </article></body></html>
                """));

        IndexReader reader = index.reader();
        assertThat(reader.search(query("agents AND company:nvidia"), Period.ALWAYS, Sort.NEWEST, PageRequest.first(5))
                        .total())
                .isEqualTo(1);
        assertThat(reader.quotes(
                                QuoteFilter.of(List.of("jensen-huang"), List.of(), Period.ALWAYS), PageRequest.first(5))
                        .items())
                .singleElement()
                .satisfies(quote -> assertThat(quote.quote().text()).contains("much larger than training"));
    }

    @Test
    void aPageWithoutAnArticleIsRejectedAndDoesNotStopTheNext() {
        run(installation);
        Page empty = page("");
        Page binary = Page.file(null, Clock.systemUTC().instant(), null, Mode.BACKFILL, new byte[] {0, 1, 2, -1, -2});
        GeneratedPages generated = new GeneratedPages(prefix);
        try (Intake intake = Intake.open(settings)) {
            List.of(empty, binary, generated.page(1)).forEach(page -> intake.send(page.id(), page));
            intake.flush();
            intake.awaitIndexed();
            assertThat(intake.summary()).isEqualTo("3 pages: 2 rejected, 1 tagged");
        }
    }

    @Test
    void thePortalsRepostOfAnInterviewIsReadWhole() throws IOException {
        assumeThat(SEED).exists();
        run(installation);
        byte[] body = Files.readAllBytes(SEED);
        Page page = Page.file(null, Clock.systemUTC().instant(), "text/plain", Mode.BACKFILL, body);
        ingest(page);
        Map<Kind, Long> counts = counts(index);
        assertThat(counts).containsEntry(Kind.STORIES, 1L);
        ingest(page);

        assertThat(counts(index)).isEqualTo(counts);
        Article article = index.reader().article(page.id()).orElseThrow().article();
        assertThat(article.publisher()).isEqualTo("机器之心Pro");
        assertThat(article.editor()).isEqualTo("王婷");
        assertThat(article.region()).isEqualTo("北京");
        assertThat(article.language()).isEqualTo("zh");
        assertThat(article.published()).hasToString("2024-10-21T15:30:28+08:00");
        for (String company : List.of("nvidia", "openai", "xai", "google", "meta", "amazon", "intel")) {
            assertThat(index.reader()
                            .mentions(company, Period.ALWAYS, PageRequest.first(1))
                            .total())
                    .as(company)
                    .isEqualTo(1);
        }
        for (String speaker : List.of("Jensen Huang", "Brad Gerstner", "Clark Tang")) {
            assertThat(quotes(speaker, List.of())).as(speaker).isPositive();
        }
        assertThat(quotes("Jensen Huang", List.of("openai"))).isPositive();
    }

    @Test
    void killsOfStreamAndIndexLoseNothingAndDoubleNothing() throws Exception {
        GeneratedPages generated = new GeneratedPages("kills");
        int all = KILLS * PAGES_PER_KILL;
        Map<Kind, Long> expected = undisturbed(generated, all);
        assertThat(expected).containsEntry(Kind.STORIES, (long) all);
        try (Intake intake = Intake.open(settings)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Process stream = child(Role.STREAM);
                Process sink = child(Role.INDEX);
                for (int number = 0; number < PAGES_PER_KILL; number++) {
                    Page page = live(generated.page(kill * PAGES_PER_KILL + number));
                    intake.send(page.id(), page);
                }
                intake.flush();
                int halfway = kill * PAGES_PER_KILL + PAGES_PER_KILL / 2;
                await().atMost(PATIENCE).until(() -> intake.processed() >= halfway);
                stream.destroyForcibly().waitFor();
                sink.destroyForcibly().waitFor();
            }
            Process stream = child(Role.STREAM);
            Process sink = child(Role.INDEX);
            try {
                await().atMost(PATIENCE).until(() -> intake.processed() == all);
                intake.awaitIndexed();
                assertThat(counts(index)).isEqualTo(expected);
            } finally {
                stop(sink);
                stop(stream);
            }
            assertThat(intake.summary()).isEqualTo(all + " pages: " + all + " tagged");
        }
    }

    /** What the same pages come to where nothing is killed. */
    private Map<Kind, Long> undisturbed(GeneratedPages generated, int all) {
        Settings elsewhere = config.settings(Map.of())
                .at(Servers.kafka().bootstrap(), Servers.elasticsearch().url(), Servers.prefix());
        try (Installation calm = new Installation(
                        elsewhere,
                        config,
                        config.sources(),
                        Servers.folder("streams"),
                        new Steps(new PrintWriter(new StringWriter())));
                Index calmIndex = Index.open(elsewhere.elasticsearch().client())) {
            push(calm, elsewhere);
            run(calm);
            try (Intake intake = Intake.open(elsewhere)) {
                for (int number = 0; number < all; number++) {
                    Page page = live(generated.page(number));
                    intake.send(page.id(), page);
                }
                intake.flush();
                intake.awaitIndexed();
            }
            return counts(calmIndex);
        }
    }

    private static void stop(Process child) throws InterruptedException {
        child.destroy();
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private Process child(Role role) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Mediawatch.class.getName(),
                "run",
                role.id(),
                "--data",
                Servers.folder("killed").toString());
        builder.environment().put("MEDIAWATCH_KAFKA_BOOTSTRAP", Servers.kafka().bootstrap());
        builder.environment().put("MEDIAWATCH_KAFKA_PREFIX", prefix);
        builder.environment()
                .put(
                        "MEDIAWATCH_ELASTICSEARCH_URLS",
                        Servers.elasticsearch().url().toString());
        builder.environment().put("MEDIAWATCH_ELASTICSEARCH_PREFIX", prefix);
        Path log = Servers.folder("log");
        Files.createDirectories(log);
        return builder.redirectErrorStream(true)
                .redirectOutput(log.resolve(role.id() + ".log").toFile())
                .start();
    }

    private void ingest(Page page) {
        try (Intake intake = Intake.open(settings)) {
            intake.send(page.id(), page);
            intake.flush();
            intake.awaitIndexed();
        }
    }

    private long quotes(String speaker, List<String> about) {
        return index.reader()
                .quotes(QuoteFilter.of(List.of(speaker), about, Period.ALWAYS), PageRequest.first(1))
                .total();
    }

    private static Map<Kind, Long> counts(Index index) {
        Map<Kind, Long> counts = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.ARTICLES, Kind.MENTIONS, Kind.QUOTES, Kind.STORIES, Kind.ALERTS)) {
            counts.put(kind, index.checksum(kind).documents());
        }
        return counts;
    }

    private static Query query(String text) {
        return Query.parse(text);
    }

    private static Page live(Page page) {
        return page.in(Mode.LIVE);
    }

    private static Page page(String html) {
        return Page.file(
                null,
                Clock.systemUTC().instant(),
                "text/html; charset=utf-8",
                Mode.BACKFILL,
                html.getBytes(StandardCharsets.UTF_8));
    }
}
