package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallDetectorTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // the clock may run over
    private final StallDetector standstill = new StallDetector(Duration.ofNanos(10), nanos::get);

    @Test
    void isNoneWhileLessIsLeftThanEver() {
        assertThat(at(0, 100)).isFalse();
        assertThat(at(9, 99)).isFalse();
        assertThat(at(10, 98)).isFalse();
    }

    @Test
    void isOneWhenThePatienceIsOverAndNoneWhenItGoesOn() {
        assertThat(at(0, 100)).isFalse();
        assertThat(at(10, 100)).isFalse();
        assertThat(at(1, 120)).isTrue();
        assertThat(at(1, 99)).isFalse();
    }

    private boolean at(long later, long left) {
        nanos.addAndGet(later);
        return standstill.at(left);
    }
}
