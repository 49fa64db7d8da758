package io.mediawatch.alert;

import io.mediawatch.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule's match in an article.
 *
 * @param rule     id
 * @param once     what it is told once for: the story, as a rule
 * @param group    value of the rule's {@code groupBy}, empty without one
 * @param passage  the sentence or quote that matched, as written
 * @param matched  where the match stands in the passage
 * @param speaker  who says the passage, null if nobody does
 * @param channels ids of the channels that deliver it
 */
public record Match(
        String rule,
        String severity,
        String once,
        String group,
        @Nullable String passage,
        List<Span> matched,
        @Nullable String speaker,
        List<String> channels,
        AlertTiming timing) {
    public Match {
        matched = List.copyOf(matched);
        channels = List.copyOf(channels);
    }
}
