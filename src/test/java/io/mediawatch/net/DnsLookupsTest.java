package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsLookupsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch recovered = new CountDownLatch(1);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final DnsLookups lookups = new DnsLookups(this::resolve, LONG, Duration.ofMillis(20));

    @AfterEach
    void close() {
        recovered.countDown();
        lookups.close();
    }

    /** Names of dead zones hang until these recover. */
    private List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.merge(host, 1, Integer::sum);
        if (host.endsWith(".dead.example")) {
            try {
                recovered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        }
        return List.of(HERE);
    }

    @Test
    void namesThatHangDoNotStopThoseThatResolve() {
        List<CompletableFuture<List<InetAddress>>> dead = lookUpDead(200);

        assertThat(lookups.of("alive.example").join()).containsExactly(HERE);
        assertThat(dead).noneMatch(CompletableFuture::isDone);
        assertThat(lookups.hanging()).isPositive();
    }

    @Test
    void namesThatHungTakeTurnsTheNextTime() {
        List<CompletableFuture<List<InetAddress>>> dead = lookUpDead(40);
        lookups.of("alive.example").join(); // behind 32 that hang
        recovered.countDown();
        dead.forEach(each -> assertThatThrownBy(each::join).hasRootCauseInstanceOf(UnknownHostException.class));
        asked.clear();

        lookUpDead(40).forEach(each -> assertThat(
                        each.handle((found, failure) -> failure).join())
                .isNotNull());

        assertThat(lookups.of("alive.example").join()).containsExactly(HERE);
    }

    @Test
    void nameIsLookedUpOnceHoweverManyAsk() {
        List<CompletableFuture<List<InetAddress>>> waiting = IntStream.range(0, 50)
                .mapToObj(i -> lookups.of("a.dead.example"))
                .toList();
        recovered.countDown();

        waiting.forEach(each -> assertThatThrownBy(each::join).hasRootCauseInstanceOf(UnknownHostException.class));
        assertThat(asked).containsEntry("a.dead.example", 1);
    }

    @Test
    void nobodyWaitsForANameForEver() {
        try (DnsLookups hasty = new DnsLookups(this::resolve, Duration.ofMillis(1), LONG)) {
            assertThatThrownBy(() -> hasty.of("a.dead.example").join()).hasCauseInstanceOf(TimeoutException.class);
            recovered.countDown();
        }
    }

    @Test
    void afterItIsClosedALookupFails() {
        lookups.close();

        assertThat(lookups.of("alive.example")).isCompletedExceptionally();
    }

    private List<CompletableFuture<List<InetAddress>>> lookUpDead(int names) {
        return IntStream.range(0, names)
                .mapToObj(i -> lookups.of(i + ".dead.example"))
                .toList();
    }
}
