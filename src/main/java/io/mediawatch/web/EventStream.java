package io.mediawatch.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.mediawatch.index.Snippet;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.ArticleWords;
import io.mediawatch.query.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client's server-sent events: {@code mention} and {@code alert}. A client that reads too slowly is disconnected.
 */
final class EventStream implements Live.Listener {
    static final String PATH = "/api/v1/stream";

    private static final int WAITING = 1_000;
    private static final int HEARTBEAT_SECONDS = 10;

    private final Live live;
    private final @Nullable Query query;
    private final List<String> entities;
    private final Runnable hangUp;
    private final BlockingQueue<byte[]> events = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean behind;

    /**
     * @param query    only what is about articles that match it; null for all
     * @param entities only mentions of these, and alerts about articles that mention one; empty for all
     * @param hangUp   ends the client's connection, on which a thread may wait for it to read; must not wait
     */
    EventStream(Live live, @Nullable Query query, List<String> entities, Runnable hangUp) {
        this.live = live;
        this.hangUp = hangUp;
        this.query = query;
        this.entities = entities;
    }

    /** A mention and the sentence it occurs in. */
    record Named(@JsonUnwrapped MentionRecord mention, Snippet passage) {}

    /** Returns when the client leaves or the server stops. */
    static void serve(Context context, Live live, @Nullable Query query, List<String> entities) throws IOException {
        context.contentType("text/event-stream; charset=utf-8");
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        EventStream stream = new EventStream(live, query, entities, () -> RequestTimeout.hangUp(context.req()));
        if (!live.add(stream)) {
            context.header("Retry-After", "30");
            HttpServer.failed(
                    context,
                    503,
                    Map.of("error", "as many clients listen as may (" + Live.MOST_LISTENERS + "): come back later"));
            return;
        }
        try {
            context.res().setHeader("Cache-Control", "no-store");
            context.res().setHeader("X-Accel-Buffering", "no");
            stream.write(context.res().getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            live.remove(stream);
        }
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        byte[] next = comment("listening");
        while (!live.isClosed() && !behind) {
            out.write(next == null ? comment("still here") : next);
            out.flush();
            next = events.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void article(TaggedArticle article) {
        if (!matches(article)) {
            return;
        }
        for (Mention mention : article.tags().mentions()) {
            if (isAskedFor(mention)) {
                Snippet passage = Snippet.around(article, place(mention));
                offer("mention", new Named(new MentionRecord(ArticleFacts.of(article), mention), passage));
            }
        }
    }

    /** In the text, because the headline is sent anyway. */
    private static Span place(Mention mention) {
        return mention.spans().stream()
                .filter(span -> span.paragraph() >= 0)
                .findFirst()
                .orElse(mention.spans().get(0));
    }

    @Override
    public void alert(Alert alert, @Nullable TaggedArticle article) {
        boolean wanted = article == null
                ? query == null && entities.isEmpty()
                : matches(article)
                        && (entities.isEmpty()
                                || article.tags().mentions().stream().anyMatch(this::isAskedFor));
        if (wanted) {
            offer("alert", alert);
        }
    }

    private boolean matches(TaggedArticle article) {
        return query == null || query.matches(ArticleWords.of(article));
    }

    private boolean isAskedFor(Mention mention) {
        return entities.isEmpty() || entities.contains(mention.entity());
    }

    private void offer(String name, Object event) {
        String text = "event: " + name + "\ndata: " + Json.text(event) + "\n\n";
        if (!behind && !events.offer(text.getBytes(StandardCharsets.UTF_8))) {
            behind = true;
            hangUp.run();
        }
    }

    private static byte[] comment(String text) {
        return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
