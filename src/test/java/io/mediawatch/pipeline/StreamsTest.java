package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class StreamsTest {
    private static final Path STORES = Path.of("streams");
    private static final long ROOM = 1L << 30;

    private static Throwable opening(String cause) {
        return new ProcessorStateException("Error opening store articles", new RocksDBException(cause));
    }

    /** The limit is many times what it takes, and a tenth of what the client would wait. */
    @Test
    void itCanBeStoppedWhileItWaitsForAServerThatDoesNotRespond(@TempDir Path state) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            KafkaSettings kafka = new KafkaSettings("127.0.0.1:" + silent.getLocalPort());
            Topics topics = new Topics(TopicSettings.DEFAULT);
            Pipeline pipeline = new Pipeline(topics, Newsroom.stages(), new SimpleMeterRegistry());
            Properties properties = StreamSettings.DEFAULT.in(state).properties(kafka, topics);
            Streams streams = Streams.of(pipeline, new KafkaStreams(pipeline.topology(properties), properties), state);

            assertTimeoutPreemptively(Duration.ofSeconds(30), streams::close);

            assertThat(streams.health().isReady()).isFalse();
        }
    }

    /** Three seconds for each of the largest texts, on a busy machine; a thread commits at the latest when it polls. */
    @Test
    void aTransactionOutlastsAsManyOfTheLargestTextsAsAreTakenAtOnce() {
        Properties properties =
                StreamSettings.DEFAULT.properties(new KafkaSettings("localhost:1"), new Topics(TopicSettings.DEFAULT));
        StreamsConfig config = new StreamsConfig(properties);

        Object atOnce = config.getMainConsumerConfigs("", "", 0).get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);

        assertThat(atOnce).isEqualTo(StreamSettings.MOST_AT_ONCE);
        assertThat((Integer) config.getProducerConfigs("").get(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG))
                .isGreaterThanOrEqualTo(StreamSettings.MOST_AT_ONCE * 3_000);
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
