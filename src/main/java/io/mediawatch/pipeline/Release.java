package io.mediawatch.pipeline;

import io.mediawatch.alert.Hold;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was held back once it is due: a single alert as itself, several as a digest. */
final class Release {
    private static final Logger LOG = LoggerFactory.getLogger(Release.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    /**
     * Delay after the start, so that pages that arrived meanwhile, some 80,000, are processed first: they may break a
     * silence.
     */
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);

    private final ProcessorContext<String, Emission> context;
    private final PipelineContext pipeline;
    private final KeyValueStore<String, byte[]> told;
    private final Held held;
    private final long caughtUp;

    private Release(ProcessorContext<String, Emission> context, PipelineContext pipeline, Held held) {
        this.context = context;
        this.caughtUp = context.currentSystemTimeMs() + CATCHING_UP.toMillis();
        this.pipeline = pipeline;
        this.told = context.getStateStore(Store.TOLD);
        this.held = held;
    }

    static void of(ProcessorContext<String, Emission> context, PipelineContext pipeline, Held held) {
        Release release = new Release(context, pipeline, held);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, release::due);
    }

    /** Notes that an alert was sent: if the rule is throttled, the next ones have to wait. */
    static void open(Held held, String series, String rule, @Nullable Hold hold, long now) {
        Instant next = hold == null ? null : hold.next(Instant.ofEpochMilli(now));
        if (next != null) {
            held.put(series, HeldAlerts.nothing(rule, hold, next.toEpochMilli()));
        }
    }

    private void due(long now) {
        held.due(now, this::due).forEach(series -> tell(series, now));
    }

    private long due(HeldAlerts waiting) {
        return waiting.isSilence() ? Math.max(waiting.due(), caughtUp) : waiting.due();
    }

    /**
     * Sends what a series holds back. What cannot be sent becomes a dead letter, so that it does not hold up the
     * others.
     */
    private void tell(String series, long now) {
        byte[] stored = held.remove(series);
        try {
            HeldAlerts waiting = Json.read(stored, HeldAlerts.class);
            List<Alert> alerts = alerts(waiting, now);
            alerts.stream()
                    .map(alert ->
                            Emission.of(pipeline.topics().alerts(), alert.id(), alert, alert.version(), Mode.LIVE))
                    .forEach(emission -> forward(emission, now));
            if (!alerts.isEmpty()) {
                open(held, series, waiting.rule(), waiting.hold(), now);
            }
        } catch (KafkaException e) {
            throw e; // caused by the store or the transaction
        } catch (RuntimeException e) {
            LOG.error("what is held back of {} goes to the dead letters: {}", series, DeadLetter.message(e));
            forward(letter(series, stored, e), now);
        }
    }

    private Emission letter(String series, byte[] stored, RuntimeException error) {
        Headers headers = DeadLetter.headers(new RecordHeaders(), Raise.NAME, DeadLetter.Origin.UNKNOWN, error);
        return new Emission(pipeline.topics().deadLetters().name(), series, stored, headers);
    }

    private void forward(Emission emission, long now) {
        context.forward(new Record<>(emission.key(), emission, now, emission.headers()));
    }

    /** Returns the alerts to send; none if nothing is held back, or the rule about silence no longer exists. */
    private List<Alert> alerts(HeldAlerts waiting, long now) {
        List<Alert> alerts = waiting.alerts().stream()
                .map(told::get)
                .filter(Objects::nonNull)
                .map(stored -> Json.read(stored, AlertState.class).alert())
                .filter(Objects::nonNull)
                .toList();
        if (alerts.isEmpty()) {
            Alert counted = waiting.counted();
            return counted == null || waiting.count() == 0 ? List.of() : digest(waiting, counted, alerts, now);
        }
        if (waiting.isSilence() && !pipeline.rulebook(context).silences().contains(waiting.rule())) {
            told.delete(AlertCandidate.silence(
                    waiting.rule(), alerts.get(0).group())); // so that it starts again if the rule comes back
            return List.of();
        }
        Alert last = alerts.get(alerts.size() - 1);
        return waiting.count() == 1 ? List.of(alone(last, now)) : digest(waiting, last, alerts, now);
    }

    private Alert alone(Alert alert, long now) {
        Alert raised = alert.as(Alert.State.RAISED, alert.version() + 1);
        told.put(alert.id(), Json.bytes(told(alert.id()).with(raised).seen(now)));
        return raised;
    }

    private AlertState told(String alert) {
        return Json.read(told.get(alert), AlertState.class);
    }

    /**
     * Returns a digest, represented by the last alert's article, and the alerts in it, which are no longer held back.
     */
    private List<Alert> digest(HeldAlerts waiting, Alert last, List<Alert> alerts, long now) {
        Alert digest = new Alert(
                waiting.digest(last.group()),
                Alert.State.RAISED,
                alerts.stream().mapToLong(Alert::version).max().orElse(last.version()),
                last.rule(),
                last.severity(),
                last.story(),
                last.group(),
                last.article(),
                null,
                List.of(),
                null,
                Instant.ofEpochMilli(now),
                0,
                last.channels(),
                new Alert.Digest(
                        waiting.count(), alerts.stream().map(Alert.Item::of).toList()),
                null);
        told.put(digest.id(), Json.bytes(new AlertState(digest, List.of(), now, null)));
        List<Alert> changed = new ArrayList<>(List.of(digest));
        for (Alert alert : alerts) {
            Alert sent = alert.as(Alert.State.DIGESTED, alert.version() + 1);
            told.put(alert.id(), Json.bytes(told(alert.id()).with(sent).within(digest.id())));
            changed.add(sent);
        }
        return changed;
    }
}
