package io.mediawatch.cli;

import io.mediawatch.index.IndexReader;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.Period;
import io.mediawatch.index.Sort;
import io.mediawatch.model.UserError;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The growing number of searchable articles. For one thread. */
final class Coverage {
    private static final Logger LOG = LoggerFactory.getLogger(Coverage.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration REPORT = Duration.ofSeconds(10);

    private final IndexReader reader;
    private final Runnable look;
    private long reported;
    private long lastReport = System.nanoTime();

    /** @param look throws if there is nothing to wait for any more */
    Coverage(IndexReader reader, Runnable look) {
        this.reader = reader;
        this.look = look;
    }

    long articles() {
        return reader.search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(1))
                .total();
    }

    /**
     * Waits until that many are searchable or the program is to stop.
     *
     * @throws UserError if none has come for that long, or a part is down
     */
    void await(long wanted, Duration patience, StopSignal stop) {
        long last = System.nanoTime();
        long before = 0;
        for (long now = articles(); now < wanted && !stop.isAsked(); now = articles()) {
            if (now > before) {
                last = System.nanoTime();
                before = now;
            } else if (System.nanoTime() - last > patience.toNanos()) {
                throw new UserError("only " + now + " of " + wanted + " articles are searchable after "
                        + patience.toSeconds() + " s; `mediawatch doctor` shows which part is behind");
            }
            if (!stop.await(LOOK)) {
                look.run();
            }
        }
        reported = articles();
    }

    /** Reports new articles from time to time, if they can be counted. */
    void report(Steps steps) {
        if (System.nanoTime() - lastReport > REPORT.toNanos()) {
            lastReport = System.nanoTime();
            try {
                long now = articles();
                if (now > reported) {
                    steps.say((now - reported) + " more, " + now + " articles in all");
                    reported = now;
                }
            } catch (UserError e) {
                LOG.debug("articles cannot be counted now: {}", e.getMessage()); // the index role says why it waits
            }
        }
    }
}
