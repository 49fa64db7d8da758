package io.mediawatch.extract;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Phrases to be found in a text in any case; by their first characters, as most characters of a text begin none. */
final class Phrases {
    private static final String[] NONE = {};

    private final String[][] byFirst = new String[1 << 10][];

    /** @param phrases in lower case; the first one that fits counts */
    Phrases(Collection<String> phrases) {
        Arrays.fill(byFirst, NONE);
        for (String phrase : phrases) {
            String[] before = byFirst[place(phrase.charAt(0))];
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = phrase;
            byFirst[place(phrase.charAt(0))] = all;
        }
    }

    private static int place(char c) {
        return Chars.lower(c) & ((1 << 10) - 1);
    }

    /** Those that may stand where that character does. */
    String[] beginningWith(char c) {
        return byFirst[place(c)];
    }

    /** The first one found anywhere behind that index; null if there is none. */
    @Nullable
    String in(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            for (String phrase : beginningWith(text.charAt(i))) {
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
