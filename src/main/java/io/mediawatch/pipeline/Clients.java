package io.mediawatch.pipeline;

import io.mediawatch.model.ServerError;
import io.mediawatch.model.ServerError.Trouble;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Creates Kafka clients with our settings. Keys are text, values are bytes. */
final class Clients {
    /** Health message of a part that {@link #isCutOff}. */
    static final String CUT_OFF = "Kafka does not respond";

    private static final String UNUSABLE_TMP = "no library can be loaded from %s, the folder of temporary files; it"
            + " must be there, not full and not mounted noexec. Another one: MEDIAWATCH_JAVA_OPTS=-Djava.io.tmpdir=DIR";

    /** Kafka's metric for the time since the last heartbeat, in seconds; -1 before the first one. */
    private static final String LAST_HEARTBEAT = "last-heartbeat-seconds-ago";

    private static final int MEGABYTE = 1024 * 1024;

    /** Time limit for responses of a server. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Time limit for closing a client: a server that is gone must not keep the program from stopping. */
    static final Duration CLOSING = Duration.ofSeconds(5);

    /** Time, in milliseconds, after which an admin client repeats a request. */
    private static final int REQUEST_MS = 10_000;

    /** Time limit for the first response: a busy server may take that long. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);

    /** The same where nothing listens, so that a stopped server is reported soon. */
    private static final Duration FIRST_ANSWER_IF_REFUSED = Duration.ofSeconds(3);

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /** How long a scraper may be silent before others take over its hosts. */
    static final Duration FRONTIER_SESSION = Duration.ofSeconds(15);

    private static final int FETCH_WAIT_MS = 50;

    /** How long, in milliseconds, records are collected for a destination that prefers large batches. */
    private static final int GATHER_MS = 500;

    /** How long the partitions of a killed process stay unassigned. */
    static final Duration SESSION = Duration.ofSeconds(15);

    private Clients() {}

