package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Message;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.model.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaChannelTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new InvalidTopicException("The request attempted to use an invalid topic: a b"),
                        Receipt.refused("a b: The request attempted to use an invalid topic: a b")),
                Arguments.of(
                        new TopicAuthorizationException(Set.of("a b")),
                        Receipt.refused("a b: Not authorized to access topics: [a b]")),
                Arguments.of(
                        new TimeoutException("not present in metadata"),
                        Receipt.busy("a b: not present in metadata", null)));
    }

    /** Producers hand the server's answer over in the future. */
    @ParameterizedTest
    @MethodSource("failures")
    void whatTryingAgainCannotMendIsRefused(KafkaException failure, Receipt expected) {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
                        return CompletableFuture.failedFuture(failure);
                    }
                };
        try (KafkaChannel channel = new KafkaChannel("a b", producer)) {
            Alert alert = Alert.ofNoArticle("a1", 1, "rule", "high", "", null, null, Instant.EPOCH, List.of("bus"));

            assertThat(channel.send(new Message("key", alert, Links.NONE))).isEqualTo(expected);
        }
    }
}
