package io.mediawatch.extract.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a text: by script, or in alphabetic scripts by the commonest words of each language. */
public final class Languages {
    private static final int SAMPLE = 2000;
    private static final int[] NONE = {};
    private static final Set<String> TRADITIONAL_IN = Set.of("TW", "HK", "MO");
    /** In alphabetical order; of languages with equally many hits, the last one is taken. */
    private static final List<String> LANGUAGES;
    /** The commonest words, each with the indices of its languages in {@link #LANGUAGES}. */
    private static final WordTable<int[]> WORDS;

    private static final String SIMPLIFIED;
    private static final String TRADITIONAL;

    static {
        Map<String, String> variants = new HashMap<>();
        Map<String, Set<String>> languages = new HashMap<>();
        for (String[] row : WordList.rows("languages.tsv", 2)) {
            if (row[0].startsWith("han")) {
                variants.put(row[0], row[1]);
            } else {
                for (String word : WordList.words(row[1])) {
                    languages.computeIfAbsent(word, key -> new HashSet<>()).add(row[0]);
                }
            }
        }
        LANGUAGES = languages.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        Map<String, int[]> places = new HashMap<>();
        languages.forEach((word, of) ->
                places.put(word, of.stream().mapToInt(LANGUAGES::indexOf).toArray()));
        WORDS = new WordTable<>(places);
        SIMPLIFIED = variants.getOrDefault("hans", "");
        TRADITIONAL = variants.getOrDefault("hant", "");
    }

    private static final BitSet HANS = letters(SIMPLIFIED);
    private static final BitSet HANT = letters(TRADITIONAL);

    private Languages() {}

    /** @param script {@code Hans} or {@code Hant} for Chinese, otherwise null unless a site rule gives one */
    public record Guess(String language, @Nullable String script, String from) {}

    private static BitSet letters(String text) {
        BitSet letters = new BitSet();
        text.chars().forEach(letters::set);
        return letters;
    }

    /**
     * Guesses the language of a text.
     *
     * @param declared the language that the page declares, such as {@code zh-CN}; decides between languages that share
     *     most of their words, between traditional and simplified Chinese, and where the text gives no clue
     */
    public static Guess of(String text, @Nullable String declared) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Chars.isLetter(c)) {
                letters++;
                if (c < 0x3040) {
                    continue;
                }
                if (c < 0x3100) {
                    kana++;
                } else if (c >= 0xAC00 && c < 0xD7B0) {
                    hangul++;
                } else if (Chars.isHan(c)) {
                    han++;
                }
            }
        }
        if (kana * 20 > letters) {
            return new Guess("ja", null, "script");
        }
        if (hangul * 4 > letters) {
            return new Guess("ko", null, "script");
        }
        if (han * 4 > letters) {
            return new Guess("zh", variant(sample, declared), "script");
        }
        String own = Scripts.language(sample, letters, declared == null ? "" : primary(declared));
        return own == null ? alphabetic(sample, declared) : new Guess(own, null, "script");
    }

    private static String variant(String text, @Nullable String declared) {
        int simplified = 0;
        int traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            simplified += HANS.get(text.charAt(i)) ? 1 : 0;
            traditional += HANT.get(text.charAt(i)) ? 1 : 0;
        }
        if (simplified == traditional && declared != null) {
            return isTraditional(Locale.forLanguageTag(declared.strip().replace('_', '-'))) ? "Hant" : "Hans";
        }
        return traditional > simplified ? "Hant" : "Hans";
    }

    private static boolean isTraditional(Locale chinese) {
        return chinese.getScript().isEmpty()
                ? TRADITIONAL_IN.contains(chinese.getCountry())
                : chinese.getScript().equals("Hant");
    }

    /**
     * Returns the language that a site rule gives.
     *
     * @param tag  BCP 47; for Chinese without a script, the country determines it: {@code zh-TW}
     * @param text the guess from the text, whose script counts if the tag gives neither
     */
    public static Guess ruled(String tag, Guess text) {
        Locale told = Locale.forLanguageTag(tag);
        String script = told.getScript().isEmpty() ? null : told.getScript();
        if (script == null && told.getLanguage().equals("zh")) {
            script = told.getCountry().isEmpty() ? text.script() : isTraditional(told) ? "Hant" : "Hans";
        }
        return new Guess(told.getLanguage(), script, "site rules");
    }

    private static Guess alphabetic(String text, @Nullable String declared) {
        int[] hits = new int[LANGUAGES.size()];
        int words = count(text, hits);
        int most = 0;
        for (int i = 0; i < hits.length; i++) {
            most = hits[i] >= hits[most] ? i : most;
        }
        String said = declared == null ? "" : primary(declared);
        int own = LANGUAGES.indexOf(said);
        most = own >= 0 && hits[own] * 4 >= hits[most] * 3 ? own : most;
        String best = hits[most] > 0 ? LANGUAGES.get(most) : "";
        if (hits[most] * 12 > words) {
            return new Guess(best, null, "words");
        }
        return said.isEmpty() || said.equals("zh")
                ? new Guess(best.isEmpty() ? "und" : best, null, "words")
                : new Guess(said, null, "html lang");
    }

    /**
     * Counts the words of a text.
     *
     * @param hits number of hits per language, to which those in this text are added
     */
    private static int count(String text, int[] hits) {
        int start = -1;
        int words = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Chars.isLetter(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words++;
                int[] languages = WORDS.get(text, start, i);
                for (int language : languages == null ? NONE : languages) {
                    hits[language]++;
                }
                start = -1;
            }
        }
        return words;
    }

    /** Returns the primary subtag, {@code en} for {@code en-GB}; empty if it is not a language. */
    static String primary(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
            end++;
        }
        return end == 2 || end == 3 ? lower.substring(0, end) : "";
    }
}
