package io.mediawatch.pipeline;

import io.mediawatch.model.DiskSpace;
import io.mediawatch.model.UserError;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.rocksdb.NativeLibraryLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role stream: runs the pipeline. Processes share the partitions; start as many as you like. */
public final class Streams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final String PART = "stream";
    private static final Duration CLOSE = Duration.ofSeconds(20);
    /** Time limit for closing while Kafka is gone, when nothing can be finished, or nothing has begun. */
    private static final Duration CLOSE_WITHOUT_KAFKA = Duration.ofSeconds(3);

    /** Maximum number of thread deaths within a short time before replacing threads is considered hopeless. */
    private static final int MOST_DEATHS = 5;

    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final Pipeline pipeline;
    private final KafkaStreams streams;
    private final Path stores;
    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    /** Waits for Kafka until the lists that every process needs whole have been read; interrupted to give up. */
    private final Thread starting = new Thread(this::begin, "stream-start");

    private volatile @Nullable String cause;

    private Streams(Pipeline pipeline, KafkaStreams streams, Path stores, Clock clock) {
        this.pipeline = pipeline;
        this.streams = streams;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Starts and returns at once; {@link #health} says when it works. The topics must exist and hold a config.
     *
     * @throws UserError if there is no config yet, or the folder cannot be used
     */
    public static Streams start(
            Topics topics, KafkaSettings kafka, StreamSettings settings, Stages stages, MeterRegistry registry) {
        if (new ConfigTopic(topics, kafka).read() == null) {
            throw new UserError("topic " + topics.config().name() + " at " + kafka.bootstrap()
                    + " holds no config yet; run 'mediawatch config push' first");
        }
        createFolder(settings);
        loadStores(settings);
        Pipeline pipeline = new Pipeline(topics, stages, registry);
        Properties properties = settings.properties(kafka, topics);
        try {
            KafkaStreams client = new KafkaStreams(pipeline.topology(properties), properties);
            Streams streams = of(pipeline, client, settings.state());
            streams.measure(registry);
            return streams;
        } catch (StreamsException e) {
            throw new UserError("cannot start the stream at " + kafka.bootstrap() + ": " + why(e, settings.state()), e);
        }
    }

    /** Starts a client that is configured. */
    static Streams of(Pipeline pipeline, KafkaStreams client, Path stores) {
        Streams streams = new Streams(pipeline, client, stores, Clock.systemUTC());
        client.setUncaughtExceptionHandler(streams::died);
        streams.starting.start();
        return streams;
    }

    private void begin() {
        try {
            streams.start();
        } catch (KafkaException | IllegalStateException e) {
            cause = "cannot start: " + why(e, stores);
            streams.close(Duration.ZERO); // is never tried again
        }
    }

    private static void createFolder(StreamSettings settings) {
        try {
            Files.createDirectories(settings.state());
        } catch (IOException e) {
            throw new UserError("cannot use folder " + settings.state() + " for the stream's stores: " + e, e);
        }
    }

    /**
     * Loads RocksDB's native library from our own folder. By default its 15 MB are unpacked to the folder for temporary
     * files, where each kill leaves them behind.
     */
    private static void loadStores(StreamSettings settings) {
        try {
            NativeLibraryLoader.getInstance().loadLibrary(settings.state().toString());
        } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
            throw new UserError("cannot load RocksDB from folder " + settings.state() + ": " + e.getMessage(), e);
        }
    }

    private static String why(Throwable error, Path stores) {
        return why(error, stores, stores.toFile().getUsableSpace());
    }

    /**
     * Explains a failure. Kafka Streams says what failed, but only the root cause says why, and a full disk not even
     * that.
     */
    static String why(Throwable error, Path stores, long free) {
        String failed = DeadLetter.message(error);
        String root = DeadLetter.message(Clients.deepest(error));
        return (DiskSpace.isUsedUp(free) ? "the disk of " + stores + " is full: " : "")
                + (failed.contains(root) ? failed : failed + ": " + root);
    }

    private void measure(MeterRegistry registry) {
        Gauge.builder("mediawatch.stream.up", this, self -> self.health().isReady() ? 1 : 0)
                .description("1 while the stream works, 0 while it starts, rebalances or is down")
                .register(registry);
        Gauge.builder("mediawatch.stream.threads", streams, client -> client.metadataForLocalThreads()
                        .size())
                .description("Threads alive")
                .register(registry);
    }

    private synchronized StreamThreadExceptionResponse died(Throwable error) {
        cause = why(error, stores);
        Instant now = clock.instant();
        deaths.addLast(now);
        while (deaths.getFirst().isBefore(now.minus(MEMORY))) {
            deaths.removeFirst();
        }
        boolean hopeless = deaths.size() > MOST_DEATHS || error instanceof Error;
        LOG.error("a thread of the stream died and {}: {}", hopeless ? "stays dead" : "is replaced", cause, error);
        return hopeless ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** A config that is not adopted does not stop the stream, but is reported. */
    public Health health() {
        return switch (streams.state()) {
            case RUNNING ->
                Clients.isCutOff(streams.metrics())
                        ? new Health(PART, Health.Status.WAITING, Clients.CUT_OFF)
                        : new Health(PART, Health.Status.UP, configProblem());
            case CREATED -> new Health(PART, Health.Status.STARTING, "not started yet");
            case REBALANCING ->
                new Health(PART, Health.Status.STARTING, "partitions are being shared out, stores restored");
            case PENDING_SHUTDOWN, NOT_RUNNING ->
                new Health(PART, Health.Status.DOWN, cause == null ? "stopped" : cause);
            case PENDING_ERROR, ERROR ->
                new Health(PART, Health.Status.DOWN, cause == null ? "failed for an unknown reason" : cause);
        };
    }

    private @Nullable String configProblem() {
        String problem = pipeline.configProblem();
        return problem == null ? null : "the newest config is not in force: " + problem;
    }

    /** Finishes the current transaction and leaves the group, so that others, or the next start, need not wait. */
    @Override
    public void close() {
        boolean idle = starting.isAlive() || Clients.isCutOff(streams.metrics());
        starting.interrupt();
        Duration patience = idle ? CLOSE_WITHOUT_KAFKA : CLOSE;
        CloseOptions leaving = CloseOptions.timeout(patience)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(leaving)) {
            LOG.warn(
                    "the stream did not stop within {}; what it had in hand is done again at the next start", patience);
        }
    }
}
