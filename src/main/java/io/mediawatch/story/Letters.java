package io.mediawatch.story;

import io.mediawatch.text.Fold;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What characters are to a comparison of texts: folded, accents and vowel signs are not there, however they are
 * encoded, and ligatures are spelt out. {@code Äußerung} is the same as {@code ausserung}, {@code ｶﾞ} as {@code ガ}.
 */
final class Letters {
    /** Instead of a character that separates words. */
    static final char NONE = 0;
    /** Instead of an accent, a vowel sign or an invisible character: the word goes on. */
    static final char MARK = 1;

    private static final int UNITS = Character.MAX_VALUE + 1;
    /** Private use: stands for several letters. */
    private static final char FIRST_GROUP = 0xE000;

    private static final char LAST_GROUP = 0xF8FF;

    private static final List<String> GROUPS = new ArrayList<>();
    private static final char[] TABLE = table();

    private Letters() {}

    /** Returns what stands for a UTF-16 unit: {@link #NONE}, {@link #MARK}, a letter, a digit or several letters. */
    static char of(char unit) {
        return TABLE[unit];
    }

    /** Returns the letters that one stands for; empty if it is a single one. */
    static String group(char letter) {
        return letter >= FIRST_GROUP && letter <= LAST_GROUP ? GROUPS.get(letter - FIRST_GROUP) : "";
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /**
     * Whether the letter is a word by itself, as in scripts without spaces: it is from U+2E80 to U+9FFF, hangul, a
     * compatibility ideograph, the first unit of a supplementary one, or of the Thai, Lao, Tibetan, Burmese or Khmer
     * script.
     */
    static boolean standsAlone(char letter) {
        return letter >= 0xE00
                && (letter <= 0x109F
                        || (letter >= 0x1780 && letter <= 0x17FF)
                        || (letter >= 0x2E80 && letter <= 0x9FFF)
                        || (letter >= 0xAC00 && letter <= 0xD7AF)
                        || isFirstOfIdeograph(letter)
                        || (letter >= 0xF900 && letter <= 0xFAFF));
    }

    /** Whether it is the first unit of a character from U+20000 to U+3FFFF. */
    static boolean isFirstOfIdeograph(char unit) {
        return unit >= 0xD840 && unit <= 0xD8BF;
    }

    private static char[] table() {
        char[] table = new char[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            table[unit] = letter((char) unit);
        }
        return table;
    }

    private static char letter(char unit) {
        if (isMark(unit)) {
            return MARK;
        }
        if (Character.isDigit(unit)) {
            return Character.forDigit(Character.digit(unit, 10), 10);
        }
        if (!Character.isLetter(unit)) {
            return isFirstOfIdeograph(unit) ? unit : NONE;
        }
        String letters = letters(unit);
        return switch (letters.length()) {
            case 0 -> MARK; // a voicing mark of half-width kana
            case 1 -> letters.charAt(0);
            default -> {
                GROUPS.add(letters);
                yield (char) (FIRST_GROUP + GROUPS.size() - 1);
            }
        };
    }

    /** An ideograph has no other spelling; hangul is left as it is, because its syllables would come apart. */
    private static String letters(char letter) {
        String written = String.valueOf(letter);
        if ((letter >= 0x3400 && letter <= 0x9FFF)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL) {
            return Fold.fold(written);
        }
        String oneCase = written.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(oneCase, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> !isMark((char) c))
                .forEach(c -> letters.append((char) c));
        return Fold.fold(letters.toString());
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
