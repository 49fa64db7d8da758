package io.mediawatch.cli.bench;

import io.mediawatch.cli.ArticleInput;
import io.mediawatch.cli.ConfigFolder;
import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Tags;
import io.mediawatch.tag.Tagger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole of tagging, with the watch-list and the topics of {@code config/}: articles per second, and MB of their
 * text in UTF-8 per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 8, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class TaggingBenchmark {
    private static final int GENERATED = 40;

    /** {@code zh} or {@code en} for generated articles, or a file of article JSON lines such as {@code tag} reads. */
    @Param({"zh", "en"})
    public String articles;

    private Tagger tagger;
    private List<Article> given;
    private List<Integer> bytes;
    private int next;

    /** What was tagged beside how often. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Text {
        public double megabytes;
    }

    @Setup
    public void read() throws IOException {
        ConfigFolder config = new ConfigFolder(Path.of("config"), name -> null);
        tagger = new Tagger(config.watchList(), config.topics().topics());
        given = Files.exists(Path.of(articles)) ? articles(Path.of(articles)) : generated(articles);
        bytes = given.stream().map(TaggingBenchmark::bytes).toList();
    }

    private static List<Article> articles(Path file) throws IOException {
        List<Article> read = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            read.add(ArticleInput.of(Json.MAPPER.readTree(line)));
        }
        return read;
    }

    private static List<Article> generated(String language) {
        GeneratedPages pages = new GeneratedPages("tagging");
        Extractor extractor = new Extractor(SiteRules.NONE);
        return IntStream.range(0, GENERATED)
                .mapToObj(number -> extractor.extract(pages.page(number)))
                .map(extraction -> ((Extracted) extraction).article())
                .filter(article -> article.language().equals(language))
                .toList();
    }

    private static int bytes(Article article) {
        return article.paragraphs().stream()
                .mapToInt(paragraph -> paragraph.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    @Benchmark
    public Tags tag(Text text) {
        next = (next + 1) % given.size();
        text.megabytes += bytes.get(next) / 1e6;
        return tagger.tag(given.get(next));
    }
}
