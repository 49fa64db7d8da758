package io.mediawatch.pipeline;

import io.mediawatch.story.Band;
import io.mediawatch.story.FingerprintShard;
import org.apache.kafka.streams.state.KeyValueStore;

/** The store {@code bands}. */
record BandStore(KeyValueStore<String, byte[]> store) implements FingerprintShard.Bands {
    @Override
    public Band get(long band) {
        return BandBytes.read(store.get(key(band)));
    }

    @Override
    public void put(long band, Band texts) {
        store.put(key(band), BandBytes.of(texts));
    }

    /** Short, and the same in every language: a bucket's key counts for each of a million texts. */
    private static String key(long band) {
        return Long.toString(band, Character.MAX_RADIX);
    }
}
