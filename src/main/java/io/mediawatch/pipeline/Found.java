package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.TaggedArticle;
import java.time.Instant;
import java.util.Objects;

/**
 * A rule matched: the alert that is raised if nobody was told before.
 *
 * @param mode of the article; only live ones are told
 */
record Found(Alert alert, Mode mode) {

    static Emission of(TaggedArticle tagged, Match match, long now) {
        String story = Objects.requireNonNull(tagged.tags().story());
        Alert alert = new Alert(
                Alert.id(match.rule(), story, match.group()),
                Alert.State.RAISED,
                1,
                match.rule(),
                match.severity(),
                story,
                match.group(),
                ArticleFacts.of(tagged),
                match.passage(),
                match.matched(),
                match.speaker(),
                Instant.ofEpochMilli(now),
                0,
                match.channels());
        return Emission.hop(
                Hops.MATCHES,
                alert.id(),
                Json.bytes(new Found(alert, tagged.article().mode())));
    }
}
