package io.mediawatch.alert.channel;

import io.mediawatch.model.Alert;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints alerts as lines on the output of the process that runs the role {@code alert}. */
public final class Terminal implements Channel {
    /** Characters of a passage: a line, not a page. */
    private static final int LONGEST = 120;

    private final PrintWriter out;

    public Terminal(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Receipt send(Message message) {
        out.println(line(message.alert()));
        return out.checkError() ? Receipt.busy("the terminal is closed", null) : Receipt.delivered();
    }

    /** On one line, without what would control a terminal: it is text of other people's pages. */
    static String line(Alert alert) {
        String outlet = alert.outlet();
        String line = "ALERT " + alert.severity().toUpperCase(Locale.ROOT) + " " + alert.rule()
                + (alert.group().isEmpty() ? "" : " [" + alert.group() + "]")
                + ": "
                + alert.summary()
                + (outlet == null ? "" : " (" + outlet + ")")
                + (alert.speaker() == null || alert.passage() == null
                        ? ""
                        : " — " + alert.speaker() + ": " + cut(alert.passage()));
        return line.replaceAll("[\\p{Cc}\\s]+", " ");
    }

    private static String cut(String passage) {
        return passage.codePointCount(0, passage.length()) <= LONGEST
                ? passage
                : passage.substring(0, passage.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