    /**
     * Returns an error that explains a failure to the user.
     *
     * @param what what was to be done
     */
    static UserError failed(String what, String server, Throwable error) {
        Throwable cause = error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
            String kafka = "Kafka at " + server;
            return new ServerError(
                    Trouble.UNREACHABLE,
                    kafka + " does not respond: is it running (or up, or demo), is the address right?",
                    error,
                    kafka);
        }
        String why = chain(cause).anyMatch(LinkageError.class::isInstance)
                ? UNUSABLE_TMP.formatted(System.getProperty("java.io.tmpdir"))
                : String.valueOf(deepest(cause).getMessage());
        return new ServerError(
                Trouble.FAILED, "cannot " + what + " at " + server + ": " + why, error, "Kafka at " + server, why);
    }

    private static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
    }

    /**
     * Whether those of these clients that belong to a consumer group have had no response for longer than the session
     * timeout. A consumer by itself does not distinguish that from having nothing to read.
     */
    static boolean isCutOff(Map<MetricName, ? extends Metric> clients) {
        return clients.entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(LAST_HEARTBEAT))
                .anyMatch(metric ->
                        metric.getValue().metricValue() instanceof Double seconds && seconds > SESSION.toSeconds());
    }

    /** The root cause. */
    static Throwable deepest(Throwable error) {
        return chain(error).reduce(error, (outer, inner) -> inner);
    }

    /** Settings of producers: nothing is lost or written twice; batches fill for a few milliseconds. */
    static Map<String, Object> producing() {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                48L * MEGABYTE);
    }

    /**
     * Settings that limit the memory for prefetched records; a larger record is fetched alone. A client has one fetch
     * request in flight per broker, which leaves out partitions with records still buffered in the client. It only
     * learns of new records there after the response, so the broker must not hold the request back for long.
     */
    static Map<String, Object> fetching() {
        return Map.of(
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * MEGABYTE,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * MEGABYTE);
    }

    static Producer<String, byte[]> producer(KafkaSettings kafka) {
        return producer(kafka, Map.of());
    }

    /**
     * Returns a producer that writes all or nothing. A transaction that a dead producer left open times out before
     * others get its partitions.
     */
    static Producer<String, byte[]> transactional(KafkaSettings kafka, String id) {
        return producer(
                kafka,
                Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                        FRONTIER_SESSION.dividedBy(2).toMillis()));
    }

    private static Producer<String, byte[]> producer(KafkaSettings kafka, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(producing());
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT.toMillis());
        all.putAll(own);
        return opened(
                kafka, () -> new KafkaProducer<>(kafka.client(all), new StringSerializer(), new ByteArraySerializer()));
    }

    /**
     * Returns a consumer in a group that shares the partitions. If the destination prefers large batches, records are
     * collected for a moment.
     */
    static Consumer<String, byte[]> consumer(KafkaSettings kafka, String group, SinkSettings settings) {
        Map<String, Object> own = new HashMap<>();
        own.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        if (settings.batch() > 1) {
            own.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 2 * MEGABYTE);
            own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHER_MS);
        }
        return consumer(kafka, own);
    }

    /** Returns a consumer in a group whose members keep most of their partitions when others join or leave. */
    static Consumer<String, byte[]> sharer(KafkaSettings kafka, String group) {
        return consumer(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName(),
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        (int) FRONTIER_SESSION.toMillis(),
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        (int) FRONTIER_SESSION.dividedBy(5).toMillis()));
    }

    /**
     * Sends a record and waits until Kafka has stored it.
     *
     * @throws UserError naming the topic
     */
    static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        send(producer, record.topic(), List.of(record));
    }

    /** Sends several records of one topic, batched, and waits until Kafka has stored them. */
    static void send(Producer<String, byte[]> producer, String topic, List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> each : sent) {
                var unused = each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("stopped before all was written to " + topic, e);
        } catch (ExecutionException | KafkaException e) {
            throw new UserError("cannot write to " + topic + ": " + DeadLetter.message(e), e);
        }
    }

    /** Returns a consumer without a group, for reading whole partitions. @throws UserError if Kafka does not respond */
    static Consumer<String, byte[]> reader(KafkaSettings kafka) {
        Consumer<String, byte[]> reader = consumer(kafka, Map.of());
        try {
            var unused = reader.listTopics(firstAnswer(kafka));
            return reader;
        } catch (KafkaException e) {
            reader.close();
            throw failed("list the topics", kafka.bootstrap(), e);
        }
    }

    private static Consumer<String, byte[]> consumer(KafkaSettings kafka, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(fetching());
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        all.putAll(own);
        return opened(
                kafka,
                () -> new KafkaConsumer<>(kafka.client(all), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    static Admin admin(KafkaSettings kafka) {
        return opened(
                kafka,
                () -> Admin.create(kafka.client(Map.of(
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        REQUEST_MS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) TIMEOUT.toMillis()))));
    }

    /** Options for the first request to a server. */
    static ListTopicsOptions first(KafkaSettings kafka) {
        return new ListTopicsOptions().timeoutMs((int) firstAnswer(kafka).toMillis());
    }

    /** The time limit for the first response. Kafka's clients repeat refused connections until the limit, too. */
    static Duration firstAnswer(KafkaSettings kafka) {
        boolean refused = Stream.of(kafka.bootstrap().split(",")).allMatch(Clients::refusesConnections);
        return refused ? FIRST_ANSWER_IF_REFUSED : FIRST_ANSWER;
    }

    private static boolean refusesConnections(String server) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(Utils.getHost(server), Utils.getPort(server)), (int) CONNECTING.toMillis());
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false; // it may be slow
        }
    }

    private static <C> C opened(KafkaSettings kafka, Supplier<C> open) {
        try {
            return open.get();
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UserError("cannot use Kafka at " + kafka.bootstrap() + ": " + cause.getMessage(), e);
        }
    }
}
