package io.mediawatch.cli;

import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Outcomes;
import io.mediawatch.pipeline.Pages;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends pages to a running system and waits until they are searchable. For one thread. */
public final class Intake implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pages pages;
    private final Outcomes coming;
    private final Backlog backlog;
    private final Map<String, String> inputs = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int sent;

    private Intake(Pages pages, Outcomes coming, Backlog backlog) {
        this.pages = pages;
        this.coming = coming;
        this.backlog = backlog;
    }

    /** @throws UserError if Kafka cannot be reached */
    public static Intake open(Settings settings) {
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        TopicSetup.create(topics, kafka);
        return new Intake(Pages.open(topics, kafka), Outcomes.open(topics, kafka), Backlog.open(settings));
    }

    /** @param input what the page was called, for messages */
    public void send(String input, Page page) {
        coming.expect(page.id());
        inputs.put(page.id(), input);
        pages.send(page); // one that is too large gets its outcome there
        if (++sent % Backlog.STRIDE == 0) {
            processed();
            backlog.yieldToLive(this::processed);
        }
    }

    public void flush() {
        pages.flush();
    }

    /** @throws UserError if the stream or the index role makes no progress */
    public void awaitIndexed() {
        if (!coming.await(PATIENCE, outcomes::add)) {
            throw new UserError(coming.pending() + " pages were not processed within " + PATIENCE.toSeconds()
                    + " s: is `run stream` (or up, or demo) running? They are stored in Kafka and will be processed");
        }
        backlog.awaitIndexed();
    }

    /** The number of pages that have an outcome. */
    int processed() {
        coming.read(outcomes::add);
        return outcomes.size();
    }

    int sent() {
        return sent;
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** A line for each page that is not an article. */
    List<String> unusable() {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.result() == Outcome.Result.REJECTED || outcome.result() == Outcome.Result.DEAD)
                .map(outcome -> inputs.getOrDefault(outcome.article(), outcome.article()) + ": "
                        + outcome.result().id() + ", " + outcome.reason()
                        + (outcome.detail() == null ? "" : " (" + outcome.detail() + ")"))
                .toList();
    }

    /** {@code 12 pages: 10 tagged, 2 rejected}. */
    public String summary() {
        Map<String, Long> counts = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.result().id(), TreeMap::new, Collectors.counting()));
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return sent + (sent == 1 ? " page" : " pages") + (parts.isEmpty() ? "" : ": " + parts);
    }

    @Override
    public void close() {
        pages.close();
        coming.close();
        backlog.close();
    }
}
