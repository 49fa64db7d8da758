package io.mediawatch.text;

import java.util.Arrays;

/**
 * What one walk over a text shows: its folded form, its script, its length in words, and whether there is anything in
 * it that the rules for quotations, names and addresses begin with, so that most texts need no second walk.
 */
public final class Signs {
    /** A Chinese word has one and a half characters on average, counted over news text. */
    private static final double HAN_PER_WORD = 1.5;

    /** Beside the kinds that {@link Script} tells. */
    private static final int QUOTATION = 32;

    private static final int MIDDLE_DOT = 64;
    private static final int OF_ADDRESSES = 128;
    private static final byte[] KINDS = kinds();
    private static final int[] NONE = {};
    private static final int ROOM = 8;

    private final char[] folded;
    private int han;
    private int letters;
    private int runs;
    /** Where words with a capital begin; more room than there are such words. */
    private int[] capitals = NONE;

    private int capitalCount;
    /** The kinds of all units. */
    private int seen;

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
            letters += (kinds & Script.LETTER) / Script.LETTER;
            runs += (kinds & Script.WORD) != 0 && (before & Script.WORD) == 0 ? 1 : 0;
            if ((kinds & Script.CAPITAL) != 0 && (before & Script.WORD) == 0) {
                addCapital(i);
            }
            before = kinds;
            seen |= kinds;
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

    /** The folded text, for matchers that walk over it; nobody changes it. */
    public char[] folded() {
        return folded;
    }

    /** Whether the text is Chinese, foreign names in it notwithstanding. */
    public boolean chinese() {
        return han * Script.LETTERS_PER_HAN > letters;
    }

    /** How long the text is, whatever its script. */
    public int words() {
        return (int) Math.round(runs + han / HAN_PER_WORD);
    }

    private void addCapital(int at) {
        if (capitalCount == capitals.length) {
            capitals = Arrays.copyOf(capitals, 2 * capitalCount + ROOM);
        }
        capitals[capitalCount++] = at;
    }

    /** How many words begin with a capital. */
    public int capitals() {
        return capitalCount;
    }

    /** Where the word begins that is the nth with a capital, from 0. */
    public int capital(int n) {
        return capitals[n];
    }

    public boolean quotationMarks() {
        return (seen & QUOTATION) != 0;
    }

    /** Whether a dot stands in it that may join the parts of a foreign name. */
    public boolean middleDots() {
        return (seen & MIDDLE_DOT) != 0;
    }

    /** Whether a sign stands in it that URLs, mail addresses, code and file names have, or a stop inside of a word. */
    public boolean addresses() {
        return joined || (seen & OF_ADDRESSES) != 0;
    }
}
