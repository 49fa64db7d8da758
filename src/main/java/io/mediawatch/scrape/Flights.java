package io.mediawatch.scrape;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The requests under way, of which there is a bounded number. Used by one thread; the work is done on others. */
final class Flights {
    private final Executor executor;
    private final Function<Job, Done> work;
    private final int most;
    private final IdentityHashMap<Job, FutureTask<?>> underWay = new IdentityHashMap<>();
    /** Bounded by what is under way. */
    private final BlockingQueue<Done> landed = new LinkedBlockingQueue<>();

    Flights(Executor executor, Function<Job, Done> work, int most) {
        this.executor = executor;
        this.work = work;
        this.most = most;
    }

    void start(Job job) {
        FutureTask<?> task = new FutureTask<>(() -> landed.add(work.apply(job)));
        underWay.put(job, task);
        executor.execute(task);
    }

    boolean mayStart() {
        return underWay.size() < most;
    }

    int size() {
        return underWay.size();
    }

    boolean hasLanded() {
        return !landed.isEmpty();
    }

    /** The next that is back; null if none is within that time. What was forgotten never is. */
    @Nullable
    Done next(Duration patience) throws InterruptedException {
        Done done = landed.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return done == null || underWay.remove(done.job()) != null ? done : next(Duration.ZERO);
    }

    boolean anyUnderWay(Predicate<Job> which) {
        return underWay.keySet().stream().anyMatch(which);
    }

    /** Those not begun yet never are; what the others bring is not wanted any more. */
    void forget(Predicate<Job> which) {
        underWay.entrySet().removeIf(flight -> {
            boolean chosen = which.test(flight.getKey());
            if (chosen) {
                flight.getValue().cancel(false);
            }
            return chosen;
        });
    }
}
