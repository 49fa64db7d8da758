package io.mediawatch.pipeline;

import io.mediawatch.alert.Match;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Quote;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outcome of tagging one revision: its records, and tombstones for what only the previous revision had.
 *
 * @param json         the article as written before, whose bytes are reused
 * @param mentionsById entity id → mention
 * @param quotesById   id of the quote within the article → quote; of repeated quotes the first counts
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to an emission, never compared
record Results(
        PipelineContext pipeline,
        TaggedArticle tagged,
        List<Match> matches,
        byte[] json,
        Map<String, Mention> mentionsById,
        Map<String, Quote> quotesById,
        Revision before) {

    /** @throws TooLarge if the article is too long, before it is tagged */
    static Results of(
            PipelineContext pipeline, Rulebook rulebook, Article article, byte[] json, String story, Revision before) {
        TooLarge.requireTaggable(json);
        Tags tags = Corrections.applied(rulebook.tag().apply(article), before.notNamed());
        TaggedArticle tagged = new TaggedArticle(article, tags.inStory(story));
        Map<String, Mention> mentions = new LinkedHashMap<>();
        tagged.tags().mentions().forEach(mention -> mentions.putIfAbsent(mention.entity(), mention));
        Map<String, Quote> quotes = new LinkedHashMap<>();
        tagged.tags()
                .quotes()
                .forEach(quote ->
                        quotes.putIfAbsent(QuoteId.of(quote, pipeline.stages().fold()), quote));
        return new Results(pipeline, tagged, rulebook.match().apply(tagged), json, mentions, quotes, before);
    }

    Revision.Written written() {
        List<WrittenQuote> quotes = new ArrayList<>();
        quotesById.forEach((id, quote) -> quotes.add(WrittenQuote.of(id, quote)));
        return new Revision.Written(List.copyOf(mentionsById.keySet()), quotes, matched());
    }

    /**
     * Returns the alerts raised by this and earlier revisions: they remain even if a later revision no longer matches.
     */
    private List<PossibleAlert> matched() {
        Set<PossibleAlert> all = new LinkedHashSet<>(before.written().matched());
        if (article().mode() == Mode.LIVE) {
            matches.forEach(match -> all.add(PossibleAlert.of(match)));
        }
        return List.copyOf(all);
    }

    /**
     * Returns the records to write. Their JSON is assembled from parts, so that what many records share is written
     * once.
     */
    List<Emission> emissions(long now) {
        List<Emission> emissions = new ArrayList<>();
        emissions.add(emission(
                pipeline.topics().taggedArticles(),
                article().id(),
                Json.merged(json, Json.bytes(Map.of("tags", tagged.tags())))));
        byte[] facts = Json.bytes(ArticleFacts.of(tagged));
        addMentions(emissions, facts);
        addQuotes(emissions, facts);
        matches.forEach(match -> emissions.add(AlertCandidate.of(tagged, match, now)));
        return emissions;
    }

    private void addMentions(List<Emission> emissions, byte[] facts) {
        Topic<MentionRecord> topic = pipeline.topics().mentions();
        mentionsById.forEach((entity, mention) ->
                emissions.add(emission(topic, key(entity), Json.merged(facts, Json.bytes(mention)))));
        before.written().mentions().stream()
                .filter(entity -> !mentionsById.containsKey(entity))
                .forEach(entity -> emissions.add(gone(topic, entity)));
    }

    private void addQuotes(List<Emission> emissions, byte[] facts) {
        Topic<QuoteRecord> topic = pipeline.topics().quotes();
        quotesById.forEach((id, quote) -> emissions.add(
                emission(topic, key(id), Json.merged(Json.bytes(Map.of("id", key(id))), facts, Json.bytes(quote)))));
        before.written().quotes().stream()
                .map(WrittenQuote::id)
                .filter(id -> !quotesById.containsKey(id))
                .forEach(id -> emissions.add(gone(topic, id)));
    }

    private Emission emission(Topic<?> topic, String key, byte[] json) {
        return Emission.bytes(topic, key, json, article().version(), article().mode());
    }

    private Emission gone(Topic<?> topic, String id) {
        return Emission.gone(topic, key(id), article().version(), article().mode());
    }

    private String key(String id) {
        return MentionRecord.id(article().id(), id);
    }

    private Article article() {
        return tagged.article();
    }
}
