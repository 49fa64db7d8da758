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

    /**
     * Returns the key of a band's bucket: short, because it counts for each of a million texts, and independent of
     * language.
     */
    private static String key(long band) {
        return Long.toString(band, Character.MAX_RADIX);
    }
}
