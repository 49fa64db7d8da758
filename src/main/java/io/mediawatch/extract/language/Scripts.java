package io.mediawatch.extract.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text from a script that only one language or a few are written in, such as Armenian. */
final class Scripts {
    /** The first letter behind Latin, Greek and Cyrillic ones, which many languages share. */
    private static final char FIRST = 0x530;

    /** The first letter of Japanese and Chinese, and of Hangul. */
    private static final char LAST = 0x3040;

    private static final Map<UnicodeScript, List<String>> LANGUAGES = languages();

    private Scripts() {}

    /**
     * Returns the language of a script that most letters of the text are in: the declared one if it is written in it,
     * otherwise the usual one, {@code hi} for Devanagari. Null if many languages share the script.
     *
     * @param letters  the number of letters in the text
     * @param declared the language that the page declares, {@code mr}; empty if none
     */
    static @Nullable String language(String text, int letters, String declared) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c < LAST && Chars.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            List<String> languages = LANGUAGES.getOrDefault(count.getKey(), List.of());
            if (!languages.isEmpty() && count.getValue() * 2 > letters) {
                return languages.contains(declared) ? declared : languages.get(0);
            }
        }
        return null;
    }

    private static Map<UnicodeScript, List<String>> languages() {
        Map<UnicodeScript, List<String>> languages = new EnumMap<>(UnicodeScript.class);
        WordList.rows("scripts.tsv", 2)
                .forEach(row -> languages.put(UnicodeScript.forName(row[0]), WordList.words(row[1])));
        return languages;
    }
}
