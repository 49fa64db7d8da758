package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Pauses pauses = new Pauses(nanos::get);

    @Test
    void aHostIsLeftAloneUntilItsPauseIsOverAndNoOtherHostIs() {
        pauses.begin("a.example", Duration.ofSeconds(2));
        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        assertThat(pauses.left("a.example")).isEqualTo(Duration.ofMillis(1500));
        assertThat(pauses.left("b.example")).isZero();

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(pauses.left("a.example")).isZero();
    }
}
