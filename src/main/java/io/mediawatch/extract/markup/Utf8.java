package io.mediawatch.extract.markup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are valid UTF-8, and how their accents are encoded, without decoding them. Optimised for ASCII,
 * read eight bytes at a time, and for Han, read three at a time.
 */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** What bytes are when read as UTF-8. */
    enum Form {
        /** Not well-formed by table 3-7 of the Unicode standard. */
        BROKEN,
        SOUND,
        /** Sound, with accents that are characters of their own, as {@code e} and U+0301 for {@code é}. */
        ACCENTS_APART
    }

    static Form form(byte[] bytes) {
        Form form = Form.SOUND;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i = behindAscii(bytes, i);
            } else {
                int length = length(bytes, i);
                if (length == 0) {
                    return Form.BROKEN;
                }
                form = isAccent(bytes[i]) ? Form.ACCENTS_APART : form;
                i = behindHan(bytes, i + length);
            }
        }
        return form;
    }

    /** Whether this is the first byte of a character from U+0300 to U+037F, nearly all of them combining accents. */
    static boolean isAccent(byte first) {
        return (first & 0xFE) == 0xCC;
    }

    /** Whether this is a byte of a character other than its first. */
    static boolean isInside(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int behindAscii(byte[] bytes, int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Index after all three-byte characters that any second and third byte may complete: U+1000 to U+CFFF. */
    private static int behindHan(byte[] bytes, int from) {
        int i = from;
        while (i + Integer.BYTES <= bytes.length) {
            int four = (int) FOUR.get(bytes, i);
            int first = four >>> 24;
            if (first < 0xE1 || first > 0xEC || (four & 0x00C0C000) != 0x00808000) {
                return i;
            }
            i += 3;
        }
        return i;
    }

    /** Number of bytes of the non-ASCII character that begins here; 0 if it is invalid. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isInside(bytes[at + i])) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean allowed =
                switch (first) {
                    case 0xE0 -> second >= 0xA0; // otherwise an overlong encoding
                    case 0xED -> second < 0xA0; // otherwise half of a surrogate pair
                    case 0xF0 -> second >= 0x90; // otherwise an overlong encoding
                    case 0xF4 -> second < 0x90; // otherwise beyond U+10FFFF
                    default -> true;
                };
        return allowed ? length : 0;
    }
}
