package io.mediawatch.pipeline;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The names of the repartition topics between steps. Renaming one loses the records that running systems have in it.
 */
final class Hops {
    /** An article asks the shards of its fingerprint for its story; keyed by shard. */
    static final String FINGERPRINTS = "fingerprints";

    /** The shards' answers; keyed by article. */
    static final String ANSWERS = "answers";

    /** Corrections of what the shards entered; keyed by shard. */
    static final String SETTLED = "settled";

    /** Copies of a story, and other stories that are the same; keyed by story. */
    static final String COPIES = "copies";

    /** Stories that turned out to be the same only afterwards; keyed by story. */
    static final String LINKS = "links";

    /** What rules matched; keyed by rule and group. */
    static final String MATCHES = "matches";

    /** Pages to be replayed, on their way to where new pages come in; not a repartition. */
    static final String REPLAYS = "replays";

    private Hops() {}

    static Repartitioned<String, byte[]> keyed(String name, int partitions) {
        return Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                .withName(name)
                .withNumberOfPartitions(partitions);
    }

    /** The key is the number of a partition. */
    static Repartitioned<String, byte[]> sharded(String name, int partitions) {
        StreamPartitioner<String, byte[]> shard =
                (topic, key, value, count) -> Optional.of(Set.of(Integer.parseInt(key) % count));
        return keyed(name, partitions).withStreamPartitioner(shard);
    }
}
