package io.mediawatch.tag.speaker.words;

import io.mediawatch.text.Script;

/** A token of a paragraph, with its offsets: a word of a script that uses spaces, or a single other character. */
public record Word(String text, String folded, int start, int end) {

    /** Whether the word is capitalised, or a name with a particle: {@code al-Rashid} in {@code Amina al-Rashid}. */
    public boolean capital() {
        return Character.isUpperCase(text.charAt(0)) || NameParts.startsWithParticle(text, 0, text.length());
    }

    /** Whether the word consists of several letters, all capitals: {@code NASA}, {@code SAID}. */
    public boolean capitals() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > 1;
    }

    public boolean isWord() {
        return Script.isWord(text.charAt(0));
    }

    /** Whether the word is a possessive: {@code Amazon's}, {@code the students'}. */
    public boolean possessor() {
        return folded.endsWith("'s") || folded.endsWith("s'");
    }
}
