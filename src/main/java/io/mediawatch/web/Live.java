package io.mediawatch.web;

import io.mediawatch.index.Arrivals;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.TaggedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies listeners of new articles and alerts, each once, a second or two after they become searchable. Queries the
 * index only while somebody is listening.
 */
final class Live implements AutoCloseable {
    /** Concurrent listeners; each takes a thread of the server. */
    static final int MOST_LISTENERS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** A document may become searchable this long after one that the pipeline saw later. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final Function<Instant, Arrivals> arrivals;
    private final Function<String, Optional<TaggedArticle>> articles;
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Thread loop = new Thread(this::run, "live");
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * What has been sent: articles by id and version, alerts by id and whether they are held, oldest first. Used only
     * by the loop, like {@code latest}.
     */
    private final Map<String, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Instant latest = Instant.now();
    private @Nullable String failure;

    /**
     * @param arrivals what has come since then; see {@link io.mediawatch.index.IndexReader#arrivals}
     * @param articles by id
     */
    Live(Function<Instant, Arrivals> arrivals, Function<String, Optional<TaggedArticle>> articles) {
        this.arrivals = arrivals;
        this.articles = articles;
        loop.setDaemon(true);
        loop.start();
    }

    /** Called by the loop: must not block. */
    interface Listener {
        void article(TaggedArticle article);

        /** @param article that the alert is about; null if there is none (any more) */
        void alert(Alert alert, @Nullable TaggedArticle article);
    }

    /** False if there are {@value #MOST_LISTENERS} already, or this is closed. */
    boolean add(Listener listener) {
        return !isClosed() && listeners.size() < MOST_LISTENERS && listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits for a query in progress, so that the index can be closed after this. */
    @Override
    public void close() {
        closed.countDown();
        try {
            loop.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                lookIfPossible();
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted: no more events are sent");
        }
    }

    private void lookIfPossible() {
        try {
            look();
            failure = null;
        } catch (RuntimeException e) { // whatever it is, the next look may find what this one did not
            if (!String.valueOf(e.getMessage()).equals(failure)) {
                LOG.warn("no events can be sent: {}", e.getMessage());
                failure = e.getMessage();
            }
        }
    }

    private void look() {
        if (listeners.isEmpty()) {
            latest = Instant.now();
            return;
        }
        Instant now = Instant.now();
        latest = latest.isAfter(now) ? now : latest; // the clock was set back, or another's was fast
        Instant since = latest.minus(OVERLAP);
        Arrivals found = arrivals.apply(since);
        for (Arrivals.Arrived<TaggedArticle> arrived : found.articles()) {
            TaggedArticle tagged = arrived.record();
            String what = tagged.article().id() + '@' + tagged.article().version();
            if (isNew(what, arrived.ingested())) {
                told.put(what, true);
                listeners.forEach(listener -> listener.article(tagged));
            }
        }
        for (Arrivals.Arrived<Alert> arrived : found.alerts()) {
            Alert alert = arrived.record();
            String what = alert.id() + '@' + (alert.state() == Alert.State.HELD);
            if (isNew(what, arrived.ingested()) && !isLateCopy(alert, since)) {
                TaggedArticle article = about(alert); // before it counts as told: if this fails, it comes again
                told.put(what, true);
                listeners.forEach(listener -> listener.alert(alert, article));
            }
        }
    }

    private @Nullable TaggedArticle about(Alert alert) {
        ArticleFacts facts = alert.article();
        return facts == null ? null : articles.apply(facts.article()).orElse(null);
    }

    /** Whether only another copy has come of what was raised before, or the digest. */
    private static boolean isLateCopy(Alert alert, Instant since) {
        boolean told = alert.state() == Alert.State.UPDATED || alert.state() == Alert.State.DIGESTED;
        return told && alert.raised().isBefore(since);
    }

    private boolean isNew(String what, Instant ingested) {
        latest = ingested.isAfter(latest) ? ingested : latest;
        return !told.containsKey(what);
    }
}
