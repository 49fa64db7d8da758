package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.alert.Telling;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.TaggedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A rule matched: the alert that is raised if nobody was told before. What a rule finds for one group comes to one
 * partition, so that it can be counted, and held back, together.
 *
 * @param mode of the article; only live ones are told
 */
record Found(Alert alert, Mode mode, Telling telling) {

    static Emission of(TaggedArticle tagged, Match match, long now) {
        Alert alert = new Alert(
                Alert.id(match.rule(), match.once(), match.group()),
                Alert.State.RAISED,
                tagged.article().version(),
                match.rule(),
                match.severity(),
                Objects.requireNonNull(tagged.tags().story()),
                match.group(),
                ArticleFacts.of(tagged),
                match.passage(),
                match.matched(),
                match.speaker(),
                Instant.ofEpochMilli(now),
                0,
                match.channels(),
                null);
        Found found = new Found(alert, tagged.article().mode(), match.telling());
        return Emission.hop(Hops.MATCHES, Hash.of(match.rule(), match.group()), Json.bytes(found));
    }

    boolean live() {
        return mode == Mode.LIVE;
    }

    /** Whether the article is the first of its story, as far as was known when it was tagged. */
    boolean original() {
        return alert.article().article().equals(alert.story());
    }

    /** The alert of another occasion than the story, in words of its own. */
    Alert instead(String once, String passage) {
        return new Alert(
                Alert.id(alert.rule(), once, alert.group()),
                Alert.State.RAISED,
                alert.version(),
                alert.rule(),
                alert.severity(),
                alert.story(),
                alert.group(),
                alert.article(),
                passage,
                List.of(),
                null,
                alert.raised(),
                0,
                alert.channels(),
                null);
    }
}
