package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.ByteBudget;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Response.Failed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InFlightTest {
    @Test
    void howeverManyResultsOfForgottenJobsLandTheNextIsOfOneThatIsNot() throws InterruptedException {
        Failed stopped = new Failed(Failure.STOPPED, "stopped");
        InFlight inFlight = new InFlight(
                job -> CompletableFuture.completedFuture(new JobResult(job, stopped)), 1, new ByteBudget(1));
        for (int i = 0; i < 100_000; i++) {
            inFlight.start(Job.robots("https://lost.example"));
        }
        inFlight.forget(job -> true);
        Job kept = Job.robots("https://kept.example");
        inFlight.start(kept);

        assertThat(inFlight.next(Duration.ZERO)).isEqualTo(new JobResult(kept, stopped));
        assertThat(inFlight.next(Duration.ZERO)).isNull();
    }
}
