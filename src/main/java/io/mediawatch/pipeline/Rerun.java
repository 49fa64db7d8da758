package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Processes history again, one article at a time: tags its text with the rules now in force, applies a correction, or
 * takes it down completely. Pages to be replayed go on to {@link Revise} like new ones.
 */
final class Rerun extends ArticleStep {
    /** Maximum number of times a request is postponed because the rules it needs are not in force yet. */
    private static final int MOST_ATTEMPTS = 100;

    private final PipelineContext pipeline;
    private @Nullable KeyValueStore<String, byte[]> waiting;

    Rerun(PipelineContext pipeline) {
        super("rerun");
        this.pipeline = pipeline;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        waiting = store(Store.WAITING);
    }

    @Override
    List<Emission> handle(Record<String, byte[]> record) {
        Objects.requireNonNull(record.key(), "a request needs an article id as its key");
        return switch (Request.of(Header.required(record.headers(), Header.REQUEST))) {
            case REPLAY -> onceInForce(wanted(record), record, this::replay);
            case RETAG -> onceInForce(wanted(record), record, this::retag);
            case CORRECT -> correct(record);
            case FORGET -> forget(record.key(), record.timestamp());
            case RESUME -> resume(record);
        };
    }

    private static long wanted(Record<String, byte[]> record) {
        return Header.number(record.headers(), Header.GENERATION);
    }

    private List<Emission> onceInForce(
            long wanted, Record<String, byte[]> record, Function<Record<String, byte[]>, List<Emission>> request) {
        boolean inForce = pipeline.rulebook(context()).generation() >= wanted;
        return inForce ? request.apply(record) : List.of(putOff(record, wanted));
    }

    private List<Emission> replay(Record<String, byte[]> record) {
        return List.of(new Emission(Hops.REPLAYS, record.key(), record.value(), record.headers()));
    }

    private List<Emission> retag(Record<String, byte[]> record) {
        Revision revision = known(record.key());
        return revision == null || revision.state() != Revision.State.TAGGED
                ? List.of() // what is still to be tagged will be by these rules
                : again(text(record.key()), revision, record.timestamp());
    }

    /**
     * Postpones a request: rules reach each process through their own topic, and some processes a moment later than
     * others.
     */
    private Emission putOff(Record<String, byte[]> record, long wanted) {
        boolean first = record.headers().lastHeader(Header.ATTEMPT) == null;
        long attempt = first ? 1 : Header.number(record.headers(), Header.ATTEMPT) + 1;
        if (attempt > MOST_ATTEMPTS) {
            throw new IllegalStateException("generation " + wanted + " of the rules is not in force");
        }
        Headers headers = new RecordHeaders(record.headers());
        headers.remove(Header.ATTEMPT);
        Header.put(headers, Header.ATTEMPT, attempt);
        return new Emission(pipeline.topics().requests().name(), record.key(), record.value(), headers);
    }

    private List<Emission> correct(Record<String, byte[]> record) {
        Revision revision = known(record.key());
        if (revision == null || revision.state() == Revision.State.FORGOTTEN) {
            return List.of();
        }
        Article article = text(record.key());
        String entity = new String(record.value(), StandardCharsets.UTF_8);
        return onceInForce(
                article.generation(),
                record,
                waited -> correct(article, revision.corrected(entity), entity, waited.timestamp()));
    }

    private List<Emission> correct(Article article, Revision revision, String entity, long now) {
        if (revision.state() == Revision.State.TAGGED) {
            return again(article, revision, now);
        }
        if (revision.state() == Revision.State.DEAD) {
            return takenBack(article, revision, entity);
        }
        save(article.id(), revision); // its results are not written yet, and will be without the entity
        return List.of();
    }

