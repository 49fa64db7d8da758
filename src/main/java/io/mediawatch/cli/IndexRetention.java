package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts and deliveries leave the index when their topics let go of them by age, which tells nobody. Several processes
 * may do it at once.
 */
final class IndexRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRetention.class);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Index index;
    private final Duration kept;
    private final ScheduledExecutorService thread;

    private IndexRetention(Index index, Duration kept) {
        this.index = index;
        this.kept = kept;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "index-retention");
            made.setDaemon(true);
            return made;
        });
    }

    /** @param kept by the topics {@code alerts} and {@code deliveries} */
    static IndexRetention start(Index index, Duration kept) {
        IndexRetention retention = new IndexRetention(index, kept);
        var unused = retention.thread.scheduleWithFixedDelay(retention::look, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
        return retention;
    }

    private void look() {
        try {
            Instant before = Instant.now().minus(kept);
            long deleted = index.expireAlerts(before);
            if (deleted > 0) {
                LOG.info("{} alerts and deliveries from before {} left the index", deleted, before);
            }
        } catch (UserError e) {
            LOG.warn("nothing old left the index this time: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
