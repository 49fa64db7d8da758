package io.mediawatch.text;

/** Where a text may be cut. */
public final class Cut {
    private Cut() {}

    /** The place, or the one before if a cut there would part the two halves of a character. */
    public static int at(String text, int place) {
        boolean parts = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return parts ? place - 1 : place;
    }
}