    /** Removes an entity from the results of the previous text, because the newest one could not be tagged. */
    private List<Emission> takenBack(Article article, Revision revision, String entity) {
        long version = Version.of(
                article.fetched(), article.generation() + revision.notNamed().size());
        Set<String> quotes = revision.written().quotes().stream()
                .filter(quote -> quote.isBy(entity, pipeline.stages().fold()))
                .map(WrittenQuote::id)
                .collect(Collectors.toSet());
        List<Emission> gone = new ArrayList<>();
        if (revision.written().mentions().contains(entity)) {
            gone.add(gone(pipeline.topics().mentions(), article.id(), entity, version));
        }
        quotes.forEach(quote -> gone.add(gone(pipeline.topics().quotes(), article.id(), quote, version)));
        save(article.id(), revision.without(entity, quotes));
        return gone;
    }

    private Article text(String id) {
        return Json.read(Objects.requireNonNull(articles().get(id), "the text of a known article"), Article.class);
    }

    private List<Emission> again(Article before, Revision revision, long now) {
        String id = before.id();
        Rulebook rulebook = pipeline.rulebook(context());
        Article article = before.as(
                before.revision(), rulebook.generation(), revision.notNamed().size(), Mode.RETAG, before.changes());
        if (article.version() <= revision.version()) {
            return List.of(); // tagged by these rules already
        }
        byte[] json = Json.bytes(article);
        String story = Objects.requireNonNull(revision.story());
        Results results = Results.of(pipeline, rulebook, article, json, story, revision);
        List<Emission> emissions = results.emissions(now);
        articles().put(id, json);
        save(id, revision.tagged(article.version(), story, results.written()));
        return emissions;
    }

    private List<Emission> forget(String id, long now) {
        Revision revision = known(id);
        if (revision == null) {
            save(id, Revision.unwanted(now));
            return List.of();
        }
        Revision forgotten = revision.forgotten();
        List<Emission> emissions = new ArrayList<>(gone(id, revision, forgotten.version()));
        byte[] stored = articles().get(id);
        if (stored != null && revision.state() == Revision.State.ASKING) {
            emissions.add(pipeline.outcome(Outcome.of(
                    Json.read(stored, Article.class),
                    Outcome.Result.REJECTED,
                    "forgotten",
                    "taken down before it was tagged")));
        }
        articles().delete(id);
        Objects.requireNonNull(waiting).delete(id);
        save(id, forgotten);
        return emissions;
    }

    /** Returns a record to its hop, unless its article has been taken down meanwhile. */
    private List<Emission> resume(Record<String, byte[]> record) {
        Revision revision = known(record.key());
        boolean gone = revision == null || revision.state() == Revision.State.FORGOTTEN;
        return gone && !Resumption.takesDown(record.headers())
                ? List.of()
                : List.of(Resumption.emission(record.value(), record.headers()));
    }

    private List<Emission> gone(String id, Revision revision, long version) {
        Topics topics = pipeline.topics();
        List<Emission> gone = new ArrayList<>();
        gone.add(Emission.gone(topics.articles(), id, version, Mode.REPLAY));
        gone.add(Emission.gone(topics.taggedArticles(), id, version, Mode.REPLAY));
        revision.written().mentions().forEach(entity -> gone.add(gone(topics.mentions(), id, entity, version)));
        revision.written().quotes().forEach(said -> gone.add(gone(topics.quotes(), id, said.id(), version)));
        if (revision.story() != null) {
            gone.add(StoryChange.gone(id, revision.story()));
        }
        revision.written().matched().stream()
                .collect(Collectors.groupingBy(
                        PossibleAlert::series,
                        LinkedHashMap::new,
                        Collectors.mapping(PossibleAlert::alert, Collectors.toList())))
                .forEach((series, alerts) -> gone.add(new Withdrawn(id, alerts).to(series)));
        return gone;
    }

    private static Emission gone(Topic<?> topic, String article, String part, long version) {
        return Emission.gone(topic, MentionRecord.id(article, part), version, Mode.REPLAY);
    }

    @Override
    List<Emission> failed(Record<String, byte[]> record, Throwable error) {
        return List.of(letter(pipeline.topics().deadLetters(), record, error));
    }
}
