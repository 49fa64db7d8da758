package io.mediawatch.story;

import java.util.Collection;
import java.util.Comparator;

/**
 * A story that an article may belong to. The natural order is that of preference: seen first, then smaller id.
 *
 * @param story id of the story
 * @param seen  when its first article entered, milliseconds since 1970
 */
public record Candidate(String story, long seen) implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingLong(Candidate::seen).thenComparing(Candidate::story);

    /**
     * Maximum difference, in milliseconds, between the entries of two articles that may still be processed at the same
     * time: from page to story takes a few commits, and longer only behind a backlog.
     */
    static final long AT_ONCE = 60_000;

    /**
     * The story to join: the first of those found, or the article's own if none was found or if the first one began
     * just after it (see {@link #AT_ONCE}). In the latter case, that story's article is offered this one and makes the
     * same choice.
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
