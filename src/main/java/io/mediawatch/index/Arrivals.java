package io.mediawatch.index;

import io.mediawatch.model.Alert;
import io.mediawatch.model.TaggedArticle;
import java.time.Instant;
import java.util.List;

/** The articles and alerts that have recently come out of the pipeline, in that order, without history. */
public record Arrivals(List<Arrived<TaggedArticle>> articles, List<Arrived<Alert>> alerts) {
    public Arrivals {
        articles = List.copyOf(articles);
        alerts = List.copyOf(alerts);
    }

    /** @param ingested when the pipeline saw it */
    public record Arrived<T>(T record, Instant ingested) {}
}
