package io.mediawatch.scrape;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which request may go out next: one that is due, to a host that has rested long enough and has no request in
 * flight. A host seen for the first time rests first, because a previous owner may have contacted it just now. Used by
 * one thread.
 */
final class HostQueues {
    private final Duration delay;
    private final Map<String, Host> hosts = new HashMap<>();
    private final TreeSet<Host> idle =
            new TreeSet<>(Comparator.comparing((Host host) -> host.ready).thenComparing(host -> host.name));
    private long order;

    /** @param delay between the end of one request to a host and the start of the next */
    HostQueues(Duration delay) {
        this.delay = delay;
    }

    /** @param pause the pause the host asked for at its last visit, used if the host is new here */
    void add(Job job, Instant due, @Nullable Duration pause, Instant now) {
        Host host = hosts.computeIfAbsent(job.host(), name -> new Host(name, now.plus(longer(pause))));
        idle.remove(host);
        host.jobs.add(new Waiting(job, due, order++));
        settle(host);
    }

    /** Takes the next job that may start and blocks its host until it is released; null if there is none yet. */
    @Nullable
    Job take(Instant now) {
        if (idle.isEmpty() || idle.first().ready.isAfter(now)) {
            return null;
        }
        Host host = idle.first();
        idle.remove(host);
        host.busy = true;
        Waiting waiting = host.jobs.poll();
        return waiting == null ? null : waiting.job;
    }

    /** When {@link #take} will have a job if nothing changes; null if none is waiting. */
    @Nullable
    Instant wakeUp() {
        return idle.isEmpty() ? null : idle.first().ready;
    }

    /** The host's request has ended: the host rests. */
    void rest(String name, @Nullable Duration pause, Instant now) {
        hold(name, now.plus(longer(pause)));
    }

    /** Forgets hosts that belong to another scraper now. */
    void drop(Predicate<String> names) {
        idle.removeIf(host -> names.test(host.name));
        hosts.keySet().removeIf(names);
    }

    /** Sends nothing to the host before then. */
    void hold(String name, Instant until) {
        Host host = hosts.get(name);
        if (host != null && host.free.isBefore(until)) {
            idle.remove(host);
            host.free = until;
            settle(host);
        }
    }

    /** The host may be taken again. */
    void release(String name, Instant now) {
        Host host = hosts.get(name);
        if (host != null) {
            host.busy = false;
            settle(host);
        }
        if (hosts.size() > 1000 && order % 1000 == 0) {
            hosts.values().removeIf(each -> !each.busy && each.jobs.isEmpty() && each.free.isBefore(now));
        }
    }

    /** The clock was set back: hosts and jobs keep waiting for the same duration, not until the original time. */
    void setBack(Duration by) {
        idle.clear();
        for (Host host : hosts.values()) {
            host.free = host.free.minus(by);
            List<Waiting> waiting = List.copyOf(host.jobs);
            host.jobs.clear();
            waiting.forEach(each -> host.jobs.add(new Waiting(each.job, each.due.minus(by), each.order)));
            settle(host);
        }
    }

    private Duration longer(@Nullable Duration pause) {
        return pause != null && pause.compareTo(delay) > 0 ? pause : delay;
    }

    private void settle(Host host) {
        Waiting first = host.jobs.peek();
        if (host.busy || first == null) {
            return;
        }
        host.ready = first.due.isAfter(host.free) ? first.due : host.free;
        idle.add(host);
    }

    private record Waiting(Job job, Instant due, long order) {}

    private static final class Host {
        private final String name;
        private final PriorityQueue<Waiting> jobs =
                new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::order));
        private Instant free;
        private Instant ready;
        private boolean busy;

        Host(String name, Instant free) {
            this.name = name;
            this.free = free;
            this.ready = free;
        }
    }
}
