package io.mediawatch.tag.speaker;

import io.mediawatch.text.Script;

/** A word of a script with spaces, or a single other sign, with its place. */
record Word(String text, String folded, int start, int end) {

    /** The al-Rashid of Amina al-Rashid, too. */
    boolean capital() {
        return Character.isUpperCase(text.charAt(0)) || NameParts.startsWithParticle(text, 0, text.length());
    }

    /** More than one letter, all of them capitals: NASA, SAID. */
    boolean capitals() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > 1;
    }

    boolean isWord() {
        return Script.isWord(text.charAt(0));
    }

    /** Amazon's, the students'. */
    boolean possessor() {
        return folded.endsWith("'s") || folded.endsWith("s'");
    }
}
