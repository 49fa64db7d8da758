package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Hash;

/**
 * An alert that an article may have raised, as far as it is remembered.
 *
 * @param series of rule and group: the key of what was matched
 * @param alert  id
 */
record Matched(String series, String alert) {
    static Matched of(Match match) {
        return new Matched(series(match.rule(), match.group()), Alert.id(match.rule(), match.once(), match.group()));
    }

    static String series(String rule, String group) {
        return Hash.of(rule, group);
    }
}
