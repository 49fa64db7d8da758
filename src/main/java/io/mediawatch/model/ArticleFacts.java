package io.mediawatch.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The facts of an article that its mentions and quotes repeat, so that each can be queried on its own. */
public record ArticleFacts(
        String article,
        long version,
        long generation,
        Mode mode,
        @Nullable String url,
        @Nullable String source,
        @Nullable String site,
        @Nullable String publisher,
        String headline,
        String language,
        @Nullable OffsetDateTime published,
        Instant fetched,
        @Nullable String story) {

    public static ArticleFacts of(TaggedArticle tagged) {
        Article article = tagged.article();
        return new ArticleFacts(
                article.id(),
                article.version(),
                article.generation(),
                article.mode(),
                article.url(),
                article.source(),
                article.site(),
                article.publisher(),
                article.headline(),
                article.language(),
                article.published(),
                article.fetched(),
                tagged.tags().story());
    }

    /** The time of publication, or else of the fetch. */
    public Instant timestamp() {
        return published != null ? published.toInstant() : fetched;
    }
}
