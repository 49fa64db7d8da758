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
 * @param hold    the rule's; null for a silence, which is reported unless something matches before
 * @param due     when they are to be sent, in milliseconds since 1970
 * @param alerts  ids of those held back, at most {@value #MOST}; none while a throttled rule merely waits
 * @param count   number of those held back, including those only counted because there were {@value #MOST} already
 * @param counted the first of those only counted, without its article, for a digest that has no other to show
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

    /** Returns a copy without an alert that must not be sent any more. */
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
                null,
                alert.raised(),
                alert.channels());
    }

    /** Returns the id of the digest in which they will be sent. */
    String digest(String group) {
        return Alert.id(rule, "digest of " + due, group);
    }
}
