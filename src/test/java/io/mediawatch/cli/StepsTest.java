package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.UserError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final StringWriter printed = new StringWriter();
    private final Steps steps = new Steps(new PrintWriter(printed));

    @Test
    void aStepIsOneLine() {
        steps.step("Starting Kafka", () -> {});

        assertThat(printed.toString()).matches("Starting Kafka \\.\\.\\. \\d+\\.\\d s\\R");
    }

    @Test
    void whatOthersPrintDuringAStepStartsOnItsOwnLine() {
        steps.step("Scraping", () -> {
            steps.out().println("ALERT one");
            steps.out().println("ALERT two");
        });

        assertThat(printed.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Scraping ... "),
                        line -> assertThat(line).isEqualTo("ALERT one"),
                        line -> assertThat(line).isEqualTo("ALERT two"),
                        line -> assertThat(line).matches("Scraping: \\d+\\.\\d s"));
    }

    @Test
    void aStepThatFailsSaysSo() {
        assertThatThrownBy(() -> steps.step("Starting Kafka", () -> {
                    throw new UserError("port 9092 is taken");
                }))
                .hasMessage("port 9092 is taken");

        assertThat(printed.toString().strip()).isEqualTo("Starting Kafka ... failed");
    }

    @Test
    void noStepBeginsOnceTheProgramIsStopping() {
        Steps stopping = new Steps(new PrintWriter(printed), () -> true);

        assertThatThrownBy(() -> stopping.step("Starting Kafka", () -> {
                    throw new AssertionError("must not run");
                }))
                .isInstanceOf(Steps.Stopped.class);
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void whatAStepFailsOfWhileTheProgramStopsIsNoFailure() {
        AtomicBoolean stop = new AtomicBoolean();
        Steps stopping = new Steps(new PrintWriter(printed), stop::get);

        assertThatThrownBy(() -> stopping.step("Starting Kafka", () -> {
                    stop.set(true);
                    throw new ExceptionInInitializerError("Shutdown in progress");
                }))
                .isInstanceOf(Steps.Stopped.class);
        assertThat(printed.toString().strip()).isEqualTo("Starting Kafka ... stopped");
    }
}
