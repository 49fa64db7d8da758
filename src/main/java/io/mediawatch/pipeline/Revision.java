package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article beside its text: the store {@code revisions}. Its layout may grow fields; unknown
 * ones are ignored, missing ones are null.
 *
 * @param number    of the current revision, from 1
 * @param version   of the current revision's latest results
 * @param hash      of the current text
 * @param extractor that read it
 * @param fetched   when the page with this text was fetched
 * @param refetched the last fetch that brought the same text
 * @param entered   when the article first entered, milliseconds since 1970
 * @param state     how far the current revision has come
 * @param story     it belongs to, once and for all; null before the first answer
 * @param partition of the topic {@code pages} the current revision's page stands in; with
 * @param offset    its place there
 * @param mentions  entity ids emitted
 * @param quotes    quote ids emitted, without the article's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Revision(
        int number,
        long version,
        String hash,
        String extractor,
        Instant fetched,
        Instant refetched,
        long entered,
        State state,
        @Nullable String story,
        int partition,
        long offset,
        List<String> mentions,
        List<String> quotes) {

    /** How far a revision has come. */
    enum State {
        /** Waiting for its story. */
        ASKING,
        /** Its results are written. */
        TAGGED,
        /** Processing failed; the same text is tried again when it comes again. */
        DEAD
    }

    Revision {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
    }

    static Revision first(Article article, String hash, String extractor, long entered, DeadLetter.Origin page) {
        return new Revision(
                1,
                article.version(),
                hash,
                extractor,
                article.fetched(),
                article.fetched(),
                entered,
                State.ASKING,
                null,
                page.partition(),
                page.offset(),
                List.of(),
                List.of());
    }

    /** Replaced by this text. */
    Revision next(Article article, String hash, String extractor, DeadLetter.Origin page) {
        return new Revision(
                article.revision(),
                article.version(),
                hash,
                extractor,
                article.fetched(),
                article.fetched(),
                entered,
                State.ASKING,
                story,
                page.partition(),
                page.offset(),
                mentions,
                quotes);
    }

    Revision refetched(Instant again) {
        return new Revision(
                number, version, hash, extractor, fetched, again, entered, state, story, partition, offset, mentions,
                quotes);
    }

    Revision tagged(long version, String story, List<String> mentions, List<String> quotes) {
        return new Revision(
                number,
                version,
                hash,
                extractor,
                fetched,
                refetched,
                entered,
                State.TAGGED,
                story,
                partition,
                offset,
                mentions,
                quotes);
    }

    Revision dead() {
        return new Revision(
                number,
                version,
                hash,
                extractor,
                fetched,
                refetched,
                entered,
                State.DEAD,
                story,
                partition,
                offset,
                mentions,
                quotes);
    }

    DeadLetter.Origin page(String topic) {
        return new DeadLetter.Origin(topic, partition, offset);
    }

    /** Versions count seconds, so that is how pages are ordered. */
    boolean isNewerThan(Page page) {
        return page.fetched().getEpochSecond() < fetched.getEpochSecond();
    }

    boolean isSeenSince(Page page) {
        return page.fetched().getEpochSecond() <= refetched.getEpochSecond();
    }
}
