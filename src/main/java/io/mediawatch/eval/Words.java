package io.mediawatch.eval;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts in the form in which they are compared: without width, case and punctuation. */
final class Words {
    private static final String CJK = "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff";

    /** Each Chinese or Japanese character is a word. */
    private static final Pattern WORD = Pattern.compile("[" + CJK + "]|[\\p{L}\\p{N}_&&[^" + CJK + "]]+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NAME_SIGNS = Pattern.compile("[\\s\\u3000·・•.,\\-_'’\"“”()（）]+");

    private Words() {}

    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .results()
                        .map(MatchResult::group)
                        .toList();
    }

    /** Returns how often each sequence of four words occurs in the text; a shorter text is a single sequence. */
    static Map<List<String>, Integer> shingles(List<String> words) {
        Map<List<String>, Integer> shingles = new HashMap<>();
        if (!words.isEmpty()) {
            IntStream.rangeClosed(0, Math.max(0, words.size() - 4))
                    .forEach(i -> shingles.merge(words.subList(i, Math.min(words.size(), i + 4)), 1, Integer::sum));
        }
        return shingles;
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT) // ß is SS then
                        .toLowerCase(Locale.ROOT);
    }

    /** Returns only the letters and digits of a text. */
    static String letters(@Nullable String text) {
        return NO_WORD.matcher(folded(text)).replaceAll("");
    }

    /**
     * Returns a name without the characters in which its spellings differ; a role such as {@code @interviewer} is
     * unchanged.
     */
    static String name(@Nullable String name) {
        String folded = folded(name);
        return folded.startsWith("@") ? folded : NAME_SIGNS.matcher(folded).replaceAll("");
    }

    static String spaced(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\s\\u00a0\\u3000\\u2000-\\u200a\\u202f\\u0085\\u001c-\\u001f]+", " ")
                        .strip();
    }
}
