package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Change;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.story.Candidate;
import io.mediawatch.story.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the answers an article asked for, joins the story, tags the text and writes everything that follows from
 * it. The text comes from the store, where {@link Revise} of the same partition left it.
 */
final class Tag extends ArticleStep {
    static final String NAME = "tag";

    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> waiting;

    Tag(PipelineContext pipeline) {
        super(NAME);
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        waiting = store(Store.WAITING);
        Silences.of(context, pipeline);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        String id = record.key();
        FingerprintAnswer answer = FingerprintAnswer.read(record.value());
        byte[] known = knownJson(id);
        RecentArticles.Entry recent = known == null ? null : pipeline.recent().get(id, known);
        Revision revision = asking(known, recent, answer.version());
        if (revision == null) {
            return List.of(); // answered already, or superseded
        }
        byte[] kept = pipeline.shards() == 1 ? null : waiting().get(id); // a single answer waits for no other
        CollectedAnswers gathered = CollectedAnswers.of(kept, answer);
        if (!gathered.isComplete()) {
            waiting().put(id, gathered.bytes());
            return List.of();
        }
        if (gathered.error() != null) {
            throw new IllegalStateException("grouping failed: " + gathered.error());
        }
        List<Emission> emissions = tagged(id, revision, recent, gathered, record.timestamp());
        if (kept != null) {
            waiting().delete(id);
        }
        pipeline.recent().remove(id);
        return emissions;
    }

    private List<Emission> tagged(
            String id, Revision revision, RecentArticles.@Nullable Entry recent, CollectedAnswers gathered, long now) {
        Candidate story = story(id, revision, gathered);
        Rulebook rulebook = pipeline.rulebook(context());
        byte[] stored = recent == null ? stored(id) : recent.json();
        Article read = recent == null ? Json.read(stored, Article.class) : recent.article();
        Article article = finished(read, revision, rulebook.generation());
        byte[] json = article.equals(read) ? stored : Json.bytes(article);
        Results results = Results.of(pipeline, rulebook, article, json, story.story(), revision);
        List<Emission> emissions = new ArrayList<>(results.emissions(now));
        if (article.mode() == Mode.LIVE && !results.matches().isEmpty()) {
            commitEarly(pipeline.earlyCommit(), now);
        }
        emissions.addAll(grouped(article, gathered, story));
        emissions.add(pipeline.outcome(Outcome.of(article, Outcome.Result.TAGGED, null, null)));
        if (json != stored) {
            articles().put(id, json);
        }
        save(id, revision.tagged(article.version(), story.story(), results.written()));
        return emissions;
    }

    /** With the generation that tags it, and the quotes that the previous revision still had. */
    private Article finished(Article article, Revision revision, long generation) {
        List<Change> changes = article.changes();
        boolean quotesRemain = changes.stream().noneMatch(change -> change.what() == Change.What.QUOTE);
        if (!changes.isEmpty() && quotesRemain) {
            changes = Changes.unsaid(
                    changes,
                    revision.written().quotes(),
                    article,
                    pipeline.stages().fold());
        }
        int corrections = revision.notNamed().size();
        return article.as(article.revision(), generation, corrections, article.mode(), changes);
    }

    private static Candidate story(String id, Revision revision, CollectedAnswers gathered) {
        return revision.story() == null
                ? Candidate.choose(new Candidate(id, revision.entered()), gathered.found())
                : new Candidate(revision.story(), revision.entered());
    }

    /** Tells the story of its copy, links other stories found, and corrects shards that entered the text elsewhere. */
    private List<Emission> grouped(Article article, CollectedAnswers gathered, Candidate story) {
        List<Emission> emissions = new ArrayList<>();
        emissions.add(StoryChange.of(article, story.story()));
        gathered.found().stream()
                .map(Candidate::story)
                .filter(other -> !other.equals(story.story()))
                .distinct()
                .forEach(other -> emissions.addAll(StoryChange.link(Hops.COPIES, story.story(), other)));
        if (!gathered.entered().values().stream().allMatch(story.story()::equals)) {
            emissions.addAll(settled(article, gathered.entered(), story));
        }
        return emissions;
    }

    private List<Emission> settled(Article article, Map<Integer, String> entered, Candidate story) {
        Fingerprint fingerprint = Fingerprint.of(article);
        List<Emission> emissions = new ArrayList<>();
        entered.forEach((shard, from) -> {
            if (!from.equals(story.story())) {
                List<Long> bands = fingerprint.bands().stream()
                        .filter(band -> FingerprintQuery.shard(band, pipeline.shards()) == shard)
                        .toList();
                byte[] settled = new Settled(article.id(), from, story, bands).bytes();
                emissions.add(Emission.hop(Hops.SETTLED, Integer.toString(shard), settled));
            }
        });
        return emissions;
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        String id = record.key();
        Revision revision = known(id);
        byte[] stored = revision == null ? null : articles().get(id);
        if (revision == null || stored == null || revision.state() != Revision.State.ASKING) {
            return List.of(letter(pipeline.topics().deadLetters(), record, error));
        }
        Article article = Json.read(stored, Article.class);
        List<Emission> emissions = List.of(
                letter(
                        pipeline.topics().deadLetters(),
                        record,
                        stored,
                        revision.page(pipeline.topics().pages().name()),
                        error),
                pipeline.outcome(Outcome.of(article, Outcome.Result.DEAD, "tag", DeadLetter.message(error))));
        waiting().delete(id);
        save(id, revision.dead());
        return emissions;
    }

    private static @Nullable Revision asking(
            byte @Nullable [] known, RecentArticles.@Nullable Entry recent, long version) {
        if (known == null) {
            return null;
        }
        Revision revision = recent == null ? Json.read(known, Revision.class) : recent.revision();
        return revision.state() == Revision.State.ASKING && revision.version() == version ? revision : null;
    }

    private byte[] stored(String id) {
        return Objects.requireNonNull(articles().get(id), "the text of a known article");
    }

    private KeyValueStore<String, byte[]> waiting() {
        return Objects.requireNonNull(waiting);
    }
}
