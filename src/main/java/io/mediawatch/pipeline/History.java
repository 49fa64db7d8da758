package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the articles and pages that the topics still hold. */
public final class History {
    /** Maximum lead of a scraper's clock over Kafka's, by whose time pages are looked up. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final Topics topics;
    private final KafkaSettings kafka;

    public History(Topics topics, KafkaSettings kafka) {
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * Passes on every article at least once; several revisions of one may come, as may articles since taken down.
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
     * Passes on every tagged article at least once, its newest version last.
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
     * Passes on the pages fetched in a period, as far as their topic still holds them.
     *
     * @param from   inclusive; null for no limit
     * @param before exclusive; null for no limit
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
     * The pages that are stored.
     *
     * @param most  their number; there may be fewer, since marks of transactions count too
     * @param since when the first was written; null if there is none
     */
    public record Stored(long most, @Nullable Instant since) {}

    /**
     * Returns which pages are stored, without reading them.
     *
     * @throws UserError if Kafka cannot be reached
     */
    public Stored stored() {
        Topic<byte[]> pages = topics.pages();
        return using(pages, consumer -> {
            List<TopicPartition> partitions = Partitions.of(pages);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            long most = consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                    .sum();
            Map<TopicPartition, Long> ever = new HashMap<>();
            partitions.forEach(partition -> ever.put(partition, 0L));
            Optional<Instant> since = consumer.offsetsForTimes(ever).values().stream()
                    .filter(Objects::nonNull)
                    .map(first -> Instant.ofEpochMilli(first.timestamp()))
                    .min(Comparator.naturalOrder());
            return new Stored(most, since.orElse(null));
        });
    }

    /**
     * Returns the page of an article fetched at that time, if the topic still holds it. Only one partition is read,
     * from about that time onwards, since no page is written before it is fetched.
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

    /** Returns null for a record that is not a page; such records already have a dead letter. */
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
