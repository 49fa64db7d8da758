package io.mediawatch.extract.language;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases at the beginning of words, in any case. They are indexed by their first two characters, and places where
 * the third one does not fit either are passed over, so that few places of a text are looked at.
 */
public final class Phrases {
    private static final String[] NONE = {};

    /** Marks the one or two characters that are a phrase by themselves. */
    private static final long ANY = -1;

    private final String[][] byFirst = new String[1 << 10][];
    private final String[][] byFirstTwo = new String[1 << 12][];
    /**
     * For each first character, the set of the low six bits of the second ones; both characters in lower and upper
     * case.
     */
    private final long[] seconds = new long[byFirst.length];
    /** The same of the third characters, for each first two. */
    private final long[] thirds = new long[byFirstTwo.length];

    /** @param phrases in lower case; earlier ones take precedence */
    public Phrases(Collection<String> phrases) {
        Arrays.fill(byFirst, NONE);
        Arrays.fill(byFirstTwo, NONE);
        for (String phrase : phrases) {
            int place = place(phrase.charAt(0));
            long second = bits(phrase, 1);
            seconds[place] |= second;
            seconds[upper(phrase.charAt(0)) & (seconds.length - 1)] |= second;
            add(byFirst, place, phrase);
            if (phrase.length() > 1) {
                int two = place(phrase.charAt(0), phrase.charAt(1));
                thirds[two] |= bits(phrase, 2);
                add(byFirstTwo, two, phrase);
            }
        }
    }

    private static void add(String[][] places, int place, String phrase) {
        String[] before = places[place];
        String[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = phrase;
        places[place] = all;
    }

    private static int place(char c) {
        return Chars.lower(c) & ((1 << 10) - 1);
    }

    private static int place(char first, char second) {
        return (31 * Chars.lower(first) + Chars.lower(second)) & ((1 << 12) - 1);
    }

    private static long bit(char c) {
        return 1L << (c & 63);
    }

    /** The bits of a phrase's character in lower and upper case; all where the phrase ends before. */
    private static long bits(String phrase, int at) {
        return at < phrase.length() ? bit(phrase.charAt(at)) | bit(upper(phrase.charAt(at))) : ANY;
    }

    private static char upper(char c) {
        return Character.toUpperCase(c);
    }

    /** The phrases that may begin at this index, in the order given; to be checked by {@link #isAt}. */
    public String[] candidates(String text, int at) {
        char first = text.charAt(at);
        int place = place(first);
        boolean both = at + 1 < text.length() && seconds[place] != ANY;
        return both ? byFirstTwo[place(first, text.charAt(at + 1))] : byFirst[place];
    }

    /** First index at or after this one where a phrase may begin; the text's length if there is none. */
    public int next(String text, int from) {
        int end = text.length();
        char next = from < end ? text.charAt(from) : 0;
        for (int i = from; i < end; i++) {
            char first = next;
            next = i + 1 < end ? text.charAt(i + 1) : 0;
            long second = seconds[first & (seconds.length - 1)];
            if ((second & bit(next)) != 0
                    && (i == 0 || !Chars.continuesWord(text.charAt(i - 1), first))
                    && (second == ANY || fitsThird(first, next, i + 2 < end ? text.charAt(i + 2) : 0))) {
                return i;
            }
        }
        return end;
    }

    private boolean fitsThird(char first, char second, char third) {
        return (thirds[place(first, second)] & bit(third)) != 0;
    }

    /** The first phrase at or after this index; null if there is none. */
    public @Nullable String in(String text, int from) {
        for (int i = next(text, from); i < text.length(); i = next(text, i + 1)) {
            for (String phrase : candidates(text, i)) {
                if (isAt(phrase, text, i)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    public static boolean isAt(String phrase, String text, int at) {
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
