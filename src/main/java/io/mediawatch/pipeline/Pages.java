package io.mediawatch.pipeline;

import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where pages enter the system. A page that is too large is rejected here, with its outcome. Safe for several threads.
 */
public final class Pages implements AutoCloseable {
    private final Topics topics;
    private final String server;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Pages(Topics topics, String server, Producer<String, byte[]> producer) {
        this.topics = topics;
        this.server = server;
        this.producer = producer;
    }

    public static Pages open(Topics topics, KafkaSettings kafka) {
        return new Pages(topics, kafka.bootstrap(), Clients.producer(kafka));
    }

    /**
     * Sends a page; {@link #flush} reports whether it arrived. Blocks while Kafka is slower than the caller.
     *
     * @return false if the page is over {@link Page#MAX_BYTES} and was refused
     * @throws UserError if this or an earlier page could not be written
     */
    public boolean send(Page page) {
        check();
        boolean fits = page.size() <= Page.MAX_BYTES;
        write(fits ? record(topics, page) : refusal(page));
        return fits;
    }

    /** @throws UserError if a page sent earlier could not be written */
    public void flush() {
        producer.flush();
        check();
    }

    @Override
    public void close() {
        producer.close();
    }

    static ProducerRecord<String, byte[]> record(Topics topics, Page page) {
        return new ProducerRecord<>(
                topics.pages().name(), null, page.id(), PageCodec.value(page), PageCodec.headers(page));
    }

    private ProducerRecord<String, byte[]> refusal(Page page) {
        Outcome outcome = Outcome.of(
                page, Outcome.Result.REJECTED, "too-large", page.size() + " bytes; the limit is " + Page.MAX_BYTES);
        Headers headers = Header.schema();
        return new ProducerRecord<>(
                topics.outcomes().name(), null, page.id(), topics.outcomes().bytes(outcome), headers);
    }

    private void write(ProducerRecord<String, byte[]> record) {
        try {
            var unused = producer.send(record, (metadata, error) -> {
                if (error != null) {
                    failure.compareAndSet(null, error);
                }
            });
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            check();
        }
    }

    private void check() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new UserError(
                    "cannot write pages to " + topics.pages().name() + " at " + server + ": "
                            + DeadLetter.message(failed),
                    failed);
        }
    }
}
