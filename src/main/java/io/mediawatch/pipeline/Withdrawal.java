package io.mediawatch.pipeline;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Removes an article that was taken down from the alerts that show it: alerts it raised are deleted, held ones are not
 * sent, digests lose its line. What is kept is that nobody is to be notified again.
 */
final class Withdrawal {
    private final Topics topics;
    private final KeyValueStore<String, byte[]> told;
    private final Held held;
    private final List<Emission> emissions = new ArrayList<>();

    Withdrawal(Topics topics, KeyValueStore<String, byte[]> told, Held held) {
        this.topics = topics;
        this.told = told;
        this.held = held;
    }

    List<Emission> of(String series, Withdrawn withdrawn) {
        withdrawn.alerts().forEach(alert -> withdraw(series, alert, withdrawn.article()));
        return emissions;
    }

    private void withdraw(String series, String id, String article) {
        AlertState known = told(id);
        if (known == null) {
            return;
        }
        AlertState within = known.within() == null ? null : told(known.within());
        Alert telling = within == null ? null : within.alert();
        if (known.alert() != null && shows(known.alert(), article)) {
            gone(known, known.alert());
            unhold(series, known.alert(), known.within());
            if (within != null && telling != null && telling.digest() != null) {
                shorten(within, telling, telling.digest(), id);
            }
        }
        if (telling != null && telling.digest() == null) {
            withdraw(series, telling.id(), article);
        }
    }

    /** Removes an alert from a digest, listed or only counted; the article of another represents it. */
    private void shorten(AlertState known, Alert alert, Alert.Digest digest, String item) {
        if (digest.count() == 1) {
            gone(known, alert);
            return;
        }
        List<Alert.Item> left = digest.items().stream()
                .filter(each -> !each.alert().equals(item))
                .toList();
        AlertState last = left.isEmpty() ? null : told(left.get(left.size() - 1).alert());
        Alert shorter = alert.digesting(last == null ? null : last.alert(), new Alert.Digest(digest.count() - 1, left));
        emissions.add(Emission.of(topics.alerts(), shorter.id(), shorter, shorter.version(), Mode.REPLAY));
        told.put(alert.id(), Json.bytes(known.with(shorter)));
    }

    private void gone(AlertState known, Alert alert) {
        emissions.add(Emission.gone(topics.alerts(), alert.id(), alert.version() + 1, Mode.REPLAY));
        told.put(alert.id(), Json.bytes(known.with((Alert) null)));
    }

    /** @param within the digest that is to count the alert without listing it */
    private void unhold(String series, Alert alert, @Nullable String within) {
        HeldAlerts waiting = held.get(series);
        if (waiting != null) {
            boolean counted = waiting.digest(alert.group()).equals(within);
            held.put(series, counted ? waiting.withOneLess() : waiting.without(alert.id()));
        }
    }

    private @Nullable AlertState told(String alert) {
        return Store.read(told, alert, AlertState.class);
    }

    private static boolean shows(Alert alert, String article) {
        return alert.article() != null && Objects.equals(alert.article().article(), article);
    }
}
