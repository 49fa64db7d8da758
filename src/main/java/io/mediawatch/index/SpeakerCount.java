package io.mediawatch.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who is quoted.
 *
 * @param id     on the watch-list; null for someone who is not on it
 * @param quotes number of quotes, copies of a text included
 * @param latest when the newest was published
 * @param about  whom the quotes are about, the most frequent first
 */
public record SpeakerCount(@Nullable String id, String name, long quotes, Instant latest, List<About> about) {
    public SpeakerCount {
        about = List.copyOf(about);
    }

    /** How many of the quotes are about an entity. */
    public record About(String entity, long quotes) {}
}
