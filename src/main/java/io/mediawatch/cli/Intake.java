package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Outcomes;
import io.mediawatch.pipeline.Pages;
import io.mediawatch.pipeline.Progress;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Pages on their way into a running system, followed until they can be searched. For one thread. */
final class Intake implements AutoCloseable {
    /** History yields: so many pages may wait for the stream before no more are sent. */
    private static final long MOST_WAITING = 2_000;

    private static final int CHECK_EVERY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Settings settings;
    private final Topics topics;
    private final Pages pages;
    private final Outcomes coming;
    private final Progress progress;
    private final Map<String, String> inputs = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int sent;

    private Intake(Settings settings, Topics topics, Pages pages, Outcomes coming, Progress progress) {
        this.settings = settings;
        this.topics = topics;
        this.pages = pages;
        this.coming = coming;
        this.progress = progress;
    }

    /** @throws UserError if Kafka cannot be reached */
    static Intake open(Settings settings) {
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        TopicSetup.create(topics, kafka);
        return new Intake(
                settings, topics, Pages.open(topics, kafka), Outcomes.open(topics, kafka), Progress.open(kafka));
    }

    /** @param input what the page was called, for messages */
    void send(String input, Page page) {
        coming.expect(page.id());
        inputs.put(page.id(), input);
        pages.send(page); // one that is too large gets its outcome there
        if (++sent % CHECK_EVERY == 0) {
            yieldToLive();
        }
    }

    void flush() {
        pages.flush();
    }

    /** @throws UserError if the stream or the index role does not get on */
    void awaitIndexed() {
        if (!coming.await(PATIENCE, outcomes::add)) {
            throw new UserError(coming.pending() + " pages were not processed within " + PATIENCE.toSeconds()
                    + " s: is `run stream` (or up, or demo) running? They are safe in Kafka and will be");
        }
        String group = SinkSettings.group(topics, IndexSink.NAME);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (progress.behind(group, IndexSink.read(topics)) > 0) {
            if (System.nanoTime() > end) {
                throw new UserError("the pages are tagged but not indexed within " + PATIENCE.toSeconds()
                        + " s: is `run index` (or up, or demo) running? It catches up when it is");
            }
            pause();
        }
        try (Index index = Index.open(settings.elasticsearch().client())) {
            index.refresh();
        }
    }

    /** How many of the pages have an outcome by now. */
    int processed() {
        coming.read(outcomes::add);
        return outcomes.size();
    }

    int sent() {
        return sent;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** A line for each page that is no article. */
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
    String summary() {
        Map<String, Long> counts = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.result().id(), TreeMap::new, Collectors.counting()));
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return sent + (sent == 1 ? " page" : " pages") + (parts.isEmpty() ? "" : ": " + parts);
    }

    private void yieldToLive() {
        coming.read(outcomes::add);
        while (progress.behind(StreamSettings.application(topics), List.of(topics.pages())) > MOST_WAITING) {
            coming.read(outcomes::add);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while waiting for the index", e);
        }
    }

    @Override
    public void close() {
        pages.close();
        coming.close();
        progress.close();
    }
}
