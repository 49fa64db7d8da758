package io.mediawatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrequencyTest {
    private static final Spike SPIKE = new Spike(Duration.ofHours(1), 3, 5);
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long START = 500_000 * HOUR;

    @Test
    void aSpikeIsNewsOnceInAWindow() {
        Frequency frequency = steady(24, 2);
        long now = START + 24 * HOUR;
        int told = 0;
        for (int i = 0; i < 20; i++) {
            frequency = frequency.with(SPIKE, now + i);
            if (frequency.isNews(SPIKE, now + i)) {
                told++;
                assertThat(frequency.lately(SPIKE, now + i)).isEqualTo(8); // 8 - 2 ≥ 3 × √3, 7 - 2 is not
                frequency = frequency.told(now + i);
            }
        }
        assertThat(told).isEqualTo(1);
    }

    @Test
    void whatIsUsualIsTheMeanOfTheWindowsBefore() {
        assertThat(steady(24, 2).usual(SPIKE, START + 24 * HOUR)).isBetween(1.9, 2.1);
    }

    @Test
    void atFirstNothingIsASpike() {
        Frequency frequency = Frequency.first(SPIKE, START);
        for (int i = 0; i < 100; i++) {
            frequency = frequency.with(SPIKE, START + i);
            assertThat(frequency.isNews(SPIKE, START + i)).isFalse();
        }
    }

    @Test
    void anotherWindowStartsOverInsteadOfTakingTheUsualForASpike() {
        Spike shorter = new Spike(Duration.ofMinutes(10), 3, 5);
        Frequency frequency = steady(24, 60);
        for (int minute = 0; minute < 60; minute++) {
            long now = START + 24 * HOUR + minute * HOUR / 60;
            frequency = frequency.with(shorter, now);
            assertThat(frequency.isNews(shorter, now)).isFalse();
        }
        assertThat(frequency.usual(shorter, START + 25 * HOUR - HOUR / 60)).isBetween(9.0, 11.0);
    }

    @Test
    void fewStoriesAreNoSpikeHoweverUnusual() {
        Frequency frequency = Frequency.first(SPIKE, START);
        long now = START + 100 * HOUR;
        for (int i = 0; i < 4; i++) {
            frequency = frequency.with(SPIKE, now);
        }
        assertThat(frequency.isNews(SPIKE, now)).isFalse();
        assertThat(frequency.with(SPIKE, now).isNews(SPIKE, now)).isTrue();
    }

    @Test
    void itDoesNotGrowWithoutBound() {
        Frequency frequency = Frequency.first(SPIKE, START);
        for (int i = 0; i < 10_000; i++) {
            frequency = frequency.with(SPIKE, START + i * HOUR / 12);
        }
        assertThat(frequency.steps()).hasSize((Spike.BASELINE + 1) * 6);
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Frequency frequency = steady(3, 1);
        assertThat(Json.read(Json.bytes(frequency), Frequency.class)).isEqualTo(frequency);
    }

    private static Frequency steady(int hours, int each) {
        Frequency frequency = Frequency.first(SPIKE, START);
        for (int i = 0; i < hours * each; i++) {
            frequency = frequency.with(SPIKE, START + i * HOUR / each);
        }
        return frequency;
    }
}
