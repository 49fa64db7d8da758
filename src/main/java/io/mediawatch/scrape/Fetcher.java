package io.mediawatch.scrape;

import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Makes HTTP requests. Callable from any thread. */
interface Fetcher {
    /** Never completes with an exception. */
    CompletableFuture<Response> fetch(Request request);

    /** Cancels the requests in flight to these hosts. */
    void breakOff(Predicate<String> hosts);
}
