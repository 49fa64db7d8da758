package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A page's extraction and the reasons for it.
 *
 * @param lines one per decision, in order: {@code field: value (rule)}, {@code dropped: text (rule)}
 */
public record Explanation(Extraction extraction, List<String> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /** Collects the lines during extraction; keeps nothing unless they are wanted. */
    static final class Notes {
        private static final int MAX_TEXT = 80;

        private final boolean wanted;
        private final List<String> lines = new ArrayList<>();

        Notes(boolean wanted) {
            this.wanted = wanted;
        }

        boolean wanted() {
            return wanted;
        }

        void add(String what, String rule) {
            if (wanted) {
                lines.add(what + ": " + rule);
            }
        }

        void dropped(String text, String rule) {
            if (wanted && !text.isEmpty()) {
                String shown = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
                lines.add("dropped: " + shown + " (" + rule + ")");
            }
        }

        List<String> lines() {
            return lines;
        }
    }
}
