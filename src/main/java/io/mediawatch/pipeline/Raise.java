package io.mediawatch.pipeline;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One alert per rule, story and group. The first live match raises it, a live match in another copy updates it, and a
 * match in history marks it as told without telling anybody.
 */
final class Raise extends Step {
    private final Line line;
    private @Nullable KeyValueStore<String, byte[]> store;

    Raise(Line line) {
        super("raise");
        this.line = line;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        store = store(Store.TOLD);
        Expiry.of(
                context,
                Store.TOLD,
                line.topics().settings().retention().alerts(),
                (stored, oldest) -> Json.read(stored, Told.class).last() < oldest ? null : stored);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Found found = Json.read(record.value(), Found.class);
        String article = found.alert().article().article();
        byte[] stored = told().get(record.key());
        Told before = stored == null ? null : Json.read(stored, Told.class);
        if (before != null && before.knows(article)) {
            return List.of();
        }
        Alert alert = found.mode() == Mode.LIVE ? next(before, found.alert()) : null;
        List<Emission> emissions = alert == null
                ? List.of()
                : List.of(Emission.of(line.topics().alerts(), alert.id(), alert, alert.version(), Mode.LIVE));
        Alert last = alert == null && before != null ? before.alert() : alert;
        Told after = before == null ? new Told(null, List.of(), 0) : before;
        told().put(record.key(), Json.bytes(after.with(last, article, record.timestamp())));
        return emissions;
    }

    /** The alert to send; null if it was history that came first. */
    private static @Nullable Alert next(@Nullable Told before, Alert raised) {
        if (before == null) {
            return raised;
        }
        return before.alert() == null ? null : updated(before.alert());
    }

    private static Alert updated(Alert alert) {
        return new Alert(
                alert.id(),
                Alert.State.UPDATED,
                alert.version() + 1,
                alert.rule(),
                alert.severity(),
                alert.story(),
                alert.group(),
                alert.article(),
                alert.passage(),
                alert.matched(),
                alert.speaker(),
                alert.raised(),
                alert.reposts() + 1,
                alert.channels());
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(line.topics().deadLetters(), record, error));
    }

    private KeyValueStore<String, byte[]> told() {
        return Objects.requireNonNull(store);
    }
}
