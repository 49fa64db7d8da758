package io.mediawatch.scrape;

import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.Response.Fetched;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The requests in flight, of which there is a limited number. Used by one thread; responses arrive on others. */
final class InFlight {
    private final Function<Job, CompletableFuture<JobResult>> work;
    private final int most;
    private final ByteBudget bodies;
    private final Set<Job> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Bounded by the number of requests in flight. */
    private final BlockingQueue<JobResult> landed = new LinkedBlockingQueue<>();

    /** @param bodies budget of the responses' bodies, to which they are returned when taken from here */
    InFlight(Function<Job, CompletableFuture<JobResult>> work, int most, ByteBudget bodies) {
        this.work = work;
        this.most = most;
        this.bodies = bodies;
    }

    void start(Job job) {
        underWay.add(job);
        var unused = work.apply(job).thenAccept(landed::add);
    }

    boolean mayStart() {
        return underWay.size() < most && !bodies.isShort();
    }

    int size() {
        return underWay.size();
    }

    boolean hasLanded() {
        return !landed.isEmpty();
    }

    /** The next result; null if none comes within that time. Results of forgotten jobs never come. */
    @Nullable
    JobResult next(Duration patience) throws InterruptedException {
        JobResult done = landed.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        while (done != null) {
            bodies.give(done.response() instanceof Fetched fetched ? fetched.body().length : 0);
            if (underWay.remove(done.job())) {
                return done;
            }
            done = landed.poll();
        }
        return null;
    }

    boolean anyUnderWay(Predicate<Job> which) {
        return underWay.stream().anyMatch(which);
    }

    /** Drops the results of these jobs. */
    void forget(Predicate<Job> which) {
        underWay.removeIf(which);
    }
}
