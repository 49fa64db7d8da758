package io.mediawatch.scrape;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alerts about a source that has gone silent or broken: one each time, about no article. */
public final class SourceAlerts {
    private static final String BROKEN = "source-broken";
    private static final String SILENT = "source-silent";

    /** What stands for a rule in these alerts. */
    public static final List<String> RULES = List.of(BROKEN, SILENT);

    private final List<String> channels;

    /** @param channels ids of the channels to notify */
    SourceAlerts(List<String> channels) {
        this.channels = channels;
    }

    /** The alert that a poll just ended calls for; null if none. */
    @Nullable
    Alert of(Source source, FrontierEntry before, FrontierEntry after, Instant now) {
        if (SourceStatus.isBroken(after) && !SourceStatus.isBroken(before)) {
            return alert(BROKEN, source, after, start(after.fetched(), after), now);
        }
        Instant last = start(before.fetched(), before);
        boolean silent = after.failures() == 0 && SourceStatus.isSilent(after, now);
        return silent && !SourceStatus.isSilent(before, last)
                ? alert(SILENT, source, after, start(after.changed(), after), now)
                : null;
    }

    private Alert alert(String rule, Source source, FrontierEntry poll, Instant since, Instant now) {
        SourceStatus status = SourceStatus.of(source, poll, now);
        return Alert.ofNoArticle(
                Alert.id(rule, since.toString(), source.id()),
                Version.of(now, 0),
                rule,
                "high",
                source.id(),
                status.cause(),
                new Alert.Cause(status.condition().id(), status.reason(), status.values()),
                now,
                channels);
    }

    private static Instant start(@Nullable Instant known, FrontierEntry poll) {
        return Objects.requireNonNullElse(known, poll.seen());
    }
}
