package io.mediawatch.watch;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that lists of words and ids share. */
final class Words {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Words() {}

    static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    static List<String> checked(List<String> words, String what) {
        for (String word : words) {
            if (word == null || word.isBlank()) {
                throw new IllegalArgumentException(what + " has an empty entry: delete it");
            }
        }
        return List.copyOf(words);
    }

    static String id(@Nullable String id, String what) {
        if (id == null || !KEBAB.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " id '" + id
                    + "' is not lower-case letters and digits joined by hyphens, such as jensen-huang");
        }
        return id;
    }
}
