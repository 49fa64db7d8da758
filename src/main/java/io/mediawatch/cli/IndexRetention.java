package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.pipeline.TopicSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes documents from the index when the retention of their topics has ended, since Kafka does not announce the
 * expiry of records. Several processes may do so at once.
 *
 * @param kept how long documents of each kind are kept
 */
record IndexRetention(Index index, Map<Kind, Duration> kept) implements Runnable {
    static final Duration EVERY = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(IndexRetention.class);

    static IndexRetention of(Index index, TopicSettings.Retention retention) {
        return new IndexRetention(
                index,
                Map.of(
                        Kind.ALERTS, retention.alerts(),
                        Kind.DELIVERIES, retention.alerts(),
                        Kind.DEAD_LETTERS, retention.deadLetters(),
                        Kind.LAG, retention.outcomes()));
    }

    @Override
    public void run() {
        kept.forEach((kind, age) -> {
            Instant before = Instant.now().minus(age);
            long deleted = index.expire(kind, before);
            if (deleted > 0) {
                LOG.info("deleted {} {} from before {} from the index", deleted, kind.id(), before);
            }
        });
    }
}
