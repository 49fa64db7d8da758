package io.mediawatch.extract;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Phrases to be found where a word begins, in any case; by their first two characters, as most places of a text begin none. */
final class Phrases {
    private static final String[] NONE = {};

    private final String[][] byFirst = new String[1 << 10][];
    /** For each place, the low six bits of the second characters of its phrases, as a set; both in any case. */
    private final long[] seconds = new long[byFirst.length];

    /** @param phrases in lower case; the first one that fits counts */
    Phrases(Collection<String> phrases) {
        Arrays.fill(byFirst, NONE);
        for (String phrase : phrases) {
            int place = place(phrase.charAt(0));
            long second = phrase.length() == 1 ? -1 : bit(phrase.charAt(1)) | bit(upper(phrase.charAt(1)));
            seconds[place] |= second;
            seconds[upper(phrase.charAt(0)) & (seconds.length - 1)] |= second;
            String[] before = byFirst[place];
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = phrase;
            byFirst[place] = all;
        }
    }

    private static int place(char c) {
        return Chars.lower(c) & ((1 << 10) - 1);
    }

    private static long bit(char second) {
        return 1L << (second & 63);
    }

    private static char upper(char c) {
        return Character.toUpperCase(c);
    }

    /** Those that may stand there, in the order given. */
    String[] candidates(String text, int at) {
        int place = place(text.charAt(at));
        boolean none = at + 1 < text.length() && (seconds[place] & bit(text.charAt(at + 1))) == 0;
        return none ? NONE : byFirst[place];
    }

    /** The first index from that one on where one may begin; the text's length where none does. */
    int next(String text, int from) {
        int end = text.length();
        char next = from < end ? text.charAt(from) : 0;
        for (int i = from; i < end; i++) {
            long second = seconds[next & (seconds.length - 1)];
            next = i + 1 < end ? text.charAt(i + 1) : 0;
            if ((second & bit(next)) != 0 && startsWord(text, i)) {
                return i;
            }
        }
        return end;
    }

    /**
     * Letters go on where a word is not over, unless a capital follows a small one: elements were set side by side without
     * a space. Chinese has no such mark, before words of others either, and a mark needs none.
     */
    private static boolean startsWord(String text, int at) {
        return at == 0
                || !Chars.isLetter(text.charAt(at - 1))
                || !Chars.isLetterOrDigit(text.charAt(at))
                || Chars.isHan(text.charAt(at))
                || Chars.isHan(text.charAt(at - 1))
                || (Chars.isUpper(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1)));
    }

    /** The first one found anywhere behind that index; null if there is none. */
    @Nullable
    String in(String text, int from) {
        for (int i = next(text, from); i < text.length(); i = next(text, i + 1)) {
            for (String phrase : byFirst[place(text.charAt(i))]) {
                if (isAt(phrase, text, i)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    static boolean isAt(String phrase, String text, int at) {
        if (text.length() - at < phrase.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            if (Chars.lower(text.charAt(at + i)) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
