package io.mediawatch.pipeline;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.Message;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.header.Headers;

/**
 * A channel that writes alerts, as they are in our topic and with the same keys, to another topic in the same Kafka
 * cluster.
 */
public final class KafkaChannel implements Channel {
    private static final String KEY = "idempotency-key";

    private final String topic;
    private final Producer<String, byte[]> producer;

    KafkaChannel(String topic, Producer<String, byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    public static KafkaChannel open(String topic, KafkaSettings kafka) {
        return new KafkaChannel(topic, Clients.producer(kafka));
    }

    @Override
    public Receipt send(Message message) {
        Alert alert = message.alert();
        Headers headers = Header.schema();
        Header.put(headers, KEY, message.key());
        try {
            var unused = producer.send(new ProducerRecord<>(topic, null, alert.id(), Json.bytes(alert), headers))
                    .get();
            return Receipt.delivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Receipt.busy("stopped", null);
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            return failed(e);
        }
    }

    /**
     * Returns the receipt for a failure. Retrying may help, unless the topic or the permission to write to it is wrong.
     */
    private Receipt failed(Throwable cause) {
        String reason = topic + ": " + DeadLetter.message(cause);
        return cause instanceof InvalidTopicException || cause instanceof AuthorizationException
                ? Receipt.refused(reason)
                : Receipt.busy(reason, null);
    }

    @Override
    public void close() {
        producer.close(Clients.CLOSING);
    }
}
