package io.mediawatch.extract.markup;

import io.mediawatch.extract.language.Chars;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the ends of tags and elements in a page's bytes, in any charset that is compatible with ASCII, following
 * html.spec.whatwg.org, "tokenization". Methods called {@code behind…} return the index after something. Searches
 * return a negative number if they find nothing.
 */
public final class TagScan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The byte 1, eight times; the next one has only the highest bit of each byte. */
    private static final long ONES = 0x0101010101010101L;

    private static final long HIGHS = 0x8080808080808080L;

    /** Maximum length, in bytes, of an element's name. */
    private static final int LONGEST_NAME = 100;

    private final byte[] bytes;

    /**
     * Where the search for the end of a comment inside a script last began, and its result, which the next one reuses.
     */
    private int dashesFrom = Integer.MAX_VALUE;

    private int dashes;

    public TagScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Index of the next such character; compares eight bytes at a time. */
    public int next(char sought, int from) {
        int i = from;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            long differing = (long) EIGHT.get(bytes, i) ^ (ONES * sought);
            long found = (differing - ONES) & ~differing & HIGHS;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    int behind(char sought, int from) {
        int at = next(sought, from);
        return at < 0 ? -1 : at + 1;
    }

    /** The byte at this index as a character; NUL at the end. */
    char at(int index) {
        return index < bytes.length ? (char) (bytes[index] & 0xFF) : 0;
    }

    /** The first eight bytes of a name, or all of a shorter one filled up with zeros; the first is the lowest. */
    long start(int name, int length) {
        if (name + Long.BYTES > bytes.length) {
            long start = 0;
            for (int i = Math.min(length, Long.BYTES) - 1; i >= 0; i--) {
                start = (start << Byte.SIZE) | at(name + i);
            }
            return start;
        }
        long eight = (long) EIGHT.get(bytes, name);
        return length >= Long.BYTES ? eight : eight & ((1L << (length * Byte.SIZE)) - 1);
    }

    public boolean isLetterAt(int index) {
        int c = at(index) | 0x20;
        return c >= 'a' && c <= 'z';
    }

    /** @param lower the text sought, in lower case; it matches in any case */
    boolean isAt(String lower, int index) {
        if (index + lower.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            int c = bytes[index + i];
            if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the text occurs in this range.
     *
     * @param lower has to begin with a lower-case letter or another character with the bit that capitals lack
     */
    boolean has(String lower, int from, int to) {
        char first = lower.charAt(0);
        for (int i = from; i < to; i++) {
            if ((bytes[i] | 0x20) == first && isAt(lower, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole tag name at this index is the given one. */
    boolean isNameAt(String lower, int index) {
        return isAt(lower, index) && endsName(at(index + lower.length()));
    }

    /** Whether the tag names that begin at two indexes are the same, in any case; both have to end. */
    boolean isSameName(int one, int other) {
        int i = 0;
        while (!endsName(at(one + i)) && Chars.lower(at(one + i)) == Chars.lower(at(other + i))) {
            i++;
        }
        return endsName(at(one + i)) && endsName(at(other + i));
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    /** Index after the comment that begins here, however it is closed. */
    int behindComment(int at) {
        int text = at + "<!--".length();
        if (isAt(">", text) || isAt("->", text)) {
            return behind('>', text);
        }
        for (int behind = behind('>', text); behind >= 0; behind = behind('>', behind)) {
            int end = behind - "-->".length();
            if ((end >= text && isAt("-->", end)) || (end > text && isAt("--!>", end - 1))) {
                return behind;
            }
        }
        return -1;
    }

    /** Index of the end tag of an element whose content is plain text. */
    int endTag(String name, int from) {
        int at = next('<', from);
        while (at >= 0 && !isEndTag(name, at)) {
            at = next('<', at + 1);
        }
        return at;
    }

    /** Index of the end tag of a script; skips those of scripts inside a comment in it. */
    int scriptEnd(int from) {
        int comment = from; // index after the comment being read
        boolean inner = false;
        for (int at = next('<', from); at >= 0; at = next('<', at + 1)) {
            inner &= at < comment;
            if (isEndTag("script", at)) {
                if (!inner) {
                    return at;
                }
                inner = false;
            } else if (at < comment) {
                inner |= isNameAt("script", at + 1);
            } else if (isAt("!--", at + 1)) {
                comment = behindDashes(at + "<!".length());
            }
        }
        return -1;
    }

    /** Index after the {@code -->} that ends a comment inside a script; the end of the page if there is none. */
    private int behindDashes(int from) {
        if (from < dashesFrom || from > dashes - "-->".length()) {
            dashesFrom = from;
            dashes = findDashes(from);
        }
        return dashes;
    }

    private int findDashes(int from) {
        int behind = behind('>', from);
        while (behind >= 0 && !(behind - "-->".length() >= from && isAt("-->", behind - "-->".length()))) {
            behind = behind('>', behind);
        }
        return behind < 0 ? bytes.length : behind;
    }

    boolean isEndTag(String name, int at) {
        return at(at + 1) == '/' && isNameAt(name, at + 2);
    }

    /** Index after the tag whose name begins here. */
    int behindTag(int name) {
        return behindAttributes(behindName(name));
    }

    /** Index after the tag whose name ends here. */
    int behindAttributes(int behindName) {
        int at = behindName;
        while (at >= 0 && at(at) != '>') {
            at = behindAttribute(behindGap(at));
        }
        return at < 0 ? -1 : at + 1;
    }

    /**
     * Index after the tag name that begins here; negative also if another tag begins inside it, as parsers differ
     * there.
     */
    int behindName(int from) {
        int i = from;
        while (i < bytes.length && !endsName((char) bytes[i])) {
            if (bytes[i] == '<') {
                return -1;
            }
            i++;
        }
        return i < bytes.length ? i : -1;
    }

    /** Whether a tag's name is longer than any element's. */
    boolean isLongName(int from, int behindName) {
        return behindName < 0 ? endOfName(from) > longestName(from) : behindName - from > LONGEST_NAME;
    }

    /** The index at which to cut a name off, between two UTF-8 characters. */
    int longestName(int from) {
        int end = Math.min(from + LONGEST_NAME, bytes.length);
        while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end++;
        }
        return end;
    }

    /** The index at which the parser ends the name, whatever is in it. */
    int endOfName(int from) {
        int i = from;
        while (i < bytes.length && !endsName((char) bytes[i])) {
            i++;
        }
        return i;
    }

    /** Index after the white space and slashes before an attribute or the end of a tag. */
    int behindGap(int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == '/' || isSpace((char) bytes[i]))) {
            i++;
        }
        return i;
    }

    /** Index after the attribute that begins here; the same index if there is none. */
    int behindAttribute(int from) {
        int name = behindAttributeName(from);
        return name < 0 ? -1 : behindValue(name);
    }

    /**
     * Index after the attribute name that begins here; negative also if another tag begins inside it, as parsers differ
     * there.
     */
    int behindAttributeName(int from) {
        int i = from;
        for (; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b <= '>' && b >= 0) { // nearly all are letters
                if (b == '>' || b == '/' || isSpace((char) b) || (b == '=' && i > from)) {
                    return i;
                } else if (b == '<') {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Index of the value after an attribute's name, with its quotation mark; the end if there is none. */
    int valueAt(int name, int end) {
        return name < end ? behindSpace(behindSpace(name) + 1) : end;
    }

    /** The value in this range, without quotation marks. */
    String unquoted(int from, int end, Charset charset) {
        boolean quoted = from < end && isQuote(from);
        return quoted ? text(from + 1, end - 1, charset) : text(from, end, charset);
    }

    /** The value after an attribute's name. Read as Latin-1, as all values that matter are ASCII. */
    String value(int name, int end) {
        return unquoted(valueAt(name, end), end, StandardCharsets.ISO_8859_1);
    }

    private boolean isQuote(int at) {
        return at(at) == '"' || at(at) == '\'';
    }

    /**
     * Index after the value that follows an attribute's name; after the name if there is none. Quotes only count at the
     * start.
     */
    int behindValue(int name) {
        int equals = behindSpace(name);
        if (at(equals) != '=') {
            return name;
        }
        int i = behindSpace(equals + 1);
        if (isQuote(i)) {
            return behind(at(i), i + 1);
        }
        while (i < bytes.length && bytes[i] != '>' && !isSpace((char) bytes[i])) {
            i++;
        }
        return i < bytes.length ? i : -1;
    }

    int behindSpace(int from) {
        int i = from;
        while (i < bytes.length && isSpace((char) bytes[i])) {
            i += isIndentAt(i) ? Long.BYTES : 1;
        }
        return i;
    }

    /** Length, in bytes, of the text in this range without white space at its end. */
    int length(int from, int to) {
        int end = to;
        while (end > from && isSpace((char) bytes[end - 1])) {
            end--;
        }
        return end - from;
    }

    String text(int from, int to, Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    int digits(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.isDigit(at(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Whether there are eight spaces here, as in the indentation of most lines. */
    private boolean isIndentAt(int index) {
        return index + Long.BYTES <= bytes.length && (long) EIGHT.get(bytes, index) == ONES * ' ';
    }
}
