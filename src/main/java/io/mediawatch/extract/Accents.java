package io.mediawatch.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Composes letters and accents that a page encodes as characters of their own, {@code e} and U+0301, to {@code é}, as
 * nearly all pages, watch-lists and queries write them. URLs stay as they are: they are other ones when composed.
 */
final class Accents {
    /** A letter with its accents: few enough that nothing takes long to compose. */
    private static final Pattern ACCENTED = Pattern.compile("\\p{L}[\\u0300-\\u036F]{1,3}");

    private Accents() {}

    static byte[] composed(byte[] utf8) {
        ByteArrayOutputStream composed = new ByteArrayOutputStream(utf8.length);
        int done = 0;
        for (int i = 0; i < utf8.length; i++) {
            if (Utf8.isAccent(utf8[i])) {
                int start = i;
                while (start > done && !endsUrl(utf8[start - 1])) {
                    start--;
                }
                while (i < utf8.length && !endsUrl(utf8[i])) {
                    i++;
                }
                composed.write(utf8, done, start - done);
                composed.writeBytes(
                        compose(new String(utf8, start, i - start, UTF_8)).getBytes(UTF_8));
                done = i;
            }
        }
        composed.write(utf8, done, utf8.length - done);
        return composed.toByteArray();
    }

    private static boolean endsUrl(byte c) {
        return (c >= 0 && c <= ' ') || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    private static String compose(String word) {
        return word.indexOf('/') >= 0
                ? word
                : ACCENTED.matcher(word)
                        .replaceAll(letter -> Normalizer.normalize(letter.group(), Normalizer.Form.NFC));
    }
}
