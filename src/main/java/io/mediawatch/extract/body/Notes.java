package io.mediawatch.extract.body;

import java.util.ArrayList;
import java.util.List;

/** Collects what decided during an extraction, as lines for its explanation; keeps nothing unless they are wanted. */
public final class Notes {
    private static final int MAX_TEXT = 80;

    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    public Notes(boolean wanted) {
        this.wanted = wanted;
    }

    public boolean wanted() {
        return wanted;
    }

    public void add(String what, String rule) {
        if (wanted) {
            lines.add(what + ": " + rule);
        }
    }

    public void dropped(String text, String rule) {
        if (wanted && !text.isEmpty()) {
            String shown = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
            lines.add("dropped: " + shown + " (" + rule + ")");
        }
    }

    public List<String> lines() {
        return lines;
    }
}
