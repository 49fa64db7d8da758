package io.mediawatch.cli;

import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Article;
import io.mediawatch.model.Tags;
import io.mediawatch.tag.Tagger;
import io.mediawatch.tag.passage.GeneratedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** What the size of the watch-list costs: reading it, from YAML to a tagger, and tagging an article with it. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class WatchListBenchmark {
    private static final int NAMES_PER_ENTITY = 5;

    @Param({"100", "1000", "100000"})
    public int names;

    private Path folder;
    private Tagger tagger;
    private List<Article> articles;
    private int next;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("watch-list");
        StringBuilder yaml = new StringBuilder();
        List<String> generated = GeneratedNames.of(names);
        for (int i = 0; i < names; i += NAMES_PER_ENTITY) {
            yaml.append("- id: entity-")
                    .append(i)
                    .append("\n  type: company\n  name: ")
                    .append(generated.get(i));
            yaml.append("\n  aliases:\n");
            generated
                    .subList(i + 1, i + NAMES_PER_ENTITY)
                    .forEach(name -> yaml.append("    - ").append(name).append('\n'));
        }
        Files.writeString(folder.resolve("entities.yaml"), yaml);
        tagger = load();
        GeneratedPages pages = new GeneratedPages("watch-list");
        Extractor extractor = new Extractor(SiteRules.NONE);
        articles = IntStream.range(0, 20)
                .mapToObj(number -> extractor.extract(pages.page(number)))
                .map(extraction -> ((Extracted) extraction).article())
                .toList();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 5)
    public Tagger load() {
        return new Tagger(new ConfigFolder(folder, name -> null).watchListIn(folder), List.of());
    }

    /** An article of 6 kB, one after the other; half of them English, half Chinese. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Tags tag() {
        next = (next + 1) % articles.size();
        return tagger.tag(articles.get(next));
    }
}
