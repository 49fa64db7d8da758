package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page. Every page that enters ends in exactly one outcome.
 *
 * @param reason of a rejection, a short term that can be counted; else null
 * @param detail for a person: what exactly was wrong; null where there is nothing to add
 */
public record Outcome(
        String article,
        Result result,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String url,
        @Nullable String source,
        Mode mode,
        Instant fetched) {

    public static Outcome of(Page page, Result result, @Nullable String reason, @Nullable String detail) {
        return new Outcome(page.id(), result, reason, detail, page.url(), page.source(), page.mode(), page.fetched());
    }

    /** Returns the outcome of the page that became this article. */
    public static Outcome of(Article article, Result result, @Nullable String reason, @Nullable String detail) {
        return new Outcome(
                article.id(),
                result,
                reason,
                detail,
                article.url(),
                article.source(),
                article.mode(),
                article.fetched());
    }

    /** How a page ended. */
    public enum Result {
        /** Extracted and tagged; its results are written. */
        TAGGED,
        /** The text is that of the revision already known. */
        UNCHANGED,
        /** Older than the revision already known, or replaced while it was on its way. */
        SUPERSEDED,
        /** No usable article; {@code reason} says why. */
        REJECTED,
        /** Processing failed; the page is in the dead letters. */
        DEAD;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Result of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
