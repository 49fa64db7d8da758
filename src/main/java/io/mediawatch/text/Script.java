package io.mediawatch.text;

/** Classifies UTF-16 units as far as finding names and sentences depends on it: Han, letter, digit, space or other. */
public final class Script {
    private static final byte OTHER = 0;
    /** Han characters, which follow each other without spaces. */
    static final byte HAN = 1;
    /** Letters of scripts that put spaces between words. */
    static final byte LETTER = 2;

    private static final byte DIGIT = 4;
    private static final byte SPACE = 8;
    /** An upper-case letter; ⅲ and ⓐ, which also have a case, are not letters. */
    static final byte CAPITAL = 16;

    static final byte WORD = LETTER | DIGIT;
    /** Number of letters that carry about as much information as one Han character. */
    static final int LETTERS_PER_HAN = 3;

    private static final byte[] TABLE = table();

    private Script() {}

    public static boolean isHan(char unit) {
        return TABLE[unit] == HAN;
    }

    /** Whether the unit can be part of a word in a script with spaces: a letter or a digit. */
    public static boolean isWord(char unit) {
        return (TABLE[unit] & WORD) != 0;
    }

    public static boolean isLetter(char unit) {
        return (TABLE[unit] & LETTER) != 0;
    }

    public static boolean isCapital(char unit) {
        return (TABLE[unit] & CAPITAL) != 0;
    }

    public static boolean isDigit(char unit) {
        return TABLE[unit] == DIGIT;
    }

    public static boolean isSpace(char unit) {
        return TABLE[unit] == SPACE;
    }

    /** The kinds of a unit, as bits. */
    static byte kinds(char unit) {
        return TABLE[unit];
    }

    /** Whether a text is mainly Chinese, even if it contains foreign names. */
    public static boolean isChinese(String text) {
        return isChinese(text, 0, text.length());
    }

    /** Whether part of a text is mainly Chinese. */
    public static boolean isChinese(String text, int start, int end) {
        int han = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            byte kind = TABLE[text.charAt(i)];
            han += kind & HAN;
            letters += (kind & LETTER) / LETTER;
        }
        return han * LETTERS_PER_HAN > letters;
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = classify((char) unit);
        }
        return table;
    }

    private static byte classify(char unit) {
        if (Character.isSurrogate(unit)) {
            return OTHER;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(unit);
        if (script == Character.UnicodeScript.HAN) {
            return Character.isLetter(unit) || unit == '〇' ? HAN : OTHER;
        }
        if (Character.isDigit(unit)) {
            return DIGIT;
        }
        if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
            return SPACE;
        }
        boolean kana = script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
        if (!Character.isLetter(unit) || kana) {
            return OTHER;
        }
        return Character.isUpperCase(unit) ? LETTER | CAPITAL : LETTER;
    }
}
