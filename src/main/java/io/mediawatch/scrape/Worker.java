package io.mediawatch.scrape;

import io.mediawatch.model.Page;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.scrape.FrontierEntry.Copy;
import io.mediawatch.scrape.FrontierEntry.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a job's request and reads the response. Errors are part of the result. */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1";
    private static final String FEEDS = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final Map<String, Source> sources;
    private final Function<Request, CompletableFuture<Response>> fetch;
    private final int maxBytes;

    Worker(Map<String, Source> sources, Function<Request, CompletableFuture<Response>> fetch, int maxBytes) {
        this.sources = sources;
        this.fetch = fetch;
        this.maxBytes = maxBytes;
    }

    /** Returns at once; never completes with an exception. */
    CompletableFuture<JobResult> work(Job job) {
        return CompletableFuture.completedFuture(job)
                .thenCompose(asked -> fetch.apply(request(asked)))
                .thenApply(response -> done(job, response))
                .exceptionally(e -> failed(job, e));
    }

    private static JobResult failed(Job job, Throwable e) {
        LOG.warn("A request to {} failed in our own code; it counts as a failed fetch", job.host(), e);
        return new JobResult(job, new Failed(Failure.BROKEN, "failed in our own code: " + e));
    }

    private JobResult done(Job job, Response response) {
        FrontierEntry entry = job.entry();
        return entry != null && response instanceof Fetched answer && answer.success()
                ? read(job, entry, answer)
                : new JobResult(job, response);
    }

    private JobResult read(Job job, FrontierEntry entry, Fetched answer) {
        try {
            Source source = source(entry);
            Contents contents = entry.kind() == Kind.POLL
                    ? contents(job, source, entry, answer)
                    : new Contents(List.of(), more(job, source, answer));
            return new JobResult(job, answer, contents, null);
        } catch (UnreadableSource e) {
            return new JobResult(job, answer, e.contents(), e.reason());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Reading what {} answers failed in our own code; it counts as unreadable", job.host(), e);
            return new JobResult(job, answer, Contents.NONE, Reason.OWN_FAILURE);
        }
    }

    private static List<String> more(Job job, Source source, Fetched answer) {
        return source.paging() == null
                ? List.of()
                : source.paging().more(job.so().andPage(answer).pages());
    }

    private static Contents contents(Job job, Source source, FrontierEntry poll, Fetched answer)
            throws UnreadableSource {
        String type = answer.header("Content-Type");
        return switch (source.kind()) {
            case FEED -> Contents.of(Feeds.read(answer.body(), type, answer.url()));
            case SITEMAP -> Sitemaps.read(answer.body(), type, answer.url(), since(job, poll));
            case LISTING -> Listings.read(answer.body(), type, answer.url(), Objects.requireNonNull(source.listing()));
        };
    }

    /** When a sitemap was read before; null if it was not, because it is new or was missed the last time. */
    private static @Nullable Instant since(Job job, FrontierEntry poll) {
        boolean missed = poll.listed() != null && poll.listed().missed().contains(job.asked());
        return missed ? null : poll.fetched();
    }

    private Request request(Job job) {
        FrontierEntry entry = job.entry();
        if (entry == null) {
            return new Request(job.url(), Map.of("Accept", "text/plain, */*;q=0.1"), Robots.MAX_BYTES, true);
        }
        Map<String, String> headers = new HashMap<>();
        boolean page = entry.kind() == Kind.PAGE || source(entry).kind() == Source.Kind.LISTING;
        headers.put("Accept", page ? PAGES : FEEDS);
        Copy copy = job.read() == 0 ? entry.copy() : null;
        if (copy != null && copy.etag() != null) {
            headers.put("If-None-Match", copy.etag());
        }
        if (copy != null && copy.lastModified() != null) {
            headers.put("If-Modified-Since", copy.lastModified());
        }
        int most = entry.kind() == Kind.PAGE ? Math.min(maxBytes, Page.MAX_BYTES) : maxBytes;
        return new Request(job.url(), headers, most, false);
    }

    private Source source(FrontierEntry entry) {
        Source source = sources.get(entry.source());
        if (source == null) {
            throw new IllegalStateException("a job of no known source");
        }
        return source;
    }
}
