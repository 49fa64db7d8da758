package io.mediawatch.scrape;

import io.mediawatch.model.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Visits waiting to be stored. They are collected for a moment and written in one transaction after the other, while
 * fetching continues. Used by one thread; another one writes.
 */
final class Outbox {
    /** How long a visit waits for others to share a transaction, which costs as much as writing a hundred pages. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final Duration WRITING = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofHours(1);
    private static final long MOST_BYTES = 16L << 20;

    private final FrontierStore store;
    private final Executor executor;
    private final Consumer<Visit> stored;
    private final List<Visit> gathered = new ArrayList<>();
    /** When the collected visits are to be written. */
    private Instant due = Instant.EPOCH;

    private long bytes;
    private List<Visit> inHand = List.of();
    /** What is dropped of the visits being written, should the store refuse them. */
    private Predicate<Visit> dropped = visit -> false;

    private @Nullable FutureTask<Boolean> write;

    /** @param stored called for every visit that is stored, on the caller's thread */
    Outbox(FrontierStore store, Executor executor, Consumer<Visit> stored) {
        this.store = store;
        this.executor = executor;
        this.stored = stored;
    }

    void add(Visit visit, Instant now) {
        if (gathered.isEmpty()) {
            due = now.plus(GATHER);
        }
        gathered.add(visit);
        bytes += bytes(visit);
    }

    boolean isEmpty() {
        return gathered.isEmpty() && inHand.isEmpty();
    }

    /** Whether so much is waiting that nothing more should be fetched. */
    boolean isFull() {
        return bytes >= MOST_BYTES;
    }

    /** How long {@link #write} will have nothing to do. */
    Duration nap(Instant now) {
        if (write != null) {
            return WRITING;
        }
        return gathered.isEmpty() ? LONG : Duration.between(now, due);
    }

    /**
     * Checks the result of the previous transaction and begins the next, if it is time.
     *
     * @throws UserError if the store failed; nothing is lost, and the call is to be repeated
     */
    void write(Instant now) throws InterruptedException {
        if (write != null && !write.isDone()) {
            return;
        }
        collect(now);
        if (!gathered.isEmpty() && (isFull() || !now.isBefore(due))) {
            begin();
        }
    }

    /**
     * Writes everything before it returns, unless the store refuses.
     *
     * @throws UserError if the store failed
     */
    void flush(Instant now) throws InterruptedException {
        collect(now);
        if (!gathered.isEmpty()) {
            begin();
            collect(now);
        }
    }

    /** The clock was set back. */
    void setBack(Duration by) {
        due = due.minus(by);
    }

    /** Drops visits, those being written only if the store refuses them. */
    void drop(Predicate<Visit> which) {
        dropped = dropped.or(which);
        gathered.removeIf(which);
        bytes = gathered.stream().mapToLong(Outbox::bytes).sum();
    }

    private void begin() {
        List<Visit> visits = List.copyOf(gathered);
        FutureTask<Boolean> next = new FutureTask<>(() -> store.record(visits));
        inHand = visits;
        dropped = visit -> false;
        write = next;
        gathered.clear();
        bytes = 0;
        executor.execute(next);
    }

    /** Waits for the transaction in progress, if there is one. */
    private void collect(Instant now) throws InterruptedException {
        FutureTask<Boolean> begun = write;
        if (begun == null) {
            return;
        }
        boolean safe = false;
        try {
            safe = begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserError failure) {
                throw failure;
            }
            throw new IllegalStateException("the store failed in our own code", e.getCause());
        } finally {
            if (begun.isDone()) {
                settle(safe, now);
            }
        }
    }

    private void settle(boolean safe, Instant now) {
        if (safe) {
            inHand.forEach(stored);
        } else {
            gathered.addAll(0, inHand.stream().filter(dropped.negate()).toList());
            bytes = gathered.stream().mapToLong(Outbox::bytes).sum();
            due = now.plus(GATHER);
        }
        inHand = List.of();
        write = null;
    }

    private static long bytes(Visit visit) {
        return visit.page() == null ? 0 : visit.page().size();
    }
}
