package io.mediawatch.web;

import io.mediawatch.index.Counting;
import io.mediawatch.index.Facet;
import io.mediawatch.index.IndexReader;
import io.mediawatch.index.Interval;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.Period;
import io.mediawatch.index.QuoteFilter;
import io.mediawatch.index.Series;
import io.mediawatch.index.Sort;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import io.mediawatch.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the dashboard's queries a few times after the start and discards the results, because a server takes ten times
 * as long for its first queries. Runs in the background, one query at a time. Failures do not matter: whoever asks next
 * will see them.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 3;
    /** Attempts while Elasticsearch does not respond yet: about ten minutes. */
    private static final int MOST_TRIES = 120;

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int TOP = 20;
    private static final int WIDEST = 50;

    private final IndexReader reader;
    private final Thread thread = new Thread(this::run, "warm-up");
    private final CountDownLatch closed = new CountDownLatch(1);

    WarmUp(IndexReader reader) {
        this.reader = reader;
        thread.setDaemon(true);
        thread.start();
    }

    private static List<Function<IndexReader, Object>> questions() {
        Period month = new Period(Instant.now().minus(Duration.ofDays(30)), null);
        List<Series> series = List.of(Series.entity("nvidia"), new Series("q", Query.parse("topic:inference")));
        return List.of(
                reader -> reader.search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(TOP)),
                reader -> reader.search(Query.parse("chips AND 推理"), month, Sort.RELEVANCE, PageRequest.first(TOP)),
                reader -> reader.shareOfVoice(EntityType.COMPANY, List.of(), month, TOP),
                reader -> reader.trends(null, Instant.now(), Duration.ofDays(1), TOP),
                reader -> reader.timeline(series, month, Interval.DAY, ZoneOffset.UTC, Counting.COPIES),
                reader -> reader.timeline(series, Period.ALWAYS, Interval.DAY, ZoneOffset.UTC, Counting.STORIES),
                reader -> reader.quotes(QuoteFilter.ANY, PageRequest.first(TOP)),
                reader -> reader.speakers(QuoteFilter.ANY, WIDEST),
                reader -> reader.counts(Facet.TOPIC, null, month, TOP),
                reader -> reader.counts(Facet.SOURCE, null, Period.ALWAYS, TOP),
                reader -> reader.coMentions(EntityType.COMPANY, List.of(), month, TOP),
                reader -> reader.coMentions(null, List.of(), Period.ALWAYS, WIDEST),
                reader -> reader.alerts(null, null, Period.ALWAYS, PageRequest.first(TOP)));
    }

    private void run() {
        try {
            for (int tries = 0; tries < MOST_TRIES && !askedAll(); tries++) {
                if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted: the first questions will take their time");
        }
    }

    /** False if it should be tried again. */
    private boolean askedAll() {
        try {
            if (reader.search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(1))
                            .total()
                    == 0) {
                return true; // an empty index has nothing to warm up
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Function<IndexReader, Object> question : questions()) {
                    if (closed.getCount() == 0) {
                        return true;
                    }
                    var unused = Json.bytes(question.apply(reader));
                }
            }
            return true;
        } catch (UserError e) {
            LOG.debug("no answer to rehearse with yet: {}", e.getMessage());
            return false;
        }
    }

    /** Waits for a query in progress, so that the index can be closed after this. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
