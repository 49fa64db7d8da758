package io.mediawatch.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a text: by script, and for Latin and Cyrillic letters by the commonest words. */
final class Languages {
    private static final int SAMPLE = 3000;
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final String SIMPLIFIED;
    private static final String TRADITIONAL;

    static {
        Map<String, String> variants = new HashMap<>();
        for (String[] row : WordList.rows("languages.tsv", 2)) {
            if (row[0].startsWith("han")) {
                variants.put(row[0], row[1]);
            } else {
                for (String word : row[1].split(" ", -1)) {
                    WORDS.computeIfAbsent(word, key -> new java.util.ArrayList<>())
                            .add(row[0]);
                }
            }
        }
        SIMPLIFIED = variants.getOrDefault("hans", "");
        TRADITIONAL = variants.getOrDefault("hant", "");
    }

    private static final BitSet HANS = letters(SIMPLIFIED);
    private static final BitSet HANT = letters(TRADITIONAL);

    private Languages() {}

    /** @param script {@code Hans} or {@code Hant} for Chinese, else null */
    record Guess(String language, @Nullable String script, String from) {}

    private static BitSet letters(String text) {
        BitSet letters = new BitSet();
        text.chars().forEach(letters::set);
        return letters;
    }

    /** @param declared the page's own word, such as {@code zh-CN}; decides where the text does not */
    static Guess of(String text, @Nullable String declared) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (c >= 0x3040 && c < 0x3100) {
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
        return han * 4 > letters ? new Guess("zh", variant(sample, declared), "script") : alphabetic(sample, declared);
    }

    private static String variant(String text, @Nullable String declared) {
        int simplified = 0;
        int traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            simplified += HANS.get(text.charAt(i)) ? 1 : 0;
            traditional += HANT.get(text.charAt(i)) ? 1 : 0;
        }
        if (simplified == traditional && declared != null) {
            String lower = declared.toLowerCase(Locale.ROOT);
            return lower.contains("tw") || lower.contains("hk") || lower.contains("hant") ? "Hant" : "Hans";
        }
        return traditional > simplified ? "Hant" : "Hans";
    }

    private static Guess alphabetic(String text, @Nullable String declared) {
        Map<String, Integer> hits = new HashMap<>();
        int start = -1;
        int words = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start < 8) {
                    for (String language :
                            WORDS.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), List.of())) {
                        hits.merge(language, 1, Integer::sum);
                    }
                }
                start = -1;
            }
        }
        String best = hits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        boolean sure = !best.isEmpty() && hits.getOrDefault(best, 0) * 12 > words;
        String said = declared == null ? "" : primary(declared);
        if (sure) {
            return new Guess(best, null, "words");
        }
        return said.isEmpty() || said.equals("zh")
                ? new Guess(best.isEmpty() ? "und" : best, null, "words")
                : new Guess(said, null, "html lang");
    }

    /** {@code en} of {@code en-GB}; empty for what is no language. */
    static String primary(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
            end++;
        }
        return end == 2 || end == 3 ? lower.substring(0, end) : "";
    }
}
