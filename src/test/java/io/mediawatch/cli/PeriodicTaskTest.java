package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.UserError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {
    private final List<String> log = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private Runnable work = () -> {};
    private final PeriodicTask task = new PeriodicTask("measuring", () -> work.run(), this::log);

    private void log(String text, @Nullable Throwable bug) {
        log.add(text);
        if (bug != null) {
            bugs.add(bug);
        }
    }

    private void run(int times, Runnable now) {
        work = now;
        for (int i = 0; i < times; i++) {
            task.run();
        }
    }

    @Test
    void theSameFailureIsToldOnceAndCounted() {
        run(4, () -> {
            throw new UserError("no server");
        });
        run(2, () -> {});
        run(1, () -> {
            throw new UserError("no server");
        });

        assertThat(log)
                .containsExactly(
                        "measuring failed and is tried again later: no server",
                        "measuring works again after 4 failures",
                        "measuring failed and is tried again later: no server");
        assertThat(bugs).isEmpty();
    }

    @Test
    void whatIsInterruptedInOrderToStopIsNotTriedAgainAndSaysNothing() {
        run(1, () -> {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while asking");
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(log).isEmpty();
    }

    @Test
    void aBugIsLoggedWithItsPlaceOnceUntilItChanges() {
        run(5, () -> {
            throw new IllegalStateException("wrong");
        });
        run(5, () -> {
            throw new NoClassDefFoundError("gone");
        });

        assertThat(log)
                .containsExactly(
                        "measuring failed and is tried again later: java.lang.IllegalStateException: wrong",
                        "measuring failed and is tried again later, after 5 failures for another reason:"
                                + " java.lang.NoClassDefFoundError: gone");
        assertThat(bugs).hasSize(2);
    }
}
