package io.mediawatch.pipeline;

/**
 * Decides when a stream thread commits ahead of schedule because somebody is waiting for the results, which are
 * invisible until then. A stream that is behind keeps to {@code commitMs}; so do commits beyond a certain rate, as each
 * costs time.
 */
final class EarlyCommit {
    /** If a page came in longer ago, the stream is behind. */
    private static final long BEHIND_MS = 2_000;

    /** Average time between two early commits. */
    private static final long EACH_MS = 50;

    /** Commits permitted in immediate succession, for the hops of a page. */
    private static final int AT_ONCE = 4;

    /** When a thread's budget is balanced again. */
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
