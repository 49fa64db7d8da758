package io.mediawatch.pipeline;

import io.mediawatch.model.InvalidValue;
import java.time.Duration;

/**
 * The layout of the topics. Prefix and partitions must not change for existing data.
 *
 * @param prefix      before the dot of every topic's name; letters, digits, {@code -} and {@code _}
 * @param partitions  of every topic keyed by article: how many threads can share the work; 1 to 1,000
 * @param replication copies of every partition; −1 for the broker's default
 */
public record TopicSettings(String prefix, int partitions, short replication, Retention retention) {
    public static final TopicSettings DEFAULT = new TopicSettings("mediawatch", 6, (short) -1, Retention.DEFAULT);

    private static final int MOST_PARTITIONS = 1_000;

    /**
     * Partitions per shard of the fingerprints. An article asks nearly all shards for its story, with one record each
     * way, but answering takes only a tenth of the time of the other steps. So there are few shards.
     */
    private static final int PARTITIONS_TO_A_SHARD = 6;

    public TopicSettings {
        if (!prefix.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new InvalidValue("prefix", "must be 1 to 100 letters, digits, '-' or '_', not '" + prefix + "'");
        }
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new InvalidValue("partitions", "must be 1 to 1000, not " + partitions);
        }
        if (replication == 0 || replication < -1) {
            throw new InvalidValue(
                    "replication", "must be at least 1, or -1 for the broker's default, not " + replication);
        }
    }

    public TopicSettings withPrefix(String prefix) {
        return new TopicSettings(prefix, partitions, replication, retention);
    }

    public TopicSettings withPartitions(int partitions) {
        return new TopicSettings(prefix, partitions, replication, retention);
    }

    /** Shards of the fingerprints: see {@link #PARTITIONS_TO_A_SHARD}. */
    int shards() {
        return Math.max(1, partitions / PARTITIONS_TO_A_SHARD);
    }

    /**
     * How long records are kept.
     *
     * @param pages       raw pages, the only copy of what was fetched
     * @param outcomes    what became of each page
     * @param deadLetters what could not be processed
     * @param alerts      alerts and their deliveries
     * @param stories     the texts new articles are compared with
     */
    public record Retention(
            Duration pages, Duration outcomes, Duration deadLetters, Duration alerts, Duration stories) {
        public static final Retention DEFAULT = new Retention(
                Duration.ofDays(90),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Duration.ofDays(400),
                Duration.ofDays(30));

        public Retention {
            atLeastAnHour("pages", pages);
            atLeastAnHour("outcomes", outcomes);
            atLeastAnHour("deadLetters", deadLetters);
            atLeastAnHour("alerts", alerts);
            atLeastAnHour("stories", stories);
        }

        private static void atLeastAnHour(String name, Duration duration) {
            if (duration.compareTo(Duration.ofHours(1)) < 0) {
                throw new InvalidValue(name, "must be at least an hour");
            }
        }
    }
}
