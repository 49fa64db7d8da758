package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.Arrivals;
import io.mediawatch.model.Alert;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final int WAITING = 1_000;

    /** The thread that writes to such a client waits for it, and cannot let it go. */
    @Test
    void clientThatDoesNotReadIsHungUpOnOnceWhenNoMoreEventsMayWaitForIt() {
        AtomicInteger hungUp = new AtomicInteger();
        try (Live live = new Live(since -> new Arrivals(List.of(), List.of()))) {
            EventStream stream = new EventStream(live, null, List.of(), hungUp::incrementAndGet);

            raise(stream, WAITING);
            assertThat(hungUp).hasValue(0);

            raise(stream, 5);
            assertThat(hungUp).hasValue(1);
        }
    }

    private static void raise(EventStream stream, int alerts) {
        IntStream.range(0, alerts)
                .forEach(number -> stream.alert(Alert.ofNoArticle(
                        "a" + number, 1, "rule", "high", "", null, Instant.EPOCH, List.of("terminal"))));
    }
}
