package io.mediawatch.pipeline;

import static java.util.Map.entry;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.LagRecord;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.scrape.FrontierEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * All topics of one installation, with their settings. Keys are text; what each key is stands in the design's table.
 */
public final class Topics {
    /**
     * The largest record in bytes, headers included: a page of 8 MB whose text is all Chinese in GBK grows by half in
     * UTF-8, and the tags come on top. Every step checks its records against it before sending.
     */
    static final int MAX_RECORD = 14 * 1024 * 1024;

    /** More than any key needs. */
    static final int MAX_KEY = 64 * 1024;

    /** The limit set in brokers and clients: the record with the overhead of its batch. */
    static final int MAX_MESSAGE = 15 * 1024 * 1024;

    /** Readers further behind than this miss tombstones and have to be rebuilt. */
    private static final Duration TOMBSTONES = Duration.ofDays(14);

    /** Protects an alert from compaction, so that a channel that is down gets it and not only its update. */
    private static final Duration UNTOLD = Duration.ofDays(14);

    private static final Duration REQUESTS = Duration.ofDays(7);

    private final TopicSettings settings;

    public Topics(TopicSettings settings) {
        this.settings = settings;
    }

    public TopicSettings settings() {
        return settings;
    }

    public Topic<String, Page> pages() {
        return topic("pages", new PageSerde(), deletedAfter(settings.retention().pages()));
    }

    /** Values and headers depend on the kind of request. */
    Topic<String, byte[]> requests() {
        return topic("requests", Serdes.ByteArray(), deletedAfter(REQUESTS));
    }

    public Topic<String, Article> articles() {
        return topic("articles", new JsonSerde<>(Article.class), compacted());
    }

    public Topic<String, TaggedArticle> taggedArticles() {
        return topic("tagged-articles", new JsonSerde<>(TaggedArticle.class), compacted());
    }

    public Topic<String, MentionRecord> mentions() {
        return topic("mentions", new JsonSerde<>(MentionRecord.class), compacted());
    }

    public Topic<String, QuoteRecord> quotes() {
        return topic("quotes", new JsonSerde<>(QuoteRecord.class), compacted());
    }

    public Topic<String, Story> stories() {
        return topic("stories", new JsonSerde<>(Story.class), compacted());
    }

    public Topic<String, Alert> alerts() {
        return topic("alerts", new JsonSerde<>(Alert.class), compactedAndDeleted(UNTOLD));
    }

    public Topic<String, Delivery> deliveries() {
        return topic("deliveries", new JsonSerde<>(Delivery.class), compactedAndDeleted(Duration.ZERO));
    }

    /** One partition: its three records are adopted together. */
    public Topic<String, byte[]> config() {
        return topic("config", Serdes.ByteArray(), 1, compacted());
    }

    /** Partitioned by the domain of the URL only. */
    public Topic<String, FrontierEntry> frontier() {
        return topic("frontier", new JsonSerde<>(FrontierEntry.class), compacted());
    }

    public Topic<String, Outcome> outcomes() {
        return topic(
                "outcomes",
                new JsonSerde<>(Outcome.class),
                deletedAfter(settings.retention().outcomes()));
    }

    /** Keys and values as they came. */
    public Topic<String, byte[]> deadLetters() {
        return topic(
                "dead-letters",
                Serdes.ByteArray(),
                settings.partitions(),
                deletedAfter(settings.retention().deadLetters()));
    }

    /** Few enough for one partition. Like outcomes, a record of how the pipeline performed. */
    public Topic<String, LagRecord> lag() {
        return topic(
                "lag",
                new JsonSerde<>(LagRecord.class),
                1,
                deletedAfter(settings.retention().outcomes()));
    }

    /** The topics the stream processes. */
    public List<Topic<?, ?>> incoming() {
        return List.of(pages(), requests());
    }

    /** The topics of an article's way from page to index. */
    List<Topic<?, ?>> ofArticles() {
        return List.of(pages(), articles(), taggedArticles(), mentions(), quotes(), stories(), outcomes());
    }

    public List<Topic<?, ?>> all() {
        return List.of(
                pages(),
                requests(),
                articles(),
                taggedArticles(),
                mentions(),
                quotes(),
                stories(),
                alerts(),
                deliveries(),
                config(),
                frontier(),
                outcomes(),
                deadLetters(),
                lag());
    }

    private <V> Topic<String, V> topic(String name, Serde<V> values, Map<String, String> cleanup) {
        return topic(name, values, settings.partitions(), cleanup);
    }

    private <V> Topic<String, V> topic(String name, Serde<V> values, int partitions, Map<String, String> cleanup) {
        Map<String, String> all = new HashMap<>(common());
        all.putAll(cleanup);
        return new Topic<>(settings.prefix() + "." + name, Serdes.String(), values, partitions, all);
    }

    /** Settings of every topic, including those created by Kafka Streams. */
    static Map<String, String> common() {
        return Map.of(
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_MESSAGE));
    }

    private static Map<String, String> deletedAfter(Duration retention) {
        return Map.of(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()));
    }

    private static Map<String, String> compacted() {
        return Map.of(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(TOMBSTONES.toMillis()));
    }

    /** @param whole how long records are protected from compaction */
    private Map<String, String> compactedAndDeleted(Duration whole) {
        return Map.ofEntries(
                entry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(whole.toMillis())),
                entry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"),
                entry(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE),
                entry(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TOMBSTONES.toMillis())),
                entry(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().alerts().toMillis())));
    }
}
