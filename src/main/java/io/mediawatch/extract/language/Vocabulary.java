package io.mediawatch.extract.language;

import io.mediawatch.text.Traditional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word list grouped by kind. Each row holds a kind and words separated by spaces; {@code _} is a space within a word.
 * All {@linkplain Traditional#forms forms} of a word are words.
 */
public final class Vocabulary {
    private final String list;
    private final Map<String, List<String>> kinds;

    /** @param list name of the file in the folder of the word lists */
    public Vocabulary(String list) {
        this.list = list;
        this.kinds = WordList.rows(list, 2).stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.flatMapping(
                                row -> WordList.words(row[1]).stream()
                                        .map(word -> word.replace('_', ' '))
                                        .flatMap(word -> Traditional.forms(word).stream()),
                                Collectors.toList())));
    }

    /** The words of a kind in the order of the file. */
    public List<String> words(String kind) {
        List<String> words = kinds.get(kind);
        if (words == null) {
            throw new IllegalStateException(list + ": no words of the kind " + kind);
        }
        return words;
    }

    /** Whether a text contains a word of a kind. */
    public boolean isIn(String text, String kind) {
        for (String word : words(kind)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean begins(String text, String kind) {
        for (String word : words(kind)) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean ends(String text, String kind) {
        for (String word : words(kind)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** A group of a regular expression that matches any word of these kinds; longer words are tried first. */
    public String any(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> words(kind).stream())
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
