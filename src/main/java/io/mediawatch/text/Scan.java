package io.mediawatch.text;

/** Finds where a run of like characters ends: spaces beside words, or Han characters. */
public final class Scan {
    private Scan() {}

    /** Where the text goes on behind the spaces that start here; the same position if there are none. */
    public static int behindSpaces(String text, int from) {
        return behindSpaces(text, from, text.length());
    }

    /** The same, but no farther than {@code to}. */
    public static int behindSpaces(String text, int from, int to) {
        int at = from;
        while (at < to && Script.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the words end before the spaces that end here; the same position if there are none. */
    public static int beforeSpaces(String text, int to) {
        int at = to;
        while (at > 0 && Script.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** End of the Han characters that start here; the same position if there are none. */
    public static int hanEnd(String text, int from) {
        return hanEnd(text, from, text.length());
    }

    /** The same, but no farther than {@code to}. */
    public static int hanEnd(String text, int from, int to) {
        int end = from;
        while (end < to && Script.isHan(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** End of the digits that start here; the same position if there are none. */
    public static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Script.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** End of the Han characters that start here, with the dots of foreign names among them: 玛雅·洛佩斯. */
    public static int dottedEnd(String text, int from) {
        int end = hanEnd(text, from);
        while (end < text.length() && text.charAt(end) == '·') {
            end = hanEnd(text, end + 1);
        }
        return end;
    }
}
