package io.mediawatch.tag.topic;

import io.mediawatch.text.Script;

/** How long a text is, whatever its script. */
final class Lengths {
    /** A Chinese word has one and a half characters on average, counted over news text. */
    private static final double HAN_PER_WORD = 1.5;

    private Lengths() {}

    static int words(String text) {
        int han = 0;
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean word = Script.isWord(unit);
            han += Script.isHan(unit) ? 1 : 0;
            words += word && !inside ? 1 : 0;
            inside = word;
        }
        return (int) Math.round(words + han / HAN_PER_WORD);
    }
}
