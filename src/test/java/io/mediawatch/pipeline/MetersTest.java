package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Outcome.Result;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void livePagesOfASourceAreCountedByWhatBecameOfThem() {
        meters.outcome(outcome(Result.TAGGED, "post", Mode.LIVE));
        meters.outcome(outcome(Result.REJECTED, "post", Mode.LIVE));
        meters.outcome(outcome(Result.REJECTED, "post", Mode.LIVE));
        meters.outcome(outcome(Result.REJECTED, "post", Mode.REPLAY));
        meters.outcome(outcome(Result.REJECTED, null, Mode.LIVE));
        assertThat(count("tagged")).isEqualTo(1);
        assertThat(count("rejected")).isEqualTo(2);
    }

    private double count(String result) {
        return registry.get("mediawatch.source.pages")
                .tags("source", "post", "result", result)
                .counter()
                .count();
    }

    private static Outcome outcome(Result result, @Nullable String source, Mode mode) {
        return new Outcome("a", result, null, null, null, source, mode, Instant.parse("2024-10-22T08:00:00Z"));
    }
}
