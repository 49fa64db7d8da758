package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class StepTest {
    private final MockProcessorContext<String, Emission> context = new MockProcessorContext<>();

    @Test
    void whatSomebodyWaitsForIsCommittedAtOnce() {
        process(Duration.ofMillis(500));

        assertThat(context.committed()).isTrue();
    }

    @Test
    void aStreamThatIsBehindKeepsToItsCommits() {
        process(Duration.ofMinutes(1));

        assertThat(context.committed()).isFalse();
    }

    private void process(Duration age) {
        long now = 1_700_000_000_000L;
        context.setCurrentSystemTimeMs(now);
        Step step = new Urgent();
        step.init(context);
        step.process(new Record<>("key", new byte[0], now - age.toMillis()));
    }

    private static final class Urgent extends Step {
        Urgent() {
            super("urgent");
        }

        @Override
        List<Emission> handle(Record<String, byte[]> record) {
            hurry(record.timestamp());
            return List.of();
        }

        @Override
        List<Emission> failed(Record<String, byte[]> record, Throwable error) {
            throw new AssertionError(error);
        }
    }
}
