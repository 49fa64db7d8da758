package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;

class StreamsTest {
    private static final Path STORES = Path.of("streams");
    private static final long ROOM = 1L << 30;

    private static Throwable opening(String cause) {
        return new ProcessorStateException("Error opening store articles", new RocksDBException(cause));
    }

    @Test
    void whatAStoreFailedOfIsTold() {
        assertThat(Streams.why(opening("IO error: lock"), STORES, ROOM))
                .isEqualTo("Error opening store articles: IO error: lock");
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        assertThat(Streams.why(opening("IO error: while appending"), STORES, 0))
                .isEqualTo("the disk of streams is full: Error opening store articles: IO error: while appending");
    }

    @Test
    void whatIsSaidOnceIsNotRepeated() {
        assertThat(Streams.why(new StreamsException(new IllegalStateException("gone")), STORES, ROOM))
                .isEqualTo("java.lang.IllegalStateException: gone");
    }
}
