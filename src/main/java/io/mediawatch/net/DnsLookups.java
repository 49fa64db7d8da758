package io.mediawatch.net;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Resolves host names. The system resolves one name per thread, for as long as it likes, and cannot be interrupted. So
 * that hanging lookups do not hold up others, each gets an additional thread, and waits in a separate queue the next
 * time. Thread-safe.
 */
final class DnsLookups implements Closeable {
    private static final int THREADS = 32;
    /** Threads, including those for hanging names. */
    private static final int MOST_THREADS = 256;
    /** Threads for names that hung the last time. */
    private static final int SLOW_THREADS = 8;
    /** Number of hanging names remembered; beyond it, the oldest is forgotten. */
    private static final int MOST_SLOW = 10_000;

    private static final Duration HANGS = Duration.ofSeconds(2);

    private final Resolver resolver;
    private final Duration limit;
    private final Duration hangs;
    private final ThreadPoolExecutor quick = threads(THREADS, MOST_THREADS);
    private final ThreadPoolExecutor slow = threads(SLOW_THREADS, SLOW_THREADS);
    private final AtomicInteger hanging = new AtomicInteger();
    private final Map<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Boolean> slowNames = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_SLOW;
        }
    };

    /** The system's resolver. */
    interface Resolver {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** @param limit after which a lookup times out */
    DnsLookups(Resolver resolver, Duration limit) {
        this(resolver, limit, HANGS);
    }

    /** @param hangs after how long a lookup counts as hanging */
    DnsLookups(Resolver resolver, Duration limit, Duration hangs) {
        this.resolver = resolver;
        this.limit = limit;
        this.hangs = hangs;
    }

    /** Fails with an {@link UnknownHostException}, or a {@code TimeoutException} at the limit. */
    CompletableFuture<List<InetAddress>> of(String host) {
        return underWay.computeIfAbsent(host, this::start).copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The number of hanging lookups. */
    int hanging() {
        return hanging.get();
    }

    @Override
    public void close() {
        quick.shutdownNow();
        slow.shutdownNow();
    }

    private CompletableFuture<List<InetAddress>> start(String host) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        try {
            if (isSlow(host)) {
                slow.execute(() -> lookUpSlowly(host, found));
            } else {
                quick.execute(() -> lookUpQuickly(host, found));
            }
        } catch (RejectedExecutionException e) {
            found.completeExceptionally(e); // closed
        }
        return found;
    }

    private void lookUpQuickly(String host, CompletableFuture<List<InetAddress>> found) {
        CompletableFuture<Void> quickly = new CompletableFuture<>();
        CompletableFuture<Boolean> hung = quickly.orTimeout(hangs.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, timeout) -> timeout != null && startsToHang(host));
        lookUp(host, found);
        quickly.complete(null);
        if (hung.join()) {
            resize(hanging.decrementAndGet());
        }
    }

    private void lookUpSlowly(String host, CompletableFuture<List<InetAddress>> found) {
        long begun = System.nanoTime();
        lookUp(host, found);
        if (System.nanoTime() - begun < hangs.toNanos()) {
            synchronized (slowNames) {
                slowNames.remove(host);
            }
        }
    }

    private void lookUp(String host, CompletableFuture<List<InetAddress>> found) {
        try {
            List<InetAddress> addresses = resolver.of(host);
            underWay.remove(host);
            found.complete(addresses);
        } catch (UnknownHostException | RuntimeException e) {
            underWay.remove(host);
            found.completeExceptionally(e);
        }
    }

    private boolean isSlow(String host) {
        synchronized (slowNames) {
            return slowNames.containsKey(host);
        }
    }

    private boolean startsToHang(String host) {
        synchronized (slowNames) {
            slowNames.put(host, true);
        }
        resize(hanging.incrementAndGet());
        return true;
    }

    private void resize(int inAddition) {
        quick.setCorePoolSize(Math.min(THREADS + inAddition, MOST_THREADS));
    }

    private static ThreadPoolExecutor threads(int usual, int most) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(usual, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "http-names");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
