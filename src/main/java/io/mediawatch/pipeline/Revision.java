package io.mediawatch.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
 * @param rereader  the extractor that then read it; null if there was no such fetch
 * @param entered   when the article first entered, milliseconds since 1970
 * @param state     how far the current revision has come
 * @param story     it belongs to, once and for all; null before the first answer
 * @param partition of the topic {@code pages} the current revision's page stands in; with
 * @param offset    its place there; both −1 if it stands there no more
 * @param written   what its latest results were
 * @param notNamed  entities that a person said are not named here, whatever the rules say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Revision(
        int number,
        long version,
        String hash,
        String extractor,
        Instant fetched,
        Instant refetched,
        @Nullable String rereader,
        long entered,
        State state,
        @Nullable String story,
        int partition,
        long offset,
        Written written,
        List<String> notNamed) {

    /** The progress of a revision. */
    enum State {
        /** Waiting for its story. */
        ASKING,
        /** Its results are written. */
        TAGGED,
        /** Processing failed; the same text is processed again when it comes in again. */
        DEAD,
        /** Taken down; its pages are rejected. */
        FORGOTTEN
    }

    /**
     * @param mentions entity ids
     * @param matched  by this and all revisions before
     */
    record Written(
            List<String> mentions,
            List<WrittenQuote> quotes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<PossibleAlert> matched) {
        static final Written NOTHING = new Written(List.of(), List.of(), List.of());

        Written {
            mentions = List.copyOf(mentions);
            quotes = List.copyOf(quotes);
            matched = matched == null ? List.of() : List.copyOf(matched);
        }

        @Override
        public List<PossibleAlert> matched() {
            return Objects.requireNonNull(matched);
        }
    }

    Revision {
        notNamed = List.copyOf(notNamed);
    }

    /** Returns the first revision of an article that entered at this time. */
    static Revision of(Article article, String hash, String extractor, long entered, DeadLetter.Origin page) {
        return new Revision(
                article.revision(),
                article.version(),
                hash,
                extractor,
                article.fetched(),
                article.fetched(),
                null,
                entered,
                State.ASKING,
                null,
                page.partition(),
                page.offset(),
                Written.NOTHING,
                List.of());
    }

    /** Returns a mark that keeps out an article that never entered. */
    static Revision unwanted(long now) {
        return new Revision(
                0,
                0,
                "",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                now,
                State.FORGOTTEN,
                null,
                -1,
                -1,
                Written.NOTHING,
                List.of());
    }

    /** Returns the revision that replaces this one with a new text. */
    Revision next(Article article, String hash, String extractor, DeadLetter.Origin page) {
        return of(article, hash, extractor, entered, page)
                .with(article.version(), State.ASKING, story, written, notNamed);
    }

    Revision refetched(Instant again, String by) {
        return new Revision(
                number, version, hash, extractor, fetched, again, by, entered, state, story, partition, offset, written,
                notNamed);
    }

    Revision tagged(long version, String story, Written written) {
        return with(version, State.TAGGED, story, written, notNamed);
    }

    Revision dead() {
        return with(version, State.DEAD, story, written, notNamed);
    }

    /** Returns a copy with one more entity that is not mentioned. */
    Revision corrected(String entity) {
        TreeSet<String> all = new TreeSet<>(notNamed);
        all.add(entity);
        return with(version, state, story, written, new ArrayList<>(all));
    }

    /** Returns a copy whose results lack an entity and these quotes. */
    Revision without(String entity, Set<String> quotes) {
        Written left = new Written(
                written.mentions().stream().filter(each -> !each.equals(entity)).toList(),
                written.quotes().stream()
                        .filter(quote -> !quotes.contains(quote.id()))
                        .toList(),
                written.matched());
        return with(version, state, story, left, notNamed);
    }

    /**
     * Returns a copy that only remembers that the article must stay out, and what is needed to repeat its taking down.
     */
    Revision forgotten() {
        return unwanted(entered).with(version + 1, State.FORGOTTEN, story, Written.NOTHING, List.of());
    }

    private Revision with(long version, State state, @Nullable String story, Written written, List<String> notNamed) {
        return new Revision(
                number, version, hash, extractor, fetched, refetched, rereader, entered, state, story, partition,
                offset, written, notNamed);
    }

    DeadLetter.Origin page(String topic) {
        return new DeadLetter.Origin(topic, partition, offset);
    }

    boolean isCurrently(String hash) {
        return state != State.DEAD && this.hash.equals(hash);
    }

    /**
     * Whether this extractor has read the current text, so that any difference it now finds is a change of the page.
     */
    boolean isReadBy(String extractor) {
        return extractor.equals(this.extractor) || extractor.equals(rereader);
    }

    /** Whether the current text comes from this very page. */
    boolean isOf(Page page) {
        return page.fetched().getEpochSecond() == fetched.getEpochSecond();
    }

    /** Whether the current text is newer than a page. Pages are ordered by seconds, like versions. */
    boolean isNewerThan(Page page) {
        return page.fetched().getEpochSecond() < fetched.getEpochSecond();
    }

    boolean isSeenSince(Page page) {
        return page.fetched().getEpochSecond() <= refetched.getEpochSecond();
    }
}
