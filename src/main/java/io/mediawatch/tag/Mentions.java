package io.mediawatch.tag;

import io.mediawatch.model.Mention;
import io.mediawatch.model.Span;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Occurrences by entity, with how much the article is about each. */
final class Mentions {
    /** Weight of an occurrence by where it stands: the headline says most, then the lead. */
    private static final double HEADLINE = 4;

    private static final double LEAD = 2;
    private static final double HEADING = 2;
    private static final double FURNITURE = 0.2;
    /** A speaker is there through what he says, named or not. */
    private static final double PER_QUOTE = 0.5;
    /** Evidence at which salience is one half: three plain occurrences. */
    private static final double HALF = 3;

    private Mentions() {}

    static List<Mention> of(List<Passage> passages, List<Occurrence> occurrences, Speech speech) {
        Map<Integer, Passage> byIndex = new HashMap<>();
        passages.forEach(passage -> byIndex.put(passage.index(), passage));
        Map<String, List<Occurrence>> byEntity = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            byEntity.computeIfAbsent(occurrence.id(), key -> new ArrayList<>()).add(occurrence);
        }
        Map<String, Integer> quotes = new HashMap<>();
        speech.quotes().forEach(quote -> quotes.merge(quote.speaker().name(), 1, Integer::sum));
        int lead = lead(passages);
        List<Mention> mentions = new ArrayList<>();
        for (List<Occurrence> places : byEntity.values()) {
            mentions.add(mention(places, byIndex, lead, quotes));
        }
        return mentions;
    }

    private static Mention mention(
            List<Occurrence> places, Map<Integer, Passage> passages, int lead, Map<String, Integer> quotes) {
        Occurrence first = places.get(0);
        List<Span> spans = new ArrayList<>();
        double weight = 0;
        boolean inHeadline = false;
        for (Occurrence place : places) {
            Passage passage = passages.get(place.paragraph());
            if (passage == null) {
                continue;
            }
            spans.add(new Span(
                    place.paragraph(),
                    place.start(),
                    place.end(),
                    passage.text().substring(place.start(), place.end())));
            inHeadline |= passage.part() == Part.HEADLINE;
            weight += weight(passage, lead);
        }
        weight += PER_QUOTE * quotes.getOrDefault(first.name(), 0);
        double salience = Math.round(100 * weight / (weight + HALF)) / 100.0;
        return new Mention(
                first.id(), first.type(), first.name(), spans.size(), inHeadline, salience, spans, first.rule());
    }

    private static double weight(Passage passage, int lead) {
        return switch (passage.part()) {
            case HEADLINE -> HEADLINE;
            case HEADING -> HEADING;
            case FURNITURE, STAGE -> FURNITURE;
            default -> passage.index() == lead ? LEAD : 1;
        };
    }

    /** The first paragraph of the body. */
    private static int lead(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.part() == Part.TEXT)
                .mapToInt(Passage::index)
                .findFirst()
                .orElse(-1);
    }
}
