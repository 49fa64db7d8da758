package io.mediawatch.pipeline;

import io.mediawatch.alert.AlertTiming;
import io.mediawatch.alert.Awaited;
import io.mediawatch.alert.Match;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule's match: the alert to raise unless it was raised before. All matches of one rule and group go to the same
 * partition, so that they can be counted and held back together.
 *
 * @param mode the article's; only live articles alert anybody
 */
record AlertCandidate(Alert alert, Mode mode, AlertTiming timing) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the record that starts the waiting of a rule that alerts on silence, before any article has matched. */
    static Emission nothing(Awaited awaited, long generation, long now) {
        Alert alert = Alert.ofNoArticle(
                silence(awaited.rule(), awaited.group()),
                Version.of(Instant.ofEpochMilli(now), generation),
                awaited.rule(),
                awaited.severity(),
                awaited.group(),
                null,
                null,
                Instant.ofEpochMilli(now),
                awaited.channels());
        AlertTiming timing = new AlertTiming(false, null, awaited.silence(), null);
        return hop(new AlertCandidate(alert, Mode.LIVE, timing));
    }

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
                null,
                null);
        return hop(new AlertCandidate(alert, tagged.article().mode(), match.timing()));
    }

    private static Emission hop(AlertCandidate found) {
        return Emission.hop(
                Hops.MATCHES, PossibleAlert.series(found.alert.rule(), found.alert.group()), Json.bytes(found));
    }

    /** The id under which the start of a rule's silence is remembered. */
    static String silence(String rule, String group) {
        return Alert.id(rule, "silence", group);
    }

    /** Whether an article matched. */
    boolean isMatch() {
        return alert.article() != null;
    }

    String article() {
        return Objects.requireNonNull(alert.article(), "the article that matched")
                .article();
    }

    boolean live() {
        return mode == Mode.LIVE;
    }

    /** Whether the article is the first of its story, as far as known when it was tagged. */
    boolean original() {
        return article().equals(alert.story());
    }

    /** Returns the alert raised for another occasion than the story, with a text of its own. */
    Alert instead(String once, String passage, Alert.Cause cause) {
        return instead(once, alert.version(), alert.story(), alert.article(), passage, cause, alert.raised());
    }

    /**
     * Returns the alert that nothing has matched since a time, to be raised once the silence has lasted long enough.
     */
    Alert silent(Instant since, Duration silence) {
        String minute = MINUTE.format(since);
        return instead(
                "silence since " + since,
                Version.of(since, 0),
                null,
                null,
                "nothing since " + minute,
                new Alert.Cause("silence", null, List.of(minute)),
                since.plus(silence));
    }

    private Alert instead(
            String once,
            long version,
            @Nullable String story,
            @Nullable ArticleFacts article,
            String passage,
            Alert.Cause cause,
            Instant raised) {
        return new Alert(
                Alert.id(alert.rule(), once, alert.group()),
                Alert.State.RAISED,
                version,
                alert.rule(),
                alert.severity(),
                story,
                alert.group(),
                article,
                passage,
                List.of(),
                null,
                raised,
                0,
                alert.channels(),
                null,
                cause);
    }
}
