package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the articles and pages that the topics still hold. */
public final class History {
    /** What the clock of a scraper may be ahead of Kafka's, by which a page has its time there. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

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
        Topic<Article> articles = topics.articles();
        read(articles, record -> {
            Article article = articles.value(record);
            if (article != null) {
                each.accept(article);
            }
        });
    }

    /**
     * Every tagged article, each at least once, its newest form last.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public void tagged(java.util.function.Consumer<TaggedArticle> each) {
        Topic<TaggedArticle> tagged = topics.taggedArticles();
        read(tagged, record -> {
            TaggedArticle article = tagged.value(record);
            if (article != null) {
                each.accept(article);
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

    /**
     * The page of an article as it was fetched at that moment, if its topic still holds it. Of the topic only one
     * partition is read, and from about that moment on: no page is written before it is fetched.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public Optional<Page> page(String article, Instant fetched) {
        Topic<byte[]> pages = topics.pages();
        TopicPartition partition = new TopicPartition(pages.name(), pages.partition(article));
        return using(
                        pages,
                        consumer -> Partitions.first(
                                consumer, partition, fetched.minus(CLOCKS), record -> isPage(record, article, fetched)))
                .map(History::page);
    }

    private static boolean isPage(ConsumerRecord<String, byte[]> record, String article, Instant fetched) {
        if (!article.equals(record.key())) {
            return false;
        }
        Page page = page(record);
        return page != null && page.fetched().equals(fetched);
    }

    /** Null for a record that is no page: it has its dead letter already. */
    private static @Nullable Page page(ConsumerRecord<String, byte[]> record) {
        try {
            return PageCodec.page(record.key(), record.value(), record.headers());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void read(Topic<?> topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        using(topic, consumer -> {
            Partitions.read(consumer, Partitions.of(topic), each);
            return topic;
        });
    }

    private <R> R using(Topic<?> topic, Function<Consumer<String, byte[]>, R> reading) {
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            return reading.apply(consumer);
        } catch (KafkaException e) {
            throw Clients.failed("read " + topic.name(), kafka.bootstrap(), e);
        }
    }
}
