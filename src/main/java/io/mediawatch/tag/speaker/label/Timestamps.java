package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Script;
import java.util.List;

/**
 * Skips times before a label: positions in a recording ([00:12:31], 00:31, (1:02:03)) and times of day (2:04 P.M. EST,
 * 10:01 AM PDT).
 */
final class Timestamps {
    private static final List<String> HALVES = List.of("a.m.", "p.m.", "A.M.", "P.M.", "am", "pm", "AM", "PM");
    private static final int LONGEST_ZONE = 4;

    private Timestamps() {}

    /** Returns where the text continues after a time; {@code from} if there is none. */
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
        end = skipSpaces(text, end);
        int half = half(text, end);
        return half > end ? zone(text, skipSpaces(text, half)) : end;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && (Script.isSpace(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    /** Returns where A.M. or P.M. ends; {@code from} if there is none. */
    private static int half(String text, int from) {
        for (String half : HALVES) {
            if (text.startsWith(half, from) && Words.closes(text, from + half.length())) {
                return from + half.length();
            }
        }
        return from;
    }

    /** Returns the offset after a time zone such as EST or CET that ends the text. */
    private static int zone(String text, int from) {
        boolean zone = text.length() - from >= 2
                && text.length() - from <= LONGEST_ZONE
                && text.substring(from).chars().allMatch(Character::isUpperCase);
        return zone ? text.length() : from;
    }

    /** Returns the end of digits joined by at least one colon; −1 if there are none. */
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
