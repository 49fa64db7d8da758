package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class StepTest {
    private final MockProcessorContext<String, Emission> context = new MockProcessorContext<>();

    private final EarlyCommit earlyCommit = new EarlyCommit();

    @Test
    void whatSomebodyWaitsForIsCommittedAtOnce() {
        process(Duration.ofMillis(500), Duration.ZERO);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void afterTheHopsOfOnePageThereIsTimeBetweenCommits() {
        for (int hop = 1; hop <= 4; hop++) {
            assertThat(commits(Duration.ZERO)).as("hop %s", hop).isTrue();
        }

        assertThat(commits(Duration.ZERO)).isFalse();
        assertThat(commits(Duration.ofMillis(1))).as("after 1 ms").isTrue();
        assertThat(commits(Duration.ofMillis(50))).as("after 50 ms").isFalse();
        assertThat(commits(Duration.ofMillis(51))).as("after 51 ms").isTrue();
    }

    @Test
    void aThreadDoesNotWaitForAnother() throws InterruptedException {
        for (int hop = 1; hop <= 5; hop++) {
            process(Duration.ZERO, Duration.ZERO);
        }
        context.resetCommit();

        Thread other = new Thread(() -> process(Duration.ZERO, Duration.ZERO));
        other.start();
        other.join();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void aStreamThatIsBehindKeepsToItsCommits() {
        process(Duration.ofMinutes(1), Duration.ZERO);

        assertThat(context.committed()).isFalse();
    }

    private boolean commits(Duration after) {
        context.resetCommit();
        process(Duration.ZERO, after);
        return context.committed();
    }

    /** A record of some age comes in, some time after the first. */
    private void process(Duration age, Duration after) {
        long now = 1_700_000_000_000L + after.toMillis();
        context.setCurrentSystemTimeMs(now);
        Step step = new Urgent();
        step.init(context);
        step.process(new Record<>("key", new byte[0], now - age.toMillis()));
    }

    private final class Urgent extends Step {
        Urgent() {
            super("urgent");
        }

        @Override
        List<Emission> handle(Record<String, byte[]> record) {
            commitEarly(earlyCommit, record.timestamp());
            return List.of();
        }

        @Override
        List<Emission> failed(Record<String, byte[]> record, Throwable error) {
            throw new AssertionError(error);
        }
    }
}
