package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.alert.Hold;
import io.mediawatch.model.Alert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one rule and group that are to be sent at a later time.
 *
 * @param hold    the rule's; null for a silence, which is told unless something matches before
 * @param due     milliseconds since 1970
 * @param alerts  ids of those held back, at most {@value #MOST}; none while a throttled rule only waits
 * @param count   of those held back, and of those that are only counted because there are {@value #MOST} already
 * @param counted the first of the latter without its article, for a digest that has no other to show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldAlerts(String rule, @Nullable Hold hold, long due, List<String> alerts, int count, @Nullable Alert counted) {
    static final int MOST = 50;

    HeldAlerts {
        alerts = List.copyOf(alerts);
    }

    static HeldAlerts nothing(String rule, @Nullable Hold hold, long due) {
        return new HeldAlerts(rule, hold, due, List.of(), 0, null);
    }

    boolean isSilence() {
        return hold == null;
    }

    /** Without one that is not to be told any more. */
    HeldAlerts without(String alert) {
        List<String> left = alerts.stream().filter(each -> !each.equals(alert)).toList();
        return new HeldAlerts(rule, hold, due, left, count - (alerts.size() - left.size()), counted);
    }

    HeldAlerts withOneLess() {
        return new HeldAlerts(rule, hold, due, alerts, count - 1, counted);
    }

    boolean isFull() {
        return alerts.size() == MOST;
    }

    HeldAlerts with(String alert) {
        List<String> all = new ArrayList<>(alerts);
        all.add(alert);
        return new HeldAlerts(rule, hold, due, all, count + 1, counted);
    }

    HeldAlerts withOneMore(Alert alert) {
        return new HeldAlerts(rule, hold, due, alerts, count + 1, counted == null ? bare(alert) : counted);
    }

    private static Alert bare(Alert alert) {
        return Alert.ofNoArticle(
                alert.id(),
                alert.version(),
                alert.rule(),
                alert.severity(),
                alert.group(),
                null,
                alert.raised(),
                alert.channels());
    }

    /** Id of the digest that will tell them. */
    String digest(String group) {
        return Alert.id(rule, "digest of " + due, group);
    }
}
