package io.mediawatch.tag.speaker;

import io.mediawatch.text.Script;

/** Times of a recording before a label: [00:12:31], 00:31, (1:02:03). */
final class Timestamps {

    private Timestamps() {}

    /** Where the text goes on after a time at this place; the same place if there is none. */
    static int skip(String text, int from) {
        int at = from;
        boolean bracket = at < text.length() && "[(（【".indexOf(text.charAt(at)) >= 0;
        if (bracket) {
            at++;
        }
        int end = time(text, at);
        if (end < 0) {
            return from;
        }
        if (bracket) {
            if (end >= text.length() || "])）】".indexOf(text.charAt(end)) < 0) {
                return from;
            }
            end++;
        }
        while (end < text.length() && (Script.isSpace(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /** End of digits joined by at least one colon, −1 if there are none. */
    private static int time(String text, int from) {
        int at = from;
        int colons = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            boolean joint = (unit == ':' || unit == '：' || unit == '.')
                    && at > from
                    && at + 1 < text.length()
                    && Script.isDigit(text.charAt(at + 1));
            if (joint && unit != '.') {
                colons++;
            } else if (!joint && !Script.isDigit(unit)) {
                break;
            }
            at++;
        }
        return colons == 0 ? -1 : at;
    }
}
