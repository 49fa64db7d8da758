package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.Progress;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.Topic;
import io.mediawatch.pipeline.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the running system to catch up: the stream with what was sent to it, and sinks with what the stream wrote.
 */
final class Backlog implements AutoCloseable {
    /** History yields to live pages: the maximum number of pages and requests waiting for the stream. */
    private static final long MOST_WAITING = 200;

    /** After how many pages or requests to check whether history has to wait; less than that maximum. */
    static final int STRIDE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TELL_AFTER = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Settings settings;
    private final Topics topics;
    private final Progress progress;
    private final Duration patience;

    private Backlog(Settings settings, Topics topics, Progress progress, Duration patience) {
        this.settings = settings;
        this.topics = topics;
        this.progress = progress;
        this.patience = patience;
    }

    static Backlog open(Settings settings) {
        return open(settings, PATIENCE);
    }

    /** @param patience how long to wait without any progress before giving up */
    static Backlog open(Settings settings, Duration patience) {
        return new Backlog(
                settings,
                new Topics(settings.topics()),
                Progress.open(settings.kafka().client()),
                patience);
    }

    void yieldToLive() {
        yieldToLive(Backlog::nothing);
    }

    /**
     * Waits until few pages and requests, live or historical, are left for the stream. If their number does not fall
     * for a while, a warning is logged, once.
     *
     * @param meanwhile called between two checks
     */
    void yieldToLive(Runnable meanwhile) {
        AtomicBoolean told = new AtomicBoolean();
        await(this::waiting, MOST_WAITING, meanwhile, stall(TELL_AFTER), waiting -> {
            if (told.compareAndSet(false, true)) {
                LOG.warn(
                        "{} pages and requests are waiting for the stream, and get no fewer: it is busy with live pages, or no"
                                + " `run stream` (or up, or demo) is running. Waiting; Ctrl-C stops",
                        waiting);
            }
        });
    }

    private long waiting() {
        return progress.behind(StreamSettings.application(topics), topics.incoming());
    }

    void awaitStream() {
        awaitStream(Backlog::nothing);
    }

    /**
     * Waits until all results of what was sent so far, stories and alerts included, are in the result topics.
     *
     * @param meanwhile called between two checks
     * @throws UserError if the stream makes no progress
     */
    void awaitStream(Runnable meanwhile) {
        for (List<Topic<?>> read : topics.throughStream()) {
            await(StreamSettings.application(topics), read, meanwhile, () -> elsewhere("stream"));
        }
    }

    /**
     * Waits until everything the stream has written so far is searchable.
     *
     * @throws UserError if the index role makes no progress
     */
    void awaitIndexed() {
        await(
                SinkSettings.group(topics, IndexSink.NAME),
                IndexSink.read(topics),
                Backlog::nothing,
                () -> elsewhere("index"));
        try (Index index = Index.open(settings.elasticsearch().client())) {
            index.refresh();
        }
    }

    private static String elsewhere(String role) {
        return "is `run " + role
                + "` (or up, or demo) running? Completed work is kept, and the rest is processed once it runs";
    }

    /**
     * Waits until a sink of this process has written everything that these topics hold now.
     *
     * @param group the sink's consumer group
     * @throws UserError if the sink makes no progress, naming what it waits for
     */
    void awaitWritten(Sink sink, String group, List<Topic<?>> read) {
        await(
                SinkSettings.group(topics, group),
                read,
                Backlog::nothing,
                () -> Objects.requireNonNullElse(sink.health().cause(), "Kafka does not hand them out"));
    }

    /**
     * Waits for a consumer group, and gives up if there is no progress for a while, however much is left.
     *
     * @param meanwhile called between two checks
     * @param why       the message of the error
     */
    private void await(String group, List<Topic<?>> read, Runnable meanwhile, Supplier<String> why) {
        Progress.Ends ends = progress.ends(read);
        await(() -> progress.behind(group, ends), 0, meanwhile, stall(patience), left -> {
            throw new UserError("no progress for " + patience.toSeconds() + " s, "
                    + Plural.of(left, "record", "records") + " left: " + why.get());
        });
    }

    /**
     * Waits until no more records are left than the given number.
     *
     * @param stalled called with what is left, at each check while there is no progress
     */
    static void await(LongSupplier records, long most, Runnable meanwhile, StallDetector stall, LongConsumer stalled) {
        for (long left = records.getAsLong(); left > most; left = records.getAsLong()) {
            if (stall.at(left)) {
                stalled.accept(left);
            }
            meanwhile.run();
            pause();
        }
    }

    private static StallDetector stall(Duration patience) {
        return new StallDetector(patience, System::nanoTime);
    }

    /** Resets a sink to the first record; it must have no running members. */
    void startOver(String sink) {
        progress.startOver(SinkSettings.group(topics, sink));
    }

    private static void nothing() {}

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while waiting", e);
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
