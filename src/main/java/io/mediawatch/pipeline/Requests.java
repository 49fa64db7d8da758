package io.mediawatch.pipeline;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes requests to process history again. Every request may be repeated. For one thread. */
public final class Requests implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final Topics topics;
    private final String server;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private Requests(Topics topics, String server, Producer<String, byte[]> producer) {
        this.topics = topics;
        this.server = server;
        this.producer = producer;
    }

    public static Requests open(Topics topics, KafkaSettings kafka) {
        return new Requests(topics, kafka.bootstrap(), Clients.producer(kafka));
    }

    /**
     * Requests that the page be processed again, as history.
     *
     * @param generation minimum generation of the rules to use
     */
    public void replay(Page page, long generation) {
        Headers headers = headers(PageCodec.headers(page.in(Mode.REPLAY)), Request.REPLAY);
        Header.put(headers, Header.GENERATION, generation);
        send(page.id(), PageCodec.value(page), headers);
    }

    /**
     * Requests that the article be tagged again.
     *
     * @param generation minimum generation of the rules to use
     */
    public void retag(String article, long generation) {
        Headers headers = headers(Header.schema(), Request.RETAG);
        Header.put(headers, Header.GENERATION, generation);
        send(article, NOTHING, headers);
    }

    /** Takes the article down: everything derived from it is deleted, and its pages are rejected from then on. */
    public void forget(String article) {
        send(article, NOTHING, headers(Header.schema(), Request.FORGET));
    }

    /** Requests a correction: the entity is not mentioned in the article, whatever the rules find. */
    public void correct(String article, String entity) {
        send(article, entity.getBytes(StandardCharsets.UTF_8), headers(Header.schema(), Request.CORRECT));
    }

    /** @throws UserError if an earlier request could not be written */
    public void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new UserError(
                    "cannot write to " + topics.requests().name() + " at " + server + ": " + DeadLetter.message(failed),
                    failed);
        }
    }

    private static Headers headers(Headers headers, Request request) {
        Header.put(headers, Header.REQUEST, request.id());
        return headers;
    }

    private void send(String article, byte[] value, Headers headers) {
        try {
            var unused = producer.send(
                    new ProducerRecord<>(topics.requests().name(), null, article, value, headers),
                    (metadata, error) -> {
                        if (error != null) {
                            failure.compareAndSet(null, error);
                        }
                    });
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            flush();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
