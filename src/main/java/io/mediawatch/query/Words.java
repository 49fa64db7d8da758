package io.mediawatch.query;

import io.mediawatch.text.Fold;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits text into words, the same way for queries, articles and the index. Chinese and Japanese kana have no spaces,
 * so every character is a word there and a phrase finds any sequence of characters. Elsewhere a word is a run of
 * letters and digits.
 *
 * <p>Elasticsearch's {@code standard} analyzer (word boundaries of <a
 * href="https://www.unicode.org/reports/tr29/#Word_Boundaries">UAX #29</a>, one token per Han character) produces the
 * same words from {@link #searchable}, which is therefore what must be indexed: by the rules of UAX #29 alone,
 * {@code OpenAI's}, {@code Gerstner:Hello} and {@code gpt_4} would remain whole and could not be found by their parts.
 * Only other scripts without spaces (Thai, Lao, Khmer, Burmese) are split differently.
 */
public final class Words {
    /** Maximum length of a word; longer ones are split, as {@code standard} does ({@code max_token_length}). */
    private static final int LONGEST = 255;

    /**
     * Kinds of all characters of the basic multilingual plane, where nearly all text is: looking up the script of each
     * character would take more time than all the rest.
     */
    private static final Kind[] KINDS = kinds();

    private Words() {}

    /**
     * One word.
     *
     * @param text  folded
     * @param start in the text as written, in UTF-16 code units
     * @param end   exclusive
     */
    public record Word(String text, int start, int end) {}

    private enum Kind {
        /** Belongs to a run of the same kind. */
        LETTER,
        KATAKANA,
        /** A word on its own. */
        SINGLE,
        /** Belongs to whatever it follows. */
        MARK,
        BREAK
    }

    /**
     * Returns the folded text with a space for every code unit that is not part of a word. It is as long as the text as
     * written, so that offsets remain valid. A point between two digits is kept ({@code 3.5}).
     */
    public static String searchable(String text) {
        char[] units = Fold.chars(text);
        boolean inWord = false;
        for (int at = 0; at < units.length; ) {
            int point = Character.codePointAt(units, at);
            int size = Character.charCount(point);
            Kind kind = kind(point);
            inWord = kind == Kind.MARK ? inWord : kind != Kind.BREAK;
            if (!inWord && !isDecimalPoint(units, at)) {
                blank(units, at, size);
            }
            at += size;
        }
        return new String(units);
    }

    /** Returns the words of a text, in order. */
    public static List<Word> of(String text) {
        String searchable = searchable(text);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < searchable.length()) {
            if (searchable.charAt(at) == ' ') {
                at++;
            } else {
                int end = end(searchable, at);
                words.add(new Word(searchable.substring(at, end), at, end));
                at = end;
            }
        }
        return words;
    }

    private static int end(String searchable, int start) {
        int first = searchable.codePointAt(start);
        Kind kind = kind(first);
        int end = start + Character.charCount(first);
        while (end < searchable.length() && searchable.charAt(end) != ' ') {
            int point = searchable.codePointAt(end);
            int next = end + Character.charCount(point);
            if (!goesOn(kind, point) || next - start > LONGEST) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static boolean goesOn(Kind kind, int point) {
        Kind next = kind(point);
        return next == Kind.MARK || (kind != Kind.SINGLE && (next == kind || point == '.'));
    }

    private static Kind kind(int point) {
        return point < KINDS.length ? KINDS[point] : lookedUp(point);
    }

    private static Kind[] kinds() {
        Kind[] kinds = new Kind[Character.MIN_SUPPLEMENTARY_CODE_POINT];
        Arrays.setAll(kinds, Words::lookedUp);
        return kinds;
    }

    private static Kind lookedUp(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point) ? Kind.LETTER : Kind.BREAK;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA -> Kind.SINGLE;
            case KATAKANA -> Kind.KATAKANA;
            default -> point == 'ー' ? Kind.KATAKANA : other(point);
        };
    }

    private static Kind other(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.MARK;
            case Character.DECIMAL_DIGIT_NUMBER -> Kind.LETTER;
            default -> Character.isLetter(point) ? Kind.LETTER : Kind.BREAK;
        };
    }

    private static boolean isDecimalPoint(char[] units, int at) {
        return units[at] == '.' && at > 0 && at + 1 < units.length && isDigit(units[at - 1]) && isDigit(units[at + 1]);
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static void blank(char[] units, int at, int size) {
        for (int i = at; i < at + size; i++) {
            units[i] = ' ';
        }
    }
}
