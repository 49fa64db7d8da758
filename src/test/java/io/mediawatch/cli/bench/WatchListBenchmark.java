package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigFolder;
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
import java.util.stream.Stream;
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
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class WatchListBenchmark {
    private static final int NAMES_PER_ENTITY = 5;
    /** As many as the shipped watch-list has. */
    private static final int FILES = 4;

    /** A watch-list on disk. */
    @State(Scope.Benchmark)
    public static class Lists {
        @Param({"100", "1000", "100000"})
        public int names;

        private Path folder;

        @Setup
        public void write() throws IOException {
            folder = Files.createTempDirectory("watch-list");
            List<StringBuilder> files =
                    Stream.generate(StringBuilder::new).limit(FILES).toList();
            List<String> generated = GeneratedNames.of(names);
            for (int i = 0; i < names; i += NAMES_PER_ENTITY) {
                StringBuilder yaml = files.get(i / NAMES_PER_ENTITY % FILES);
                yaml.append("- id: entity-").append(i).append("\n  type: company\n  name: ");
                yaml.append(generated.get(i)).append("\n  aliases:\n");
                generated
                        .subList(i + 1, i + NAMES_PER_ENTITY)
                        .forEach(name -> yaml.append("    - ").append(name).append('\n'));
            }
            for (int i = 0; i < FILES; i++) {
                Files.writeString(folder.resolve("entities-" + i + ".yaml"), files.get(i));
            }
        }

        private Tagger tagger() {
            return new Tagger(new ConfigFolder(folder, name -> null).watchListIn(folder), List.of());
        }
    }

    /** A tagger, and articles of 6 kB; half of them English, half Chinese. */
    @State(Scope.Benchmark)
    public static class Loaded {
        private Tagger tagger;
        private List<Article> articles;
        private int next;

        @Setup
        public void load(Lists lists) {
            tagger = lists.tagger();
            GeneratedPages pages = new GeneratedPages("watch-list");
            Extractor extractor = new Extractor(SiteRules.NONE);
            articles = IntStream.range(0, 20)
                    .mapToObj(number -> extractor.extract(pages.page(number)))
                    .map(extraction -> ((Extracted) extraction).article())
                    .toList();
        }
    }

    /** Once in each of five new JVMs. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Tagger load(Lists lists) {
        return lists.tagger();
    }

    /** One article after the other. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(1)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Tags tag(Loaded loaded) {
        loaded.next = (loaded.next + 1) % loaded.articles.size();
        return loaded.tagger.tag(loaded.articles.get(loaded.next));
    }
}
