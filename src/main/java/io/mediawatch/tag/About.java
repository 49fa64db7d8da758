package io.mediawatch.tag;

import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.entity.OccurrenceIndex;
import io.mediawatch.tag.topic.TopicMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Completes the quotes: adds what each is about, that is the entities named in it or in the question it answers, except
 * its speaker, and the topics with evidence in its paragraphs.
 */
final class About {
    private final OccurrenceIndex occurrences;
    private final List<Quote> quotes;
    private final TopicMap topics;
    private final Map<String, List<Span>> byWords = new HashMap<>();

    About(List<Occurrence> occurrences, List<Quote> quotes, TopicMap topics) {
        this.occurrences = new OccurrenceIndex(occurrences);
        this.quotes = quotes;
        this.topics = topics;
        quotes.forEach(quote -> byWords.putIfAbsent(quote.text(), quote.spans()));
    }

    List<Quote> complete() {
        return quotes.stream().map(this::complete).toList();
    }

    private Quote complete(Quote quote) {
        List<Span> passage = new ArrayList<>(quote.spans());
        if (quote.question() != null) {
            passage.addAll(byWords.getOrDefault(quote.question(), List.of()));
        }
        Set<String> about = new LinkedHashSet<>();
        for (Span span : passage) {
            occurrences
                    .in(span.paragraph(), span.start(), span.end())
                    .forEach(occurrence -> about.add(occurrence.id()));
        }
        if (quote.speaker().id() != null) {
            about.remove(quote.speaker().id());
        }
        return new Quote(
                quote.speaker(),
                quote.kind(),
                quote.spans(),
                quote.text(),
                quote.question(),
                List.copyOf(about),
                topics.of(passage.stream().map(Span::paragraph).toList()),
                quote.confidence(),
                quote.rule());
    }
}
