package io.mediawatch.tag.passage;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
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

/** Making an automaton of many names, once in a new JVM, as a program does that starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class PhrasesBuildBenchmark {
    @Param({"100000"})
    public int names;

    private final TreeMap<String, Integer> sorted = new TreeMap<>();

    @Setup
    public void name() {
        GeneratedNames.of(names).forEach(name -> sorted.put(name, sorted.size()));
    }

    @Benchmark
    public Phrases<Integer> phrases() {
        return new Phrases<>(sorted);
    }

    @Benchmark
    public AhoCorasickDoubleArrayTrie<Integer> hankcs() {
        AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(sorted);
        return trie;
    }

    @Benchmark
    public Trie robertBor() {
        return Trie.builder().addKeywords(sorted.keySet()).build();
    }
}
