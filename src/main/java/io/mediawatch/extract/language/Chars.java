package io.mediawatch.extract.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Classifies and folds single characters; its methods are called millions of times. */
public final class Chars {
    /** Marks that close a quotation in some languages but open one in others, or point to the next page in menus. */
    private static final String QUOTES = "“»«›‹";

    private static final String ENDS = ".!?。！？؟।۔։።။។།…；;:：”\"」』’)）】]";

    private static final byte LETTER = 1;
    private static final byte DIGIT = 1 << 1;
    private static final byte UPPER = 1 << 2;
    private static final byte SPACE = 1 << 3;
    private static final byte NOTHING = 1 << 4;
    /** Counts as a letter of a text: a letter, or an ASCII digit. */
    private static final byte COUNTED = 1 << 5;
    /** Counts, and is Han, kana or hangul. */
    private static final byte HAN = 1 << 6;
    /** Is white space other than a space, or has no width; the highest bit. */
    private static final byte ODD = -1 << 7;
    /** The kinds of each character, as bits, since {@link Character} takes several steps for each look-up. */
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
    /** Each ASCII character as part of a word: a lower-case letter or a digit; NUL for all others. */
    private static final char[] IN_WORD = new char[0x80];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            char c = (char) i;
            int letter = Character.isLetter(c) ? LETTER : Character.isLetterOrDigit(c) ? DIGIT : 0;
            int other = isWideSpace(c) ? SPACE : isWidthless(c) ? NOTHING : 0;
            int counted = isChinese(c) || letter == LETTER || isDigit(c) ? COUNTED : 0;
            int han = counted != 0 && isHan(c) ? HAN : 0;
            int odd = other != 0 && c != ' ' ? ODD : 0;
            KINDS[c] = (byte) (letter | other | counted | han | odd | (Character.isUpperCase(c) ? UPPER : 0));
        }
        for (char c = 0; c < IN_WORD.length; c++) {
            IN_WORD[c] = isLetterOrDigit(c) ? lower(c) : 0;
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Chars() {}

    /** The plain letters of a name, as addresses write it: {@code liberation} for {@code libération}. */
    public static String withoutAccents(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean is(char c, int kinds) {
        return (KINDS[c] & kinds) != 0;
    }

    /** Whether it is Han, kana or hangul: scripts that write a syllable or a word with one character. */
    public static boolean isHan(char c) {
        return (c >= 0x3040 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00);
    }

    /** Whether it is a Han character. Chinese has no spaces between words, so that a space there is significant. */
    public static boolean isChinese(char c) {
        return c >= 0x4E00 && c < 0xA000;
    }

    /** As {@link Character#toLowerCase(char)}. */
    public static char lower(char c) {
        return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c) : isHan(c) ? c : Character.toLowerCase(c);
    }

    /** Returns the character as part of a word: a lower-case letter or a digit; NUL for all others. */
    public static char inWord(char c) {
        return c < IN_WORD.length ? IN_WORD[c] : isLetterOrDigit(c) ? lower(c) : 0;
    }

    /** 1 for a letter or an ASCII digit, otherwise 0; to be added up, as that takes no branch. */
    public static int letters(char c) {
        return (KINDS[c] & COUNTED) / COUNTED;
    }

    /** 1 for those of them that are Han, kana or hangul, otherwise 0. */
    public static int han(char c) {
        return (KINDS[c] & HAN) / HAN;
    }

    /**
     * Whether a character goes on with a word after this one: after a letter, except a capital after a small letter, as
     * where two elements are joined without a space. Chinese words may begin anywhere.
     */
    static boolean continuesWord(char before, char c) {
        return (KINDS[before] & (LETTER | HAN)) == LETTER
                && isLetterOrDigit(c)
                && !is(c, HAN)
                && !(isUpper(c) && Character.isLowerCase(before));
    }

    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** As {@link Character#isLetter(char)}. */
    public static boolean isLetter(char c) {
        return is(c, LETTER);
    }

    /** As {@link Character#isLetterOrDigit(char)}. */
    public static boolean isLetterOrDigit(char c) {
        return is(c, LETTER | DIGIT);
    }

    /** The same in ASCII only, which Chinese names may contain: {@code AI前线}, {@code 36氪}. */
    public static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && isLetterOrDigit(c);
    }

    /** As {@link Character#isUpperCase(char)}. */
    static boolean isUpper(char c) {
        return is(c, UPPER);
    }

    /** Whether it is 0 to 9. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is white space, of any width that HTML pages use. */
    public static boolean isSpace(char c) {
        return is(c, SPACE);
    }

    private static boolean isWideSpace(char c) {
        return c <= ' '
                || c == 0xA0
                || c == 0x3000
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F;
    }

    /** Whether it is a zero-width (non-)joiner that belongs to the word, as in Persian, Indic scripts and emoji. */
    static boolean isJoiner(char c, char before) {
        return (c == 0x200C || c == 0x200D) && before >= 0x600;
    }

    /** Whether it has no width: soft hyphen, zero-width spaces, directional marks, byte order marks inside the text. */
    private static boolean isWidthless(char c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || c == 0x2060;
    }

    public static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && (QUOTES.indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it is a colon, of either width. */
    public static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /** Returns the index of the first colon, of either width; -1 if there is none. */
    public static int colon(String text) {
        int narrow = text.indexOf(':');
        int wide = text.indexOf('：');
        return narrow < 0 || wide < 0 ? Math.max(narrow, wide) : Math.min(narrow, wide);
    }

    /** Whether a text ends with a colon, except behind an Armenian letter, where it is written for the full stop. */
    public static boolean endsWithColon(String text) {
        int last = text.length() - 1;
        return last >= 0 && isColon(text.charAt(last)) && !(last > 0 && isArmenian(text.charAt(last - 1)));
    }

    private static boolean isArmenian(char c) {
        return c >= 0x531 && c <= 0x587;
    }

    public static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the share of Han characters among the letters, from 0 to 1. */
    public static double hanShare(String text) {
        int han = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters++;
                han += isHan(c) ? 1 : 0;
            }
        }
        return letters == 0 ? 0 : (double) han / letters;
    }

    /** Returns the text trimmed, with white space collapsed and characters without width left out. */
    public static String tidy(String text) {
        char[] tidy = text.toCharArray();
        int end = collapse(tidy, 0, tidy.length, 0, true);
        return new String(tidy, 0, end > 0 && tidy[end - 1] == ' ' ? end - 1 : end);
    }

    /**
     * Moves the characters between two indexes to an earlier one, with each run of white space reduced to one space and
     * characters without width left out. Takes no branch for most characters.
     *
     * @param behindSpace whether white space at the beginning is left out, too
     * @return the index after them
     */
    public static int collapse(char[] text, int from, int end, int earlier, boolean behindSpace) {
        int to = earlier;
        int before = behindSpace ? 1 : 0; // whether the last character is a space
        for (int i = from; i < end; i++) {
            char c = text[i];
            int kinds = KINDS[c];
            if (kinds < 0) {
                if ((kinds & SPACE) != 0) {
                    c = ' ';
                } else if (to == 0 || !isJoiner(c, text[to - 1])) {
                    continue;
                }
            }
            int space = (kinds & SPACE) / SPACE;
            text[to] = c;
            to += 1 - (space & before);
            before = space;
        }
        return to;
    }

    /** Whether the {@link #key} of a text begins with that of another. */
    public static boolean begins(String text, String start) {
        int at = 0;
        for (int i = 0; i < start.length(); i++) {
            char sought = inWord(start.charAt(i));
            while (sought != 0 && at < text.length() && inWord(text.charAt(at)) == 0) {
                at++;
            }
            if (sought != 0 && (at == text.length() || inWord(text.charAt(at++)) != sought)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the letters and digits in lower case, for comparing headlines and names. */
    public static String key(String text) {
        char[] key = new char[text.length()];
        int length = 0;
        for (int i = 0; i < key.length; i++) {
            char c = inWord(text.charAt(i));
            key[length] = c;
            length += c != 0 ? 1 : 0;
        }
        return new String(key, 0, length);
    }
}
