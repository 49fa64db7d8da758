package io.mediawatch.tag;

import io.mediawatch.model.Article;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.entity.Recognizer;
import io.mediawatch.tag.passage.Layout;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.Speakers;
import io.mediawatch.tag.speaker.Speech;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.ShortNames;
import io.mediawatch.tag.speaker.people.WatchPeople;
import io.mediawatch.tag.topic.TopicFinder;
import io.mediawatch.tag.topic.TopicMap;
import io.mediawatch.watch.TopicRule;
import io.mediawatch.watch.WatchList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tags an article with the entities it names, its quotes and their speakers, the speaker of each paragraph, and its
 * topics. First the paragraphs are classified and the watch-list names found; then the cast and the speakers; then
 * short names, topics and mentions, which depend on the former. Pure and thread-safe. Create one and reuse it:
 * construction is expensive.
 */
public final class Tagger {
    private final Recognizer recognizer;
    private final WatchPeople people;
    private final TopicFinder topics;

    public Tagger(WatchList watchList, List<TopicRule> topics) {
        this.recognizer = new Recognizer(watchList);
        this.people = new WatchPeople(watchList);
        this.topics = new TopicFinder(topics);
    }

    public Tags tag(Article article) {
        return tag(article, line -> {});
    }

    /** Explains the tags: one line for each tag and each rejected candidate, with rule and evidence. */
    public List<String> why(Article article) {
        List<String> lines = new ArrayList<>();
        Tags tags = tag(article, line -> lines.add(line.get()));
        List<String> all = new ArrayList<>(Explanations.of(tags));
        lines.forEach(line -> all.add("rejected  " + line));
        return all;
    }

    private Tags tag(Article article, Consumer<Supplier<String>> rejected) {
        List<Passage> passages = Layout.of(article);
        List<Occurrence> named = recognizer.find(passages, rejected);
        Cast cast = new Cast(people, passages, named);
        Speech speech = Speakers.find(passages, cast, article, rejected);
        List<Passage> parts = withHeadings(passages, speech.headings());
        List<Occurrence> occurrences = new ShortNames(people, recognizer.relations(), cast).complete(parts);
        TopicMap map = topics.find(parts, rejected);
        List<Quote> quotes = new About(occurrences, speech.quotes(), map).complete();
        List<Mention> mentions = Mentions.of(parts, occurrences, quotes);
        return new Tags(
                mentions,
                quotes,
                speech.speakers().stream()
                        .map(speaker -> speaker == null ? null : speaker.name())
                        .toList(),
                map.scores(),
                null);
    }

    private static List<Passage> withHeadings(List<Passage> passages, Set<Integer> headings) {
        return passages.stream()
                .map(passage -> headings.contains(passage.index()) ? passage.as(Part.HEADING) : passage)
                .toList();
    }
}
