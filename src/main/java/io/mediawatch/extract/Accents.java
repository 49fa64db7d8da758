package io.mediawatch.extract;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Composes letters and accents that a page encodes as characters of their own, {@code e} and U+0301, to {@code é}, as
 * nearly all pages, watch-lists and queries write them. URLs stay as they are: they are other ones when composed.
 */
final class Accents {
    /** A letter with its accents: few enough that nothing takes long to compose. */
    private static final Pattern ACCENTED = Pattern.compile("\\p{L}[\\u0300-\\u036F]{1,3}");

    /** Characters that end a URL, besides white space. */
    private static final String DELIMITERS = "\"'<>";

    private Accents() {}

    static byte[] composed(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        StringBuilder composed = new StringBuilder(text.length());
        int start = 0;
        boolean accents = false;
        boolean path = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            accents |= c >= 0x300 && c < 0x370;
            path |= c == '/';
            if (Chars.isSpace(c) || DELIMITERS.indexOf(c) >= 0) {
                String word = text.substring(start, i);
                composed.append(accents && !path ? compose(word) : word);
                if (i < text.length()) {
                    composed.append(c);
                }
                start = i + 1;
                accents = false;
                path = false;
            }
        }
        return composed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String compose(String word) {
        return ACCENTED.matcher(word).replaceAll(letter -> Normalizer.normalize(letter.group(), Normalizer.Form.NFC));
    }
}
