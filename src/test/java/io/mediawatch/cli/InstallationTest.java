package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InstallationTest {
    @Test
    void everyPartThatDoesNotStopIsToldAndTheOthersStop() {
        List<String> closed = new ArrayList<>();
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        parts.push(() -> {
            throw new IOException("the lock is gone");
        });
        parts.push(() -> closed.add("stream"));
        parts.push(() -> {
            throw new IllegalStateException();
        });
        parts.push(() -> closed.add("web"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Installation.close(parts))
                .withMessage("2 parts of the program did not stop cleanly: java.lang.IllegalStateException;"
                        + " the lock is gone")
                .satisfies(failure -> {
                    assertThat(failure.getCause()).isInstanceOf(IllegalStateException.class);
                    assertThat(failure.getSuppressed()).hasExactlyElementsOfTypes(IOException.class);
                });
        assertThat(closed).containsExactly("web", "stream");
    }

    @Test
    void aTaskThatHangsHoldsUpNoOther() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(3);
        ScheduledExecutorService timer = Installation.timer();
        try {
            var unused = timer.submit(() -> {
                never.await();
                return null;
            });
            for (int i = 0; i < 3; i++) {
                var unusedToo = timer.scheduleWithFixedDelay(ran::countDown, 0, 1, TimeUnit.MINUTES);
            }
            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            timer.shutdownNow();
        }
    }
}
