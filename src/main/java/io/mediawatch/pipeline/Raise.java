package io.mediawatch.pipeline;

import io.mediawatch.alert.Frequency;
import io.mediawatch.alert.Hold;
import io.mediawatch.alert.Spike;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Raises one alert per rule, group and story, or other occasion that the rule names. The first live match raises it, a
 * live match in another copy updates it, and a match in history marks it as raised without alerting anybody. What a
 * rule holds back is kept until {@link Release} sends it.
 */
final class Raise extends Step {
    static final String NAME = "raise";

    /** How long a rule's usual frequency is remembered without a match; after that it is learnt anew. */
    private static final Duration FREQUENCIES = Duration.ofDays(60);

    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> told;
    private @Nullable Held held;
    private @Nullable KeyValueStore<String, byte[]> frequencies;

    Raise(PipelineContext pipeline) {
        super(NAME);
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        told = store(Store.TOLD);
        Held waiting = new Held(store(Store.HELD));
        held = waiting;
        frequencies = store(Store.FREQUENCIES);
        TopicSettings.Retention retention = pipeline.topics().settings().retention();
        Duration kept = Collections.max(
                List.of(retention.alerts(), retention.stories())); // as long as a story, which must alert only once
        Expiry.of(
                context,
                Store.TOLD,
                kept,
                (stored, oldest) -> Json.read(stored, AlertState.class).last() < oldest ? null : stored);
        Expiry.of(
                context,
                Store.FREQUENCIES,
                FREQUENCIES,
                (stored, oldest) -> Json.read(stored, Frequency.class).last() < oldest ? null : stored);
        Release.of(context, pipeline, waiting);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        return Withdrawn.isIn(record.headers())
                ? new Withdrawal(pipeline.topics(), told(), held()).of(record.key(), Withdrawn.read(record.value()))
                : found(record, Json.read(record.value(), AlertCandidate.class));
    }

    private List<Emission> found(Record<String, byte[]> record, AlertCandidate found) {
        if (found.timing().silence() != null) {
            awaited(record, found, found.timing().silence());
            return List.of();
        }
        String id = found.alert().id();
        String article = found.article();
        AlertState before = told(id);
        if (before != null && found.timing().first()) {
            told().put(id, Json.bytes(before.seen(record.timestamp())));
            return List.of();
        }
        if (before != null && before.knows(article)) {
            return List.of();
        }
        if (found.timing().spike() != null) {
            return counted(record, before, found, found.timing().spike());
        }
        AlertState known = before == null ? AlertState.NOBODY : before;
        if (!found.live() || (before != null && before.alert() == null)) {
            told().put(id, Json.bytes(known.with(known.alert(), article, record.timestamp())));
            return List.of();
        }
        return before == null || before.alert() == null
                ? raised(record, found, found.alert())
                : updated(record, before, before.alert(), found);
    }

    /** Raises an alert immediately, or holds it back if the rule says so. */
    private List<Emission> raised(Record<String, byte[]> record, AlertCandidate found, Alert alert) {
        Hold hold = found.timing().hold();
        HeldAlerts waiting = hold == null ? null : held().get(record.key());
        if (waiting != null && waiting.isFull()) {
            return List.of(onlyCounted(record, found, alert, waiting));
        }
        long due = hold == null
                ? record.timestamp()
                : hold.due(Instant.ofEpochMilli(record.timestamp())).toEpochMilli();
        boolean later = waiting != null || due > record.timestamp();
        Alert now = later ? alert.as(Alert.State.HELD, alert.version()) : alert;
        Emission emission = emission(now);
        told().put(now.id(), Json.bytes(AlertState.NOBODY.with(now, found.article(), record.timestamp())));
        if (later) {
            HeldAlerts nothing = waiting == null ? HeldAlerts.nothing(alert.rule(), hold, due) : waiting;
            held().put(record.key(), nothing.with(alert.id()));
        } else {
            Release.open(held(), record.key(), alert.rule(), hold, record.timestamp());
            commitEarly(pipeline.earlyCommit(), record.timestamp());
        }
        return List.of(emission);
    }

