package io.mediawatch.pipeline;

import io.mediawatch.model.InvalidValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the role stream runs on a machine.
 *
 * @param state       folder of its stores; another process must not use it
 * @param threads     each takes a share of the partitions; 1 to 64
 * @param commitMs    how often results become visible that nobody waits for ({@link EarlyCommit}), in milliseconds
 */
public record StreamSettings(Path state, int threads, int commitMs) {
    public static final StreamSettings DEFAULT = new StreamSettings(Path.of("data", "streams"), 1, 200);

    /** Buffered pages are limited by number, not by size: few enough for 8 MB pages, enough for small ones. */
    private static final int BUFFERED_PAGES = 48;

    private static final int MOST_THREADS = 64;

    /**
     * How many records a thread takes at a time. It polls again only when it has processed all of them, and it need not
     * commit before, so this is also the largest number of records between two commits ({@link #TRANSACTION}).
     */
    static final int MOST_AT_ONCE = 16;

    /**
     * How long a transaction may stay open: {@link #MOST_AT_ONCE} of the largest texts ({@link Topics#MAX_TEXT}), each
     * of which may take three seconds on a busy machine. By default it is ten seconds. A transaction that takes longer is
     * aborted and done again, and again, and holds up all other pages for ever. For as long as this, a process that is
     * killed and not started again holds up those that take over from it.
     */
    private static final Duration TRANSACTION = Duration.ofMinutes(1);

    /** By name, because its constant is deprecated from the start: later versions always behave this way. */
    private static final String HANDLER_OF_GLOBAL_STORES_TOO = "processing.exception.handler.global.enabled";

    public StreamSettings {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new InvalidValue("threads", "must be 1 to 64, not " + threads);
        }
        if (commitMs < 10 || commitMs > 30_000) {
            throw new InvalidValue("commitMs", "must be 10 to 30000, not " + commitMs);
        }
    }

    public StreamSettings in(Path state) {
        return new StreamSettings(state, threads, commitMs);
    }

    /** The application id of a prefix: consumer group, and name before those of internal topics. */
    public static String application(Topics topics) {
        return topics.settings().prefix() + "-stream";
    }

    Properties properties(KafkaSettings kafka, Topics topics) {
        Map<String, Object> own = new HashMap<>();
        own.put(StreamsConfig.APPLICATION_ID_CONFIG, application(topics));
        own.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        own.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        own.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        own.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMs);
        // No step depends on the order between topics, so none has to wait for another topic's records.
        own.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        own.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.settings().replication());
        own.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        errors(own, topics);
        memory(own);
        clients(own);
        return kafka.client(own);
    }

    private static void errors(Map<String, Object> own, Topics topics) {
        own.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        own.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        own.put(HANDLER_OF_GLOBAL_STORES_TOO, true);
        own.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        own.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                topics.deadLetters().name());
    }

    private void memory(Map<String, Object> own) {
        own.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_PAGES);
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), MOST_AT_ONCE);
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                Clients.SESSION.toMillis());
        own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int)
                Clients.SESSION.dividedBy(5).toMillis());
        own.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
    }

    private void clients(Map<String, Object> own) {
        Clients.producing().forEach((name, value) -> own.put(StreamsConfig.producerPrefix(name), value));
        // Nobody sees a record before the commit, which flushes: until then batches may fill.
        own.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), commitMs);
        own.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int) TRANSACTION.toMillis());
        Clients.fetching().forEach((name, value) -> own.put(StreamsConfig.consumerPrefix(name), value));
        Topics.common().forEach((name, value) -> own.put(StreamsConfig.topicPrefix(name), value));
    }
}
