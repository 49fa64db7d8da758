package io.mediawatch.story;

import java.util.Collection;
import java.util.Comparator;

/**
 * A story that an article may belong to. Of several, the one seen first is chosen, then the one with the smaller id.
 *
 * @param story id
 * @param seen  when its first article entered, milliseconds since 1970
 */
public record Candidate(String story, long seen) implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingLong(Candidate::seen).thenComparing(Candidate::story);

    /**
     * How far apart two articles may enter and still be on their way together, in milliseconds: the time from page to
     * story is a few commits, and longer only behind a backlog.
     */
    static final long AT_ONCE = 60_000;

    /**
     * The story to join: the first of those found; one's own if nothing was found, or if what was found entered just
     * after oneself. In the second case the other is told of this one and chooses the same.
     */
    public static Candidate choose(Candidate own, Collection<Candidate> found) {
        return found.stream()
                .min(Comparator.naturalOrder())
                .filter(first -> own.compareTo(first) > 0 || first.seen() - own.seen() > AT_ONCE)
                .orElse(own);
    }

    @Override
    public int compareTo(Candidate other) {
        return ORDER.compare(this, other);
    }
}
