package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private long seconds = -7; // of an arbitrary origin, as System.nanoTime has

    @Test
    void noMinuteHasMoreThanItsShare() {
        RateLimit limit = limit(2);
        assertThat(limit.take()).isZero();
        seconds += 10;
        assertThat(limit.take()).isZero();
        seconds += 10;
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(40));
        seconds += 40;
        assertThat(limit.take()).isZero();
        seconds += 1;
        assertThat(limit.take()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void zeroIsNoLimit() {
        RateLimit limit = limit(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take()).isZero();
        }
    }

    private RateLimit limit(int perMinute) {
        return new RateLimit(perMinute, () -> Duration.ofSeconds(seconds).toNanos());
    }
}
