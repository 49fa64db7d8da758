package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant START = Instant.EPOCH;

    @Test
    void noMinuteHasMoreThanItsShare() {
        RateLimit limit = new RateLimit(2);
        assertThat(limit.take(START)).isZero();
        assertThat(limit.take(START.plusSeconds(10))).isZero();
        assertThat(limit.take(START.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
        assertThat(limit.take(START.plusSeconds(60))).isZero();
        assertThat(limit.take(START.plusSeconds(61))).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void zeroIsNoLimit() {
        RateLimit limit = new RateLimit(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take(START)).isZero();
        }
    }
}
