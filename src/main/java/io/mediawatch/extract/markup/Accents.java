package io.mediawatch.extract.markup;

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
                int end = i;
                while (end < utf8.length && !endsUrl(utf8[end])) {
                    end++;
                }
                done = isUrl(utf8, i, end) ? done : compose(utf8, done, i, end, composed);
                i = end;
            }
        }
        composed.write(utf8, done, utf8.length - done);
        return composed.toByteArray();
    }

    private static boolean endsUrl(byte c) {
        return (c >= 0 && c <= ' ') || c == '"' || c == '\'' || c == '<' || c == '>';
    }

    /** Whether the word around an accent contains a slash, as a URL does. */
    private static boolean isUrl(byte[] utf8, int accent, int end) {
        int i = accent;
        while (i < end && utf8[i] != '/') {
            i++;
        }
        int before = accent - 1;
        while (before >= 0 && utf8[before] != '/' && !endsUrl(utf8[before])) {
            before--;
        }
        return i < end || (before >= 0 && utf8[before] == '/');
    }

    /**
     * Writes what has not been written yet, up to the last accented letter in a range of which the first byte begins an
     * accent. Returns the index after it.
     */
    private static int compose(byte[] utf8, int written, int from, int to, ByteArrayOutputStream composed) {
        int done = written;
        for (int i = from; i < to; i++) {
            if (Utf8.isAccent(utf8[i])) {
                int letter = i - 1;
                while (letter > done && Utf8.isInside(utf8[letter])) {
                    letter--;
                }
                letter = Math.max(letter, done);
                while (i < to && Utf8.isAccent(utf8[i])) {
                    i += 2;
                }
                composed.write(utf8, done, letter - done);
                composed.writeBytes(
                        compose(new String(utf8, letter, i - letter, UTF_8)).getBytes(UTF_8));
                done = i;
            }
        }
        return done;
    }

    private static String compose(String accented) {
        return ACCENTED.matcher(accented).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC));
    }
}