    /** Counts an alert beyond the number that a digest lists. */
    private Emission onlyCounted(Record<String, byte[]> record, AlertCandidate found, Alert alert, HeldAlerts waiting) {
        Alert counted = alert.as(Alert.State.DIGESTED, alert.version());
        AlertState state = AlertState.NOBODY.with(counted, found.article(), record.timestamp());
        told().put(counted.id(), Json.bytes(state.within(waiting.digest(alert.group()))));
        held().put(record.key(), waiting.withOneMore(alert));
        return emission(counted);
    }

    private List<Emission> updated(Record<String, byte[]> record, AlertState before, Alert alert, AlertCandidate copy) {
        Alert updated =
                alert.reposted(Math.max(alert.version() + 1, copy.alert().version()));
        Emission emission = emission(updated);
        told().put(alert.id(), Json.bytes(before.with(updated, copy.article(), record.timestamp())));
        return List.of(emission);
    }

    /**
     * Starts to wait for a silence. It begins with the rule, and anew with each match, which postpones its alert. It is
     * kept beside what the rule held back before it became a rule about silence.
     */
    private void awaited(Record<String, byte[]> record, AlertCandidate found, Duration silence) {
        long now = record.timestamp();
        String begun =
                AlertCandidate.silence(found.alert().rule(), found.alert().group());
        HeldAlerts waiting = held().get(begun);
        boolean begins = told(begun) == null;
        if (found.live() && (found.isMatch() || begins)) {
            if (begins) {
                told().put(begun, Json.bytes(AlertState.NOBODY.seen(now)));
            }
            if (waiting != null) {
                waiting.alerts().forEach(told()::delete);
            }
            Alert alert = found.silent(Instant.ofEpochMilli(now), silence);
            told().put(alert.id(), Json.bytes(new AlertState(alert, List.of(), now, null)));
            held().put(
                            begun,
                            HeldAlerts.nothing(alert.rule(), null, now + silence.toMillis())
                                    .with(alert.id()));
        }
    }

    /** Counts a match for a rule about frequency. Stories are counted, not their copies. */
    private List<Emission> counted(
            Record<String, byte[]> record, @Nullable AlertState before, AlertCandidate found, Spike spike) {
        long now = record.timestamp();
        AlertState known = before == null ? AlertState.NOBODY : before;
        AlertState state = known.with(known.alert(), found.article(), now);
        told().put(found.alert().id(), Json.bytes(state));
        if (!found.live() || !found.original()) {
            return List.of();
        }
        Frequency usual = Store.read(frequencies(), record.key(), Frequency.class);
        Frequency frequency = (usual == null ? Frequency.first(spike, now) : usual).with(spike, now);
        boolean news = frequency.isNews(spike, now);
        frequencies().put(record.key(), Json.bytes(news ? frequency.told(now) : frequency));
        if (!news) {
            return List.of();
        }
        List<String> values = List.of(
                String.valueOf(frequency.lately(spike, now)),
                spike.text(),
                String.format(Locale.ROOT, "%.1f", frequency.usual(spike, now)));
        Alert alert = found.instead(
                "spike at " + now,
                String.format("%s stories within %s, usually %s", values.toArray()),
                new Alert.Cause("spike", null, values));
        told().put(found.alert().id(), Json.bytes(state.within(alert.id())));
        return raised(record, found, alert);
    }

    private Emission emission(Alert alert) {
        return Emission.of(pipeline.topics().alerts(), alert.id(), alert, alert.version(), Mode.LIVE);
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(pipeline.topics().deadLetters(), record, error));
    }

    private @Nullable AlertState told(String id) {
        return Store.read(told(), id, AlertState.class);
    }

    private KeyValueStore<String, byte[]> told() {
        return Objects.requireNonNull(told);
    }

    private Held held() {
        return Objects.requireNonNull(held);
    }

    private KeyValueStore<String, byte[]> frequencies() {
        return Objects.requireNonNull(frequencies);
    }
}
