package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response.Failed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source SOURCE = Source.feed("news", "https://newsexample.com/feed");

    @Test
    void listMayBeAsLargeAsTheSettingSaysAPageOnlyAsLargeAsPagesMayBe() {
        List<Request> asked = new ArrayList<>();
        int most = 2 * Page.MAX_BYTES;
        Worker worker = new Worker(
                Map.of(SOURCE.id(), SOURCE),
                request -> {
                    asked.add(request);
                    return CompletableFuture.completedFuture(new Failed(Failure.TIMEOUT, "late"));
                },
                most);

        worker.work(Job.visit(FrontierEntry.poll(SOURCE, NOW))).join();
        worker.work(Job.visit(FrontierEntry.page("https://newsexample.com/a", SOURCE.id(), Mode.LIVE, 0, NOW)))
                .join();

        assertThat(asked).extracting(Request::maxBytes).containsExactly(most, Page.MAX_BYTES);
    }
}
