package io.mediawatch.pipeline;

/**
 * Decides when a stream thread commits ahead of schedule because somebody is waiting for results, which are invisible
 * until then. There are no early commits while the stream is behind, nor above a certain rate, since each costs time.
 */
final class EarlyCommit {
    /** Age of a page, in milliseconds, from which the stream counts as behind. */
    private static final long BEHIND_MS = 2_000;

    /** Minimum average time, in milliseconds, between two early commits. */
    private static final long EACH_MS = 50;

    /** Maximum number of early commits in immediate succession: one for each hop of a page. */
    private static final int AT_ONCE = 4;

    /** The time, in milliseconds since 1970, up to which each thread has used its budget of commits. */
    private final ThreadLocal<Long> paid = ThreadLocal.withInitial(() -> 0L);

    /**
     * Whether the calling thread is to commit now; if so, the commit is counted.
     *
     * @param began when the page came in
     * @param now   both in milliseconds since 1970
     */
    boolean isDue(long began, long now) {
        long from = Math.max(paid.get(), now);
        boolean due = now - began < BEHIND_MS && from - now < AT_ONCE * EACH_MS;
        if (due) {
            paid.set(from + EACH_MS);
        }
        return due;
    }
}
