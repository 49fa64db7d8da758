package io.mediawatch.text;

import java.util.Arrays;

/**
 * What a single pass over a text finds out: its folded form, its script, its length in words, and whether it contains
 * any character that the rules for quotations, names and addresses start from, so that most texts need no second pass.
 */
public final class Signs {
    /** Average number of characters in a Chinese word, counted over news text. */
    private static final double HAN_PER_WORD = 1.5;

    /** These bits extend the kinds of {@link Script}. */
    private static final int QUOTATION = 32;

    private static final int MIDDLE_DOT = 64;
    private static final int OF_ADDRESSES = 128;
    private static final byte[] KINDS = kinds();
    private static final int[] NONE = {};
    private static final int ROOM = 8;

    /** Number of traditional characters that show a text to be written in them. */
    private static final int LEAST_TRADITIONAL = 2;

    private final char[] folded;
    private int han;
    /** Number of Han characters that folding changes. */
    private int traditional;

    private int letters;
    private int runs;
    /** Start of each capitalised word; the array may be longer than {@link #capitalCount}. */
    private int[] capitals = NONE;

    private int capitalCount;
    /** The kinds of all units of the text, combined. */
    private int seen;

    /** Whether a full stop is directly followed by a letter or digit. */
    private boolean joined;

    private Signs(String text) {
        folded = text.toCharArray();
        int before = 0;
        for (int i = 0; i < folded.length; i++) {
            char unit = folded[i];
            char plain = Fold.fold(unit);
            int kinds = KINDS[unit];
            folded[i] = plain;
            han += kinds & Script.HAN;
            traditional += unit == plain ? 0 : kinds & Script.HAN;
            letters += (kinds & Script.LETTER) / Script.LETTER;
            runs += (kinds & Script.WORD) != 0 && (before & Script.WORD) == 0 ? 1 : 0;
            if ((kinds & Script.CAPITAL) != 0 && (before & Script.WORD) == 0) {
                addCapital(i);
            }
            seen |= kinds;
            if (unit == '\'' && (before & Script.WORD) == 0) { // not an apostrophe
                seen |= QUOTATION;
            }
            before = kinds;
            if (plain == '.' && i + 1 < folded.length) {
                joined |= Script.isWord(folded[i + 1]);
            }
        }
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < kinds.length; unit++) {
            char plain = Fold.fold((char) unit);
            kinds[unit] = (byte) (Script.kinds((char) unit)
                    | ("“”„‟\"＂‘’「」『』«»〝〞".indexOf(unit) < 0 ? 0 : QUOTATION)
                    | (plain == '·' ? MIDDLE_DOT : 0)
                    | ("@`/\\".indexOf(plain) < 0 ? 0 : OF_ADDRESSES));
        }
        return kinds;
    }

    public static Signs of(String text) {
        return new Signs(text);
    }

    /** The folded text, for matchers that walk over it; must not be modified. */
    public char[] folded() {
        return folded;
    }

    /** Whether the text is mainly Chinese, even if it contains foreign names. */
    public boolean chinese() {
        return han * Script.LETTERS_PER_HAN > letters;
    }

    /** Whether the text is written in traditional characters, as in Hong Kong and Taiwan. */
    public boolean traditional() {
        return traditional >= LEAST_TRADITIONAL;
    }

    /** The length of the text in words; in Chinese, estimated from the number of characters. */
    public int words() {
        return (int) Math.round(runs + han / HAN_PER_WORD);
    }

    private void addCapital(int at) {
        if (capitalCount == capitals.length) {
            capitals = Arrays.copyOf(capitals, 2 * capitalCount + ROOM);
        }
        capitals[capitalCount++] = at;
    }

    /** Number of words that begin with a capital. */
    public int capitals() {
        return capitalCount;
    }

    /** Start of the nth capitalised word, counted from 0. */
    public int capital(int n) {
        return capitals[n];
    }

    public boolean quotationMarks() {
        return (seen & QUOTATION) != 0;
    }

    /** Whether the text contains a dot that may join the parts of a foreign name. */
    public boolean middleDots() {
        return (seen & MIDDLE_DOT) != 0;
    }

    /**
     * Whether the text contains a character of URLs, mail addresses, code or file names, or a full stop inside a word.
     */
    public boolean addresses() {
        return joined || (seen & OF_ADDRESSES) != 0;
    }
}
