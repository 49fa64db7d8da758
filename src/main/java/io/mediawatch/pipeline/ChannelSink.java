package io.mediawatch.pipeline;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.alert.channel.Links;
import io.mediawatch.alert.channel.Message;
import io.mediawatch.alert.channel.RateLimit;
import io.mediawatch.alert.channel.Receipt;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Version;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers alerts to one channel. Each channel is a sink of its own, so that one that is down does not hold up others.
 * Alerts go one at a time: the alert is sent, the delivery is recorded in the topic {@code deliveries}, and then the
 * offset is committed. If the process is killed in between, that alert is sent again with the same idempotency key.
 */
public final class ChannelSink implements AutoCloseable {
    /** Maximum age of alerts that a new channel still receives. */
    private static final Duration START = Duration.ofHours(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LAST_WAIT = Duration.ofMinutes(1);

    private final ChannelSettings settings;
    private final Channel channel;
    private final Links links;
    private final Topic<Delivery> deliveries;
    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final MeterRegistry registry;
    private final RateLimit limit;
    private @Nullable Attempt last;

    ChannelSink(
            ChannelSettings settings,
            Channel channel,
            Links links,
            Topics topics,
            Producer<String, byte[]> producer,
            Clock clock,
            MeterRegistry registry) {
        this.settings = settings;
        this.channel = channel;
        this.links = links;
        this.deliveries = topics.deliveries();
        this.producer = producer;
        this.clock = clock;
        this.registry = registry;
        this.limit = new RateLimit(settings.perMinute());
    }

    /** Opens the channel's deliveries; the sink must be closed before this. */
    public static ChannelSink open(
            ChannelSettings settings,
            Channel channel,
            Links links,
            Topics topics,
            KafkaSettings kafka,
            MeterRegistry registry) {
        return new ChannelSink(settings, channel, links, topics, Clients.producer(kafka), Clock.systemUTC(), registry);
    }

    /** Returns the sink, which the caller must start, and close before this. */
    public Sink sink(Topics topics, KafkaSettings kafka) {
        return Sink.open(
                sinkSettings(settings.id(), topics), name(settings.id()), topics, kafka, this::deliver, registry);
    }

    /** Returns the reader whose lag is the number of alerts the channel has yet to receive. */
    public static Lag.Reader reader(String channel, Topics topics) {
        return new Lag.Reader(name(channel), SinkSettings.group(topics, name(channel)), List.of(topics.alerts()));
    }

    static SinkSettings sinkSettings(String channel, Topics topics) {
        return new SinkSettings(name(channel), List.of(topics.alerts()), 1, START, FIRST_WAIT, LAST_WAIT);
    }

    /** The sink's name in dead letters and in the consumer group. */
    static String name(String channel) {
        return "alert-" + channel;
    }

    /**
     * An alert that was sent.
     *
     * @param noted whether the delivery has been recorded in the topic
     */
    private record Attempt(int partition, long offset, Receipt receipt, Delivery delivery, boolean noted) {
        boolean isOf(Sink.Change change) {
            return partition == change.partition() && offset == change.offset();
        }

        boolean isOver() {
            return delivery.state() != Delivery.State.RETRYING;
        }
    }

    List<Verdict> deliver(List<Sink.Change> changes) {
        return changes.stream().map(this::deliver).toList();
    }

    private Verdict deliver(Sink.Change change) {
        if (change.value() == null) {
            return Verdict.stored();
        }
        Alert alert;
        try {
            alert = Json.read(change.value(), Alert.class);
        } catch (IllegalArgumentException e) {
            return Verdict.refused(String.valueOf(e.getMessage()));
        }
        boolean wanted = change.channel() == null
                ? alert.state() == Alert.State.RAISED && alert.channels().contains(settings.id())
                : change.channel().equals(settings.id());
        return wanted ? deliver(change, alert) : Verdict.stored();
    }

    /**
     * Sends an alert. If it was sent before, but the topic or the offset could not be written, only records the
     * delivery.
     */
    private Verdict deliver(Sink.Change change, Alert alert) {
        Attempt before = last != null && last.isOf(change) ? last : null;
        if (before != null && before.noted() && before.isOver()) {
            return verdict(before);
        }
        if (before != null && !before.noted()) {
            return noted(before, alert);
        }
        Duration wait = limit.take();
        if (!wait.isZero()) {
            return Verdict.later(wait);
        }
        Attempt now =
                attempt(change, alert, before == null ? 1 : before.delivery().attempts() + 1);
        last = now;
        return noted(now, alert);
    }

    private Verdict noted(Attempt attempt, Alert alert) {
        note(attempt.delivery());
        last = new Attempt(attempt.partition(), attempt.offset(), attempt.receipt(), attempt.delivery(), true);
        measure(alert, attempt.delivery());
        return verdict(attempt);
    }

    private Attempt attempt(Sink.Change change, Alert alert, int attempts) {
        Receipt receipt = channel.send(new Message(Delivery.id(alert.id(), settings.id()), alert, links));
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                alert.id(),
                settings.id(),
                state(receipt, attempts),
                Version.of(now, attempts),
                attempts,
                now,
                receipt.reason());
        return new Attempt(change.partition(), change.offset(), receipt, delivery, false);
    }

    private Delivery.State state(Receipt receipt, int attempts) {
        return switch (receipt.result()) {
            case DELIVERED -> Delivery.State.DELIVERED;
            case BUSY -> Delivery.State.RETRYING;
            case FAILED -> attempts < settings.attempts() ? Delivery.State.RETRYING : Delivery.State.FAILED;
            case REFUSED -> Delivery.State.FAILED;
        };
    }

    private static Verdict verdict(Attempt attempt) {
        String reason = String.valueOf(attempt.receipt().reason());
        return switch (attempt.delivery().state()) {
            case DELIVERED -> Verdict.stored();
            case RETRYING -> Verdict.busy(reason, attempt.receipt().after());
            case FAILED -> Verdict.refused(reason);
            case ACKNOWLEDGED -> throw new IllegalStateException("no attempt ends so");
        };
    }

    /** Records a delivery in the topic. @throws UserError if it cannot be written */
    private void note(Delivery delivery) {
        Emission record = Emission.of(deliveries, delivery.id(), delivery, delivery.version(), Mode.LIVE);
        Clients.send(producer, record.toRecord());
    }

    private void measure(Alert alert, Delivery delivery) {
        Timer.builder("mediawatch.deliveries")
                .description("Attempts to deliver an alert, and the time since it was raised")
                .tag("channel", settings.id())
                .tag("state", delivery.state().id())
                .register(registry)
                .record(Duration.between(alert.raised(), delivery.last()));
    }

    @Override
    public void close() {
        producer.close(Clients.CLOSING);
        channel.close();
    }
}
