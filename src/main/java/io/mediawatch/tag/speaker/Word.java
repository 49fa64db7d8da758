package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Script;
import java.util.ArrayList;
import java.util.List;

/** A word of a script with spaces, or a single other sign, with its place. */
record Word(String text, String folded, int start, int end) {

    /** All words of a paragraph, in text order. */
    static List<Word> of(Passage passage) {
        List<Word> words = new ArrayList<>(passage.length() / 5);
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (Script.isSpace(unit)) {
                at++;
                continue;
            }
            int end = at + 1;
            if (Script.isWord(unit)) {
                while (end < text.length() && inside(text, end)) {
                    end++;
                }
            }
            String word = text.substring(at, end);
            boolean same = passage.folded().startsWith(word, at);
            words.add(new Word(word, same ? word : passage.folded().substring(at, end), at, end));
            at = end;
        }
        return words;
    }

    private static boolean inside(String text, int at) {
        char unit = text.charAt(at);
        if (Script.isWord(unit)) {
            return true;
        }
        if (unit == ',') {
            return at + 1 < text.length() && Script.isDigit(text.charAt(at - 1)) && Script.isDigit(text.charAt(at + 1));
        }
        boolean joins = unit == '\'' || unit == '’' || unit == '-' || unit == '.';
        return joins && at + 1 < text.length() && Script.isWord(text.charAt(at + 1));
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    boolean isWord() {
        return Script.isWord(text.charAt(0));
    }

    /** Amazon's, the students'. */
    boolean possessor() {
        return folded.endsWith("'s") || folded.endsWith("s'");
    }
}
