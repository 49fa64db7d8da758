package io.mediawatch.tag.passage;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Finding names in 100 kB of news text: 100,000 divided by the microseconds of a call are MB of UTF-8 per second. Calls
 * are sampled, so that the median holds on a machine that others use too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class PhrasesBenchmark {
    private static final int BYTES = 100_000;

    @Param({"en", "zh"})
    public String language;

    @Param({"100", "1000", "100000"})
    public int names;

    private String text;
    private char[] chars;
    private Automaton automaton;
    private Phrases<Integer> phrases;
    private AhoCorasickDoubleArrayTrie<Integer> hankcs;
    private Trie robertBor;

    @Setup
    public void build() {
        text = text(language);
        chars = text.toCharArray();
        TreeMap<String, Integer> sorted = new TreeMap<>();
        GeneratedNames.of(names).forEach(name -> sorted.put(name, sorted.size()));
        automaton = new Automaton(sorted.keySet().toArray(String[]::new));
        phrases = new Phrases<>(sorted);
        hankcs = new AhoCorasickDoubleArrayTrie<>();
        hankcs.build(sorted);
        robertBor = Trie.builder().addKeywords(sorted.keySet()).build();
    }

    @Benchmark
    public void phrases(Blackhole found) {
        phrases.find(chars, (start, end, value) -> found.consume(value));
    }

    /** The same automaton touches every sign and reports nothing. */
    @Benchmark
    public int automatonAlone() {
        int state = 0;
        char before = ' ';
        for (char unit : chars) {
            state = automaton.next(state, Script.isWord(before) && Script.isWord(unit), unit);
            before = unit;
        }
        return state;
    }

    @Benchmark
    public void hankcs(Blackhole found) {
        hankcs.parseText(chars, (start, end, value) -> found.consume(value));
    }

    @Benchmark
    public void robertBor(Blackhole found) {
        robertBor.parseText(text, emit -> {
            found.consume(emit);
            return true;
        });
    }

    /** Sentences of news in any order, names filled in, folded. */
    private static String text(String language) {
        List<String> sentences = sentences(language);
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        while (bytes < BYTES) {
            Collections.shuffle(sentences, random);
            for (String sentence : sentences) {
                text.append(sentence).append(' ');
                bytes += sentence.getBytes(StandardCharsets.UTF_8).length + 1;
            }
        }
        return Fold.fold(text.substring(0, (int) ((double) text.length() * BYTES / bytes)));
    }

    private static List<String> sentences(String language) {
        String name = "/io/mediawatch/cli/bench/sentences." + language + ".txt";
        try (InputStream in = PhrasesBenchmark.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String filled = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^#.*$", "")
                    .replaceAll("\\{company}", language.equals("zh") ? "英伟达" : "Microsoft")
                    .replaceAll("\\{product}", "ChatGPT")
                    .replaceAll("\\{\\w+}", "12");
            return new ArrayList<>(
                    filled.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
