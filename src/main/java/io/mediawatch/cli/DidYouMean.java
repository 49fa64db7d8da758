package io.mediawatch.cli;

import io.mediawatch.text.Fold;
import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant who misspelt a name. */
final class DidYouMean {
    /** One mistake in so many characters, and one more. */
    private static final int CHARACTERS = 4;

    private DidYouMean() {}

    /**
     * To end a message with: the likeliest of the known names as a question, or nothing if none is like it, whatever the
     * case, width and script.
     */
    static String among(Collection<String> known, String wrong) {
        String folded = Fold.fold(wrong);
        return known.stream()
                .filter(name -> distance(Fold.fold(name), folded) <= 1 + folded.length() / CHARACTERS)
                .min(Comparator.comparing((String name) -> distance(Fold.fold(name), folded))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** How many characters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
