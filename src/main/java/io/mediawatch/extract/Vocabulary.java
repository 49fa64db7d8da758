package io.mediawatch.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a list by their kind: rows of a kind and words with spaces between; {@code _} is a space in a word. */
final class Vocabulary {
    private final String list;
    private final Map<String, List<String>> kinds;

    /** @param list name of the file beside this class */
    Vocabulary(String list) {
        this.list = list;
        this.kinds = WordList.rows(list, 2).stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.flatMapping(
                                row -> Stream.of(row[1].split(" ", -1)).map(word -> word.replace('_', ' ')),
                                Collectors.toList())));
    }

    /** The words of a kind in the order of the list. */
    List<String> words(String kind) {
        List<String> words = kinds.get(kind);
        if (words == null) {
            throw new IllegalStateException(list + ": no words of the kind " + kind);
        }
        return words;
    }

    /** Whether a word of a kind stands anywhere in a text. */
    boolean isIn(String text, String kind) {
        for (String word : words(kind)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with a word of a kind. */
    boolean begins(String text, String kind) {
        for (String word : words(kind)) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text ends with a word of a kind. */
    boolean ends(String text, String kind) {
        for (String word : words(kind)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** A pattern's part for any word of these kinds; of two that begin alike, the longer one is tried first. */
    String any(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> words(kind).stream())
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
