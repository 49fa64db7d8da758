package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Hash;

/**
 * An alert that an article may have raised, as remembered with its revision.
 *
 * @param series key of the match, made of rule and group
 * @param alert  id
 */
record PossibleAlert(String series, String alert) {
    static PossibleAlert of(Match match) {
        return new PossibleAlert(
                series(match.rule(), match.group()), Alert.id(match.rule(), match.once(), match.group()));
    }

    static String series(String rule, String group) {
        return Hash.of(rule, group);
    }
}
