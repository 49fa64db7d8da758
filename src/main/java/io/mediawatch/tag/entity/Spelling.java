package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import io.mediawatch.watch.Alias;

/**
 * Compares the case of a candidate with that of the name, and tells whether a capital is meaningful where it stands.
 */
final class Spelling {
    /** Minimum share of capitalised words in a sentence in title case. */
    private static final double TITLE_CASE = 0.6;
    /** Minimum number of words in a sentence in title case: in fewer, capitals are no pattern. */
    private static final int TITLE_CASE_WORDS = 4;

    private Spelling() {}

    /** Whether the case is that of the alias, or all letters are capitals. */
    static boolean asWritten(String text, int start, int end, Alias alias) {
        return sameCase(text, start, end, alias.text()) || capitals(text, start, end);
    }

    static boolean sameCase(String text, int start, int end, String alias) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i)) != Character.isUpperCase(alias.charAt(i - start))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are at least two letters, all of them capitals. */
    static boolean capitals(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    static boolean lower(String text, int start, int end) {
        return text.substring(start, end).chars().noneMatch(Character::isUpperCase);
    }

    /**
     * Whether a capital here marks a name: it is neither the first word of the sentence nor part of a hyphenated word
     * ({@code Marie-Claude}), and the sentence is not in title case.
     */
    static boolean capitalSays(Passage passage, int position) {
        int from = passage.sentences().start(position);
        String text = passage.text();
        if (position > 0 && text.charAt(position - 1) == '-') {
            return false;
        }
        boolean first = true;
        for (int i = from; i < position && first; i++) {
            first = !Script.isWord(text.charAt(i));
        }
        return !first && !titleCase(text.substring(passage.sentenceStart(position), passage.sentenceEnd(position)));
    }

    static boolean titleCase(String sentence) {
        int words = 0;
        int capitalised = 0;
        boolean inside = false;
        for (int i = 0; i < sentence.length(); i++) {
            boolean letter = Script.isLetter(sentence.charAt(i));
            if (letter && !inside) {
                words++;
                capitalised += Character.isUpperCase(sentence.charAt(i)) ? 1 : 0;
            }
            inside = letter || (inside && sentence.charAt(i) == '\'') || (inside && sentence.charAt(i) == '’');
        }
        return words >= TITLE_CASE_WORDS && capitalised >= TITLE_CASE * words;
    }
}
