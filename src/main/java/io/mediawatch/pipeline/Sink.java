package io.mediawatch.pipeline;

import io.mediawatch.model.UserError;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes from topics to a destination outside Kafka, on a thread of its own. Offsets move only after the
 * write, so a change arrives at least once whatever happens, and changes of one key arrive one after the other. A
 * destination that is down holds the sink up; nothing is dropped. A change it refuses becomes a dead letter.
 */
public final class Sink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_MS = 20_000;

    private final SinkSettings settings;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Function<List<Change>, List<Verdict>> write;
    private final MeterRegistry registry;
    private final Topic<byte[]> deadLetters;
    private final Thread thread;

    private volatile boolean closed;
    private volatile Health health;
    private volatile @Nullable Consumer<String, byte[]> current;
    /** The bug logged last; null once offsets have moved. */
    private @Nullable String failure;

    /**
     * One record on its way out.
     *
     * @param value   null for a tombstone
     * @param version external version from the record's header
     * @param time    when Kafka appended it, in milliseconds since 1970
     * @param channel the only channel it is for; null for all
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Change(
            String topic,
            String key,
            byte @Nullable [] value,
            long version,
            int partition,
            long offset,
            long time,
            @Nullable String channel) {}

    /**
     * @param group name of the consumer group, its own where a sink writes beside the one that always runs
     * @param write takes changes with distinct keys and returns a result for each, in the same order; may throw if all
     * are busy
     */
    public static Sink open(
            SinkSettings settings,
            String group,
            Topics topics,
            KafkaSettings kafka,
            Function<List<Change>, List<Verdict>> write,
            MeterRegistry registry) {
        return new Sink(
                settings,
                topics,
                () -> Clients.consumer(kafka, SinkSettings.group(topics, group), settings),
                () -> Clients.producer(kafka),
                write,
                registry);
    }

    Sink(
            SinkSettings settings,
            Topics topics,
            Supplier<Consumer<String, byte[]>> consumers,
            Supplier<Producer<String, byte[]>> producers,
            Function<List<Change>, List<Verdict>> write,
            MeterRegistry registry) {
        this.settings = settings;
        this.consumers = consumers;
        this.producers = producers;
        this.write = write;
        this.registry = registry;
        this.deadLetters = topics.deadLetters();
        this.health = new Health(settings.name(), Health.Status.STARTING, "starting");
        this.thread = new Thread(this::run, "sink-" + settings.name());
    }

    public Sink start() {
        thread.start();
        return this;
    }

    public Health health() {
        return health;
    }

    /** Stops after the current batch or wait; what was not written is read again at the next start. */
    @Override
    public void close() {
        closed = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("sink {} does not stop: its destination hangs", settings.name());
            thread.interrupt();
        }
    }

    void run() {
        String end = "stopped";
        try {
            carry();
        } catch (Error e) { // nothing restarts the thread, so its health must show the failure
            end = "died of " + e;
            LOG.error("sink {} {}", settings.name(), end, e);
        } finally {
            health = new Health(settings.name(), Health.Status.DOWN, end);
        }
    }

    /** Restarts with new clients whenever the old ones break. */
    private void carry() {
        Wait wait = new Wait(settings.firstWait(), settings.lastWait());
        while (!closed) {
            try {
                carry(wait);
            } catch (WakeupException e) {
                LOG.debug("sink {} is woken up to stop", settings.name());
            } catch (TimeoutException e) {
                waiting(Clients.CUT_OFF);
                wait.sleep();
            } catch (KafkaException | UserError e) {
                waiting("Kafka: " + DeadLetter.message(e));
                wait.sleep();
            } catch (RuntimeException e) {
                String cause = e.getClass().getSimpleName() + ": " + DeadLetter.message(e);
                if (!cause.equals(failure)) {
                    LOG.error("sink {} failed and starts over", settings.name(), e);
                }
                failure = cause;
                waiting(cause);
                wait.sleep();
            } finally {
                current = null;
            }
        }
    }

    private void carry(Wait wait) {
        Consumer<String, byte[]> consumer = consumers.get();
        try (Producer<String, byte[]> producer = producers.get()) {
            current = consumer;
            consume(consumer, producer, wait);
        } finally {
            consumer.close(CloseOptions.timeout(Clients.CLOSING));
        }
    }

    /** @param restart reset to its shortest only once offsets have moved, since nothing has recovered until then */
    private void consume(Consumer<String, byte[]> consumer, Producer<String, byte[]> producer, Wait restart) {
        Batch batch =
                new Batch(settings, consumer, new SinkDeadLetters(settings.name(), deadLetters, producer), registry);
        consumer.subscribe(settings.topicNames(), batch);
        while (!closed) {
            batch.add(consumer.poll(POLL));
            write(batch);
            if (batch.commit()) {
                restart.reset();
                failure = null;
            }
            if (Clients.isCutOff(consumer.metrics())) {
                waiting(Clients.CUT_OFF);
            } else {
                health = Health.up(settings.name());
            }
        }
    }

    private void write(Batch batch) {
        Wait wait = new Wait(settings.firstWait(), settings.lastWait());
        while (!batch.isEmpty() && !closed) {
            Verdict busy = batch.write(write);
            if (busy == null) {
                wait.reset();
            } else {
                if (busy.reason() != null) {
                    waiting(busy.reason());
                }
                batch.await(busy.after() == null ? wait.next() : busy.after());
            }
        }
    }

    /** Notes why the sink waits; the program shows and logs this with the health of other parts. */
    private void waiting(String cause) {
        health = new Health(settings.name(), Health.Status.WAITING, cause);
    }
}
