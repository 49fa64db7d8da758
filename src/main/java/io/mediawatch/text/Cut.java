package io.mediawatch.text;

/** Finds a place to cut a text that does not split a surrogate pair. */
public final class Cut {
    private Cut() {}

    /** Returns the given index, or the one before it if a cut there would split a surrogate pair. */
    public static int at(String text, int place) {
        boolean parts = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return parts ? place - 1 : place;
    }
}
