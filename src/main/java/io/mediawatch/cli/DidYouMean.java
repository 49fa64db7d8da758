package io.mediawatch.cli;

import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Suggests the known name that a misspelt one probably stands for. */
final class DidYouMean {
    /** One mistake is tolerated per this many characters. */
    private static final int CHARACTERS = 4;
    /** Purely Chinese names may have one mistake from this length on, since each character carries more. */
    private static final int HAN = 3;
    /**
     * Maximum length, in characters, of a name to compare: longer ones are no misspelt names, and comparing them is
     * slow.
     */
    private static final int LONGEST = 64;

    private DidYouMean() {}

    /** Returns the end of a message: a question with the name that is probably meant, or nothing. */
    static String among(Collection<String> known, String wrong) {
        return guess(known, wrong)
                .map(guess -> "; did you mean '" + guess + "'?")
                .orElse("");
    }

    /** Returns the most similar known name, if any is similar enough. Case, width and script are ignored. */
    static Optional<String> guess(Collection<String> known, String wrong) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = Fold.fold(wrong);
        return known.stream()
                .map(name -> new Guess(name, mistakes(Fold.fold(name), folded)))
                .filter(guess -> guess.mistakes() <= allowed(folded))
                .min(Comparator.comparing(Guess::mistakes).thenComparing(Guess::name))
                .map(Guess::name);
    }

    private record Guess(String name, int mistakes) {}

    private static int allowed(String folded) {
        boolean han = folded.chars().allMatch(unit -> Script.isHan((char) unit));
        return Math.max(han && folded.length() >= HAN ? 1 : 0, folded.length() / CHARACTERS);
    }

    /** Counts the mistakes: 0 if two adjacent characters are merely transposed, otherwise the edit distance. */
    private static int mistakes(String one, String other) {
        if (Math.abs(one.length() - other.length()) > other.length() / CHARACTERS + 1) {
            return Integer.MAX_VALUE;
        }
        return isExchanged(one, other) ? 0 : distance(one, other);
    }

    private static boolean isExchanged(String one, String other) {
        int at = 0;
        while (at < other.length() && at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.length() == other.length()
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** The number of characters to insert, delete or replace (Levenshtein distance). */
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
