package io.mediawatch.watch;

import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The most common words, which occur in every text; from {@code stop-words.txt}. */
final class StopWords {
    private static final Set<String> STOPPED = read();

    private StopWords() {}

    /** Whether a folded name would match stop words everywhere, because it is a stop word or part of a Chinese one. */
    static boolean hold(String folded) {
        return STOPPED.contains(folded);
    }

    private static Set<String> read() {
        try (InputStream in = StopWords.class.getResourceAsStream("stop-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("stop-words.txt is missing from the program");
            }
            Set<String> stopped = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(word -> add(stopped, Fold.fold(word)));
            return stopped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Set<String> stopped, String word) {
        stopped.add(word);
        if (Script.isHan(word.charAt(0))) {
            for (int start = 0; start < word.length(); start++) {
                for (int end = start + 1; end <= word.length(); end++) {
                    stopped.add(word.substring(start, end));
                }
            }
        }
    }
}
