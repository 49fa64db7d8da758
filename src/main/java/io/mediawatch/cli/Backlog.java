package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.Progress;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.Topics;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How far the running system is behind what was handed to it. */
final class Backlog implements AutoCloseable {
    /** History yields: so many pages and requests may wait for the stream before no more are sent. */
    private static final long MOST_WAITING = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Settings settings;
    private final Topics topics;
    private final Progress progress;

    private Backlog(Settings settings, Topics topics, Progress progress) {
        this.settings = settings;
        this.topics = topics;
        this.progress = progress;
    }

    static Backlog open(Settings settings) {
        return new Backlog(
                settings,
                new Topics(settings.topics()),
                Progress.open(settings.kafka().client()));
    }

    /** Returns when the stream has little left to do, be it ours or live. */
    void yieldToLive(Runnable meanwhile) {
        while (waiting() > MOST_WAITING) {
            meanwhile.run();
            pause();
        }
    }

    /** @throws UserError if the stream does not get on */
    void awaitStream() {
        await("stream", "handed over", this::waiting);
    }

    /** Returns when everything the stream wrote can be searched. @throws UserError if the index role does not get on */
    void awaitIndexed() {
        awaitIndexed(IndexSink.NAME);
        try (Index index = Index.open(settings.elasticsearch().client())) {
            index.refresh();
        }
    }

    /** @param sink name of the group that writes */
    void awaitIndexed(String sink) {
        String group = SinkSettings.group(topics, sink);
        await("index", "written by the stream", () -> progress.behind(group, IndexSink.read(topics)));
    }

    /** Gives up when nothing moves for a while, however much is left. */
    private static void await(String role, String what, java.util.function.LongSupplier behind) {
        long least = Long.MAX_VALUE;
        long moved = System.nanoTime();
        for (long left = behind.getAsLong(); left > 0; left = behind.getAsLong()) {
            if (left < least) {
                least = left;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new UserError("no progress for " + PATIENCE.toSeconds() + " s with " + left + " records " + what
                        + " left to do: is `run " + role + "` (or up, or demo) running? It catches up when it is");
            }
            pause();
        }
    }

    /** Makes a sink begin with the first record; nobody of it may be at work. */
    void startOver(String sink) {
        progress.startOver(SinkSettings.group(topics, sink));
    }

    private long waiting() {
        return progress.behind(StreamSettings.application(topics), topics.incoming());
    }

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
