package io.mediawatch.pipeline;

import static java.util.Map.entry;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.LagRecord;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.scrape.FrontierEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;

/**
 * All topics of one installation, with their settings. Keys are text; what each key is stands in the design's table.
 */
public final class Topics {
    /**
     * The largest record in bytes, headers included: a page of 8 MB whose text is all Chinese in GBK grows by half in
     * UTF-8, and the tags come on top. Every step checks its records against it before sending.
     */
    static final int MAX_RECORD = 14 * 1024 * 1024;

    /**
     * The largest article to be tagged, in bytes of JSON: 1 MB, more than a novel. A text full of names and quotes takes
     * up to seven times as much with its tags, which so fit into a record; and a transaction bears as many as a thread
     * takes at once ({@link StreamSettings#MOST_AT_ONCE}).
     */
    static final int MAX_TEXT = MAX_RECORD / 14;

    /** Maximum size of a key in bytes, more than any needs. */
    static final int MAX_KEY = 64 * 1024;

    /** The limit set in brokers and clients: the record with the overhead of its batch. */
    static final int MAX_MESSAGE = 15 * 1024 * 1024;

    /** Readers further behind than this miss tombstones and have to be rebuilt. */
    private static final Duration TOMBSTONES = Duration.ofDays(14);

    /**
     * How long an alert is protected from compaction, so that a channel that was down gets it and not only its update.
     */
    private static final Duration UNTOLD = Duration.ofDays(14);

    private static final Duration REQUESTS = Duration.ofDays(7);

    private final TopicSettings settings;

    public Topics(TopicSettings settings) {
        this.settings = settings;
    }

    public TopicSettings settings() {
        return settings;
    }

    /** Values and headers as {@link PageCodec} has them. */
    public Topic<byte[]> pages() {
        return raw(
                "pages",
                settings.partitions(),
                deletedAfter(settings.retention().pages()));
    }

    /** Values and headers depend on the kind of request. */
    Topic<byte[]> requests() {
        return raw("requests", settings.partitions(), deletedAfter(REQUESTS));
    }

    public Topic<Article> articles() {
        return topic("articles", Article.class, compacted());
    }

    public Topic<TaggedArticle> taggedArticles() {
        return topic("tagged-articles", TaggedArticle.class, compacted());
    }

    public Topic<MentionRecord> mentions() {
        return topic("mentions", MentionRecord.class, compacted());
    }

    public Topic<QuoteRecord> quotes() {
        return topic("quotes", QuoteRecord.class, compacted());
    }

    public Topic<Story> stories() {
        return topic("stories", Story.class, compacted());
    }

    public Topic<Alert> alerts() {
        return topic("alerts", Alert.class, compactedAndDeleted(UNTOLD));
    }

    public Topic<Delivery> deliveries() {
        return topic("deliveries", Delivery.class, compactedAndDeleted(Duration.ZERO));
    }

    /** One partition: its three records are adopted together. */
    public Topic<byte[]> config() {
        return raw("config", 1, compacted());
    }

    /** Partitioned by the domain of the URL only. */
    public Topic<FrontierEntry> frontier() {
        return topic("frontier", FrontierEntry.class, compacted());
    }

    public Topic<Outcome> outcomes() {
        return topic(
                "outcomes", Outcome.class, deletedAfter(settings.retention().outcomes()));
    }

    /** Keys and values as they came. */
    public Topic<byte[]> deadLetters() {
        return raw(
                "dead-letters",
                settings.partitions(),
                deletedAfter(settings.retention().deadLetters()));
    }

    /** Few enough for one partition. Like outcomes, a record of how the pipeline performed. */
    public Topic<LagRecord> lag() {
        return topic(
                "lag", LagRecord.class, 1, deletedAfter(settings.retention().outcomes()));
    }

    /** The topics the stream processes. */
    public List<Topic<?>> incoming() {
        return List.of(pages(), requests());
    }

    /**
     * All that the stream reads, in the order in which records pass through: whatever it still makes of one group is
     * written to the groups behind it, or is a result.
     */
    public List<List<Topic<?>>> throughStream() {
        int partitions = settings.partitions();
        return List.of(
                incoming(),
                List.of(hop(Hops.FINGERPRINTS, settings.shards())),
                List.of(hop(Hops.ANSWERS, partitions)),
                List.of(
                        hop(Hops.SETTLED, settings.shards()),
                        hop(Hops.COPIES, partitions),
                        hop(Hops.MATCHES, partitions)),
                List.of(hop(Hops.LINKS, partitions)));
    }

    /** Kafka Streams creates these, and names them. */
    private Topic<byte[]> hop(String name, int partitions) {
        return new Topic<>(
                StreamSettings.application(this) + "-" + name + "-repartition",
                bytes -> bytes,
                bytes -> bytes,
                partitions,
                Map.of());
    }

    /** The topics of an article's way from page to index. */
    List<Topic<?>> ofArticles() {
        return List.of(pages(), articles(), taggedArticles(), mentions(), quotes(), stories(), outcomes());
    }

    public List<Topic<?>> all() {
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

    private <V> Topic<V> topic(String name, Class<V> type, Map<String, String> cleanup) {
        return topic(name, type, settings.partitions(), cleanup);
    }

    private <V> Topic<V> topic(String name, Class<V> type, int partitions, Map<String, String> cleanup) {
        return topic(name, Json::bytes, bytes -> Json.read(bytes, type), partitions, cleanup);
    }

    private Topic<byte[]> raw(String name, int partitions, Map<String, String> cleanup) {
        return topic(name, bytes -> bytes, bytes -> bytes, partitions, cleanup);
    }

    private <V> Topic<V> topic(
            String name,
            Function<V, byte[]> write,
            Function<byte[], V> read,
            int partitions,
            Map<String, String> cleanup) {
        Map<String, String> all = new HashMap<>(common());
        all.putAll(cleanup);
        return new Topic<>(settings.prefix() + "." + name, write, read, partitions, all);
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
