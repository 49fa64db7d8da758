package io.mediawatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles that carry the same text.
 *
 * @param id       never changes
 * @param original the copy published first
 * @param reposts  the other copies, in order of publication
 * @param outlets  publishers of all copies, each once
 * @param sameAs   ids of stories that turned out to carry the same text
 */
public record Story(
        String id, long version, Copy original, List<Copy> reposts, List<String> outlets, List<String> sameAs) {

    public Story {
        reposts = List.copyOf(reposts);
        outlets = List.copyOf(outlets);
        sameAs = List.copyOf(sameAs);
    }

    /**
     * One article of a story.
     *
     * @param published when it was published, else when it was fetched
     */
    public record Copy(
            String article, @Nullable String url, @Nullable String publisher, String headline, Instant published) {}
}
