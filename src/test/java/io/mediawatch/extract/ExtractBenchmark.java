package io.mediawatch.extract;

import io.mediawatch.extract.markup.Charsets;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Extraction against parsing alone, one page an operation, page after page in a circle. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 10) // until all is compiled
@Measurement(iterations = 5, time = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class ExtractBenchmark {
    /** Folder whose {@code .html} files are read, with all folders in it. */
    @Param("src/test/resources/extract")
    public String pages;

    private final Extractor extractor = new Extractor(SiteRules.NONE);
    private List<Page> given;
    private List<String> decoded;
    private int next;

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(pages))) {
            given = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(ExtractBenchmark::page)
                    .toList();
        }
        decoded = given.stream()
                .map(page -> Charsets.decode(page.body(), null).text())
                .toList();
    }

    private static Page page(Path file) {
        try {
            return Page.file(
                    null, Instant.parse("2024-10-22T08:00:00Z"), "text/html", Mode.LIVE, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Document parse() {
        next = (next + 1) % decoded.size();
        return Jsoup.parse(decoded.get(next));
    }

    @Benchmark
    public Extraction extract() {
        next = (next + 1) % given.size();
        return extractor.extract(given.get(next));
    }
}
