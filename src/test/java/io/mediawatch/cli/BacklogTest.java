package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<Long> stalls = new ArrayList<>();
    private int checks;

    @Test
    void thereIsRoomAtOnceIfLittleIsWaiting() {
        await(10, stalls::add, 10L);

        assertThat(checks).isZero();
    }

    @Test
    void whoWaitsForRoomGoesOnAsSoonAsThereIsSomeAndHasTimeForOtherThingsMeanwhile() {
        await(10, stalls::add, 40L, 30L, 20L, 10L);

        assertThat(checks).isEqualTo(3);
        assertThat(stalls).isEmpty();
    }

    @Test
    void whatGetsNoFewerIsAStallHoweverMuchComesAndGoes() {
        await(10, stalls::add, 40L, 50L, 40L, 39L, 10L);

        assertThat(stalls).containsExactly(40L);
    }

    @Test
    void whoeverGivesUpAtAStallWaitsNoLonger() {
        assertThatThrownBy(() -> await(
                        0,
                        left -> {
                            throw new UserError(left + " left");
                        },
                        2L,
                        1L,
                        1L,
                        1L,
                        0L))
                .hasMessage("1 left");
        assertThat(checks).isEqualTo(3);
    }

    /** @param left what is left at each check; a second passes between two, and two without progress are a stall */
    private void await(long most, LongConsumer stalled, Long... left) {
        Iterator<Long> records = Arrays.asList(left).iterator();
        Backlog.await(
                records::next,
                most,
                () -> {
                    checks++;
                    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                },
                new StallDetector(Duration.ofMillis(1500), nanos::get),
                stalled);
    }
}
