package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** What came in before, as the topics still hold it. */
public final class History {
    private final Topics topics;
    private final KafkaSettings kafka;

    public History(Topics topics, KafkaSettings kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * Every article, each at least once: of several revisions all may come, and some that are gone since.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public void articles(java.util.function.Consumer<Article> each) {
        read(topics.articles(), record -> {
            if (record.value() != null) {
                each.accept(Json.read(record.value(), Article.class));
            }
        });
    }

    /**
     * The pages fetched in a stretch of time, for as long as their topic keeps them.
     *
     * @param from   null for the first
     * @param before null for up to the last
     * @throws UserError if Kafka cannot be reached
     */
    public void pages(@Nullable Instant from, @Nullable Instant before, java.util.function.Consumer<Page> each) {
        read(topics.pages(), record -> {
            Page page = page(record);
            if (page != null
                    && (from == null || !page.fetched().isBefore(from))
                    && (before == null || page.fetched().isBefore(before))) {
                each.accept(page);
            }
        });
    }

    /** Null for a record that is no page: it has its dead letter already. */
    private static @Nullable Page page(ConsumerRecord<String, byte[]> record) {
        try {
            return PageSerde.page(record.key(), record.value(), record.headers());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void read(Topic<?, ?> topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            Partitions.read(consumer, Partitions.of(topic), each);
        } catch (KafkaException e) {
            throw new UserError(
                    "cannot read " + topic.name() + " at " + kafka.bootstrap() + ": " + DeadLetter.message(e), e);
        }
    }
}
