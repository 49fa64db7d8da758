package io.mediawatch.cli.bench;

import io.mediawatch.model.Alert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was sent, which alerts it raised, and what a webhook received, with times by {@link System#nanoTime}. */
final class AlertTally {
    private final WebhookReceiver receiver;
    private final Map<String, Long> expected = new HashMap<>();
    private final Map<String, List<Long>> raised = new HashMap<>();
    private int records;

    AlertTally(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    /** An article that is to raise an alert stands in Kafka. */
    void expect(String article) {
        expected.put(article, System.nanoTime());
    }

    /** A record of the topic {@code alerts} was read. */
    void read(Alert alert) {
        records++;
        if (alert.state() == Alert.State.RAISED && alert.article() != null) {
            raised.computeIfAbsent(alert.article().article(), id -> new ArrayList<>())
                    .add(System.nanoTime());
        }
    }

    /** What has come so far does not count. */
    void forget() {
        expected.clear();
        raised.clear();
        records = 0;
        receiver.forget();
    }

    boolean isComplete() {
        return raised.keySet().containsAll(expected.keySet())
                && firstTold().keySet().containsAll(expected.keySet());
    }

    /** Alerts in the topic and requests at the webhook. */
    int all() {
        return records + receiver.told().size();
    }

    int expected() {
        return expected.size();
    }

    int raised() {
        return raised.size();
    }

    int raisedMore() {
        return raised.values().stream().mapToInt(List::size).sum() - raised.size();
    }

    int unexpected() {
        Set<String> articles = new HashSet<>(raised.keySet());
        articles.addAll(firstTold().keySet());
        articles.removeAll(expected.keySet());
        return articles.size();
    }

    /** Idempotency keys the webhook has seen. */
    int delivered() {
        return (int) receiver.told().stream()
                .map(WebhookReceiver.Told::key)
                .distinct()
                .count();
    }

    int repeated() {
        return receiver.told().size() - delivered();
    }

    /** Milliseconds from page in Kafka to alert in Kafka, sorted. */
    List<Long> toRaised() {
        Map<String, Long> first = new HashMap<>();
        raised.forEach((article, times) -> first.put(article, times.get(0)));
        return millis(first);
    }

    /** Milliseconds from page in Kafka to the webhook's first request, sorted. */
    List<Long> toTold() {
        return millis(firstTold());
    }

    private Map<String, Long> firstTold() {
        Map<String, Long> first = new HashMap<>();
        receiver.told().forEach(each -> first.putIfAbsent(each.article(), each.nanos()));
        return first;
    }

    private List<Long> millis(Map<String, Long> times) {
        List<Long> millis = new ArrayList<>();
        times.forEach((article, time) -> {
            Long sent = expected.get(article);
            if (sent != null) {
                millis.add((time - sent) / 1_000_000);
            }
        });
        return millis.stream().sorted().toList();
    }
}
