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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Sends pages to a running system and waits until they are searchable. For one thread. */
public final class Intake implements IngestRun.Destination, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pages pages;
    private final Outcomes coming;
    private final Backlog backlog;
    private final BiConsumer<String, Outcome> each;
    /** Of pages whose outcome has not arrived yet. */
    private final PageNames names = new PageNames();

    private final Map<String, Integer> counts = new TreeMap<>();
    private int sent;
    private int processed;

    private Intake(Pages pages, Outcomes coming, Backlog backlog, BiConsumer<String, Outcome> each) {
        this.pages = pages;
        this.coming = coming;
        this.backlog = backlog;
        this.each = each;
    }

    /** @throws UserError if Kafka cannot be reached */
    public static Intake open(Settings settings) {
        return open(settings, (input, outcome) -> {});
    }

    /**
     * @param each receives the name of each page and its outcome
     * @throws UserError if Kafka cannot be reached
     */
    public static Intake open(Settings settings, BiConsumer<String, Outcome> each) {
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        TopicSetup.create(topics, kafka);
        return new Intake(Pages.open(topics, kafka), Outcomes.open(topics, kafka), Backlog.open(settings), each);
    }

    @Override
    public void send(String input, Page page) {
        coming.expect(page.id());
        names.add(page.id(), input);
        pages.send(page); // a page that is too large gets its outcome there
        if (++sent % Backlog.STRIDE == 0) {
            processed();
            backlog.yieldToLive(this::processed);
        }
    }

    @Override
    public void flush() {
        pages.flush();
    }

    /** @throws UserError if the stream or the index role makes no progress */
    public void awaitIndexed() {
        flush();
        backlog.awaitStream(this::processed); // which may first be busy with what was there before
        if (!coming.await(PATIENCE, this::take)) {
            throw new UserError(coming.pending() + " pages were not processed within " + PATIENCE.toSeconds()
                    + " s: is `run stream` (or up, or demo) running? They are stored in Kafka and will be processed");
        }
        backlog.awaitIndexed();
    }

    /** The number of pages that have an outcome. */
    int processed() {
        coming.read(this::take);
        return processed;
    }

    private void take(Outcome outcome) {
        processed++;
        counts.merge(outcome.result().id(), 1, Integer::sum);
        each.accept(names.take(outcome.article()), outcome);
    }

    int sent() {
        return sent;
    }

    /** Returns a summary such as {@code 12 pages: 10 tagged, 2 rejected}. */
    public String summary() {
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return Plural.of(sent, "page", "pages") + (parts.isEmpty() ? "" : ": " + parts);
    }

    @Override
    public void close() {
        pages.close();
        coming.close();
        backlog.close();
    }
}
