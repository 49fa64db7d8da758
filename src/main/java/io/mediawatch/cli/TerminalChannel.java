package io.mediawatch.cli;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.pipeline.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The channel {@code terminal}: an alert is a line of the process that runs the role {@code alert}. */
final class TerminalChannel {
    static final String ID = "terminal";
    private static final int BATCH = 100;

    private TerminalChannel() {}

    /** Starts; an alert that was printed is printed again only if the process was killed before it could note that. */
    static Sink open(Topics topics, KafkaSettings kafka, MeterRegistry registry, PrintWriter out) {
        SinkSettings settings = new SinkSettings("alert", List.of(topics.alerts()), BATCH);
        return Sink.open(settings, topics, kafka, changes -> print(changes, out), registry)
                .start();
    }

    private static List<Verdict> print(List<Sink.Change> changes, PrintWriter out) {
        return changes.stream().map(change -> print(change, out)).toList();
    }

    private static Verdict print(Sink.Change change, PrintWriter out) {
        if (change.value() == null) {
            return Verdict.stored();
        }
        Alert alert;
        try {
            alert = Json.read(change.value(), Alert.class);
        } catch (IllegalArgumentException e) {
            return Verdict.refused(String.valueOf(e.getMessage()));
        }
        if (alert.state() == Alert.State.RAISED && alert.channels().contains(ID)) {
            out.println(line(alert));
        }
        return Verdict.stored();
    }

    static String line(Alert alert) {
        String outlet = alert.article().publisher() != null
                ? alert.article().publisher()
                : alert.article().site();
        return "ALERT " + alert.severity().toUpperCase(Locale.ROOT) + " " + alert.rule()
                + (alert.group().isEmpty() ? "" : " [" + alert.group() + "]")
                + ": " + alert.article().headline()
                + (outlet == null ? "" : " (" + outlet + ")")
                + (alert.speaker() == null ? "" : " — " + alert.speaker() + ": " + oneLine(alert.passage()));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
