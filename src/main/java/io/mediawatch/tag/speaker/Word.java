package io.mediawatch.tag.speaker;

import io.mediawatch.text.Fold;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;

/** A word of a script with spaces, or a single other sign, with its place. */
record Word(String text, String folded, int start, int end) {

    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            char unit = text.charAt(at);
            if (Script.isSpace(unit)) {
                at++;
                continue;
            }
            int end = at + 1;
            if (Script.isWord(unit)) {
                while (end < to && inside(text, end, to)) {
                    end++;
                }
            }
            String word = text.substring(at, end);
            words.add(new Word(word, Fold.fold(word), at, end));
            at = end;
        }
        return words;
    }

    private static boolean inside(String text, int at, int to) {
        char unit = text.charAt(at);
        if (Script.isWord(unit)) {
            return true;
        }
        boolean joins = unit == '\'' || unit == '’' || unit == '-' || unit == '.';
        return joins && at + 1 < to && Script.isWord(text.charAt(at + 1));
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isWord() {
        return Script.isWord(text.charAt(0));
    }
}
