package io.mediawatch.pipeline;

import io.mediawatch.extract.Extraction;
import io.mediawatch.model.Article;
import io.mediawatch.model.Change;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.story.Fingerprint;
import io.mediawatch.story.TextHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page into an article, and the article into its next revision. A page that brings nothing new ends here with
 * its outcome; a new text becomes the current one and asks which story it belongs to.
 *
 * <p>Pages are ordered by fetch time. A page older than the current text is history and not even extracted; nor is one
 * fetched at a time for which the current text is known to have stood unchanged.
 */
final class Revise extends ArticleStep {
    private final PipelineContext pipeline;

    Revise(PipelineContext pipeline) {
        super("revise");
        this.pipeline = pipeline;
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Page page = PageCodec.page(record.key(), record.value(), record.headers());
        pipeline.meters().page(page.mode());
        Revision known = known(page.id());
        if (known != null && known.state() == Revision.State.FORGOTTEN) {
            return ended(page, Outcome.Result.REJECTED, "forgotten", "it was taken down and is not to come back");
        }
        if (known != null && known.isNewerThan(page)) {
            return ended(page, Outcome.Result.SUPERSEDED, null, null);
        }
        Extraction extraction = pipeline.stages().extract().apply(page);
        if (extraction instanceof Extraction.Rejected rejected) {
            return ended(page, Outcome.Result.REJECTED, rejected.reason(), rejected.detail());
        }
        Article article = ((Extraction.Extracted) extraction).article();
        return revise(page, article, known, record.timestamp());
    }

    private List<Emission> revise(Page page, Article article, @Nullable Revision known, long now) {
        String hash = TextHash.of(article);
        if (known != null && known.isCurrently(hash) && !isReadAnew(known, page)) {
            if (!known.isSeenSince(page)) {
                save(
                        page.id(),
                        known.refetched(page.fetched(), pipeline.stages().extractor()));
            }
            return ended(page, Outcome.Result.UNCHANGED, null, null);
        }
        if (known != null && known.isSeenSince(page) && !isSamePageAgain(known, page, hash)) {
            return ended(page, Outcome.Result.SUPERSEDED, null, null);
        }
        if (page.mode() == Mode.LIVE) {
            commitEarly(pipeline.earlyCommit(), now);
        }
        return known == null ? first(page, article, hash, now) : next(page, article, hash, known);
    }

    /** Whether a known page has to be processed again, because the extractor has changed or its processing failed. */
    private boolean isSamePageAgain(Revision known, Page page, String hash) {
        boolean failed = known.state() == Revision.State.DEAD && known.hash().equals(hash);
        return known.isOf(page) && (failed || isReadAnew(known, page));
    }

    /** Whether another extractor reads the page now: it may find more than the text, such as a date or an outlet. */
    private boolean isReadAnew(Revision known, Page page) {
        return known.isOf(page) && !known.extractor().equals(pipeline.stages().extractor());
    }

    private List<Emission> first(Page page, Article extracted, String hash, long now) {
        long generation = pipeline.rulebook(context()).generation();
        Article article = extracted.as(1, generation, 0, page.mode(), List.of());
        Revision revision = Revision.of(article, hash, pipeline.stages().extractor(), now, place(null));
        return written(article, revision, new ArrayList<>());
    }

    private List<Emission> next(Page page, Article extracted, String hash, Revision known) {
        Article before = Json.read(Objects.requireNonNull(articles().get(page.id())), Article.class);
        boolean isRevision =
                !known.hash().equals(hash) && known.isReadBy(pipeline.stages().extractor());
        List<Change> changes = isRevision ? Changes.between(before, extracted) : before.changes();
        int number = isRevision ? known.number() + 1 : known.number();
        long generation = pipeline.rulebook(context()).generation();
        Article article = extracted.as(number, generation, known.notNamed().size(), page.mode(), changes);
        List<Emission> emissions = new ArrayList<>();
        if (known.state() == Revision.State.ASKING) {
            emissions.add(pipeline.outcome(Outcome.of(
                    before, Outcome.Result.SUPERSEDED, null, "replaced by a newer revision before it was tagged")));
        }
        return written(article, known.next(article, hash, pipeline.stages().extractor(), place(known)), emissions);
    }

    /**
     * Returns the page's place in its topic. A replayed page arrives by another topic, but may still be in its place.
     */
    private DeadLetter.Origin place(@Nullable Revision known) {
        String pages = pipeline.topics().pages().name();
        DeadLetter.Origin origin = origin();
        return pages.equals(origin.topic()) ? origin : known == null ? DeadLetter.Origin.UNKNOWN : known.page(pages);
    }

    private List<Emission> written(Article article, Revision revision, List<Emission> emissions) {
        byte[] json = Json.bytes(article);
        emissions.add(
                Emission.bytes(pipeline.topics().articles(), article.id(), json, article.version(), article.mode()));
        emissions.addAll(ask(article, revision));
        articles().put(article.id(), json);
        byte[] revisionJson = Json.bytes(revision);
        save(article.id(), revisionJson);
        pipeline.recent().put(new RecentArticles.Entry(article, json, revision, revisionJson));
        return emissions;
    }

    private List<Emission> ask(Article article, Revision revision) {
        Fingerprint fingerprint = Fingerprint.of(article);
        var shards = FingerprintQuery.shards(article.id(), fingerprint, pipeline.shards());
        byte[] ask = new FingerprintQuery(
                        article.id(),
                        revision.version(),
                        revision.story(),
                        revision.entered(),
                        article.mode() == Mode.LIVE,
                        shards.size(),
                        fingerprint)
                .bytes();
        return shards.stream()
                .map(shard -> Emission.hop(Hops.FINGERPRINTS, Integer.toString(shard), ask))
                .toList();
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(
                letter(pipeline.topics().deadLetters(), record, error),
                pipeline.outcome(dead(record.key(), record.value(), record.headers(), record.timestamp(), error)));
    }

    private List<Emission> ended(Page page, Outcome.Result result, @Nullable String reason, @Nullable String detail) {
        return List.of(pipeline.outcome(Outcome.of(page, result, reason, detail)));
    }

    /** Returns the outcome of a page of which only parts may be readable. */
    private static Outcome dead(
            @Nullable String key, byte @Nullable [] body, Headers headers, long timestamp, Throwable error) {
        try {
            return Outcome.of(
                    PageCodec.page(key, body, headers), Outcome.Result.DEAD, "revise", DeadLetter.message(error));
        } catch (IllegalArgumentException e) {
            return new Outcome(
                    key == null ? Hash.of(body == null ? new byte[0] : body) : key,
                    Outcome.Result.DEAD,
                    "unreadable",
                    e.getMessage(),
                    Header.text(headers, Header.URL),
                    Header.text(headers, Header.SOURCE),
                    Mode.BACKFILL,
                    Instant.ofEpochMilli(timestamp));
        }
    }
}
