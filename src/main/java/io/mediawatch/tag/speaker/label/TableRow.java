package io.mediawatch.tag.speaker.label;

import io.mediawatch.text.Scan;

/**
 * Reads the cells of a transcript in the form of a table: {@code 00:00:07 | Rosa Lindqvist | Hello},
 * {@code Rosa Lindqvist | Hello}, and {@code 00:00:58 | | And then} for the same speaker.
 */
public final class TableRow {
    private static final char BAR = '|';

    private TableRow() {}

    /** Returns where the text continues behind a time, its cell and empty cells; {@code from} if there are none. */
    public static int skip(String text, int from) {
        int at = behindBar(text, from);
        int time = Timestamps.skip(text, at);
        int end = time > at ? behindBar(text, time) : at;
        return end > time && time > at ? behindBar(text, end) : Math.max(end, time);
    }

    /** Whether a row has no speaker, as the one before goes on. */
    static boolean goesOn(String text) {
        int time = Timestamps.skip(text, behindBar(text, 0));
        int cell = time == 0 ? 0 : behindBar(text, time);
        return cell > time && behindBar(text, cell) > cell;
    }

    /** Returns the offset behind a bar and the spaces after it; {@code at} if there is no bar. */
    private static int behindBar(String text, int at) {
        return at < text.length() && text.charAt(at) == BAR ? Scan.behindSpaces(text, at + 1) : at;
    }
}
