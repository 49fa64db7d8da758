package io.mediawatch.text;

import java.util.Arrays;

/**
 * What one walk over a text shows: its folded form, its script, its length in words, and whether there is anything in
 * it that the rules for quotations, names and addresses begin with, so that most texts need no second walk.
 */
public final class Signs {
    /** A Chinese word has one and a half characters on average, counted over news text. */
    private static final double HAN_PER_WORD = 1.5;

    private static final SignSet QUOTATION = SignSet.of("“”„‟\"‘’「」『』«»〝〞");
    private static final SignSet OF_ADDRESSES = SignSet.of(":@.`/\\");
    private static final char MIDDLE_DOT = '·';
    private static final int[] NONE = {};
    private static final int ROOM = 8;

    private final char[] folded;
    private int han;
    private int letters;
    private int runs;
    /** Where words with a capital begin; more room than there are such words. */
    private int[] capitals = NONE;

    private int capitalCount;
    private boolean quotationMarks;
    private boolean middleDots;
    private boolean addresses;

    private Signs(String text) {
        folded = text.toCharArray();
        int before = 0;
        for (int i = 0; i < folded.length; i++) {
            char unit = folded[i];
            char plain = Fold.fold(unit);
            int kinds = Script.kinds(unit);
            folded[i] = plain;
            han += kinds & Script.HAN;
            letters += (kinds & Script.LETTER) / Script.LETTER;
            runs += (kinds & Script.WORD) != 0 && (before & Script.WORD) == 0 ? 1 : 0;
            if ((kinds & Script.CAPITAL) != 0 && (before & Script.WORD) == 0) {
                addCapital(i);
            }
            before = kinds;
            if ((kinds & (Script.HAN | Script.WORD)) == 0) {
                quotationMarks |= QUOTATION.has(unit);
                middleDots |= plain == MIDDLE_DOT;
                addresses |= OF_ADDRESSES.has(plain);
            }
        }
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
        return quotationMarks;
    }

    /** Whether a dot stands in it that may join the parts of a foreign name. */
    public boolean middleDots() {
        return middleDots;
    }

    /** Whether a sign stands in it that URLs, mail addresses, code and file names have. */
    public boolean addresses() {
        return addresses;
    }
}
