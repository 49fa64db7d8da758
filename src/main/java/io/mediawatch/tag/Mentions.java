package io.mediawatch.tag;

import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Occurrences by entity, with how much the article is about each: what its occurrences and quotes weigh, by itself and
 * beside the entity that weighs most.
 */
final class Mentions {
    /** Weight of an occurrence by where it stands: the headline says most, then the lead. */
    private static final double HEADLINE = 4;

    private static final double LEAD = 2;
    private static final double HEADING = 2;
    private static final double FURNITURE = 0.2;
    /** A speaker is there through what he says, named or not; so is whom or what he speaks about. */
    private static final double PER_QUOTE = 0.5;
    /** Weight at which an entity that weighs most has a salience of one half: three plain occurrences. */
    private static final double HALF = 3;

    private final Map<Integer, Passage> passages = new HashMap<>();
    private final int lead;
    /** How many quotes a speaker has, by name, and how many are about an entity, by id. */
    private final Map<String, Integer> spoken = new HashMap<>();

    private final Map<String, Integer> spokenAbout = new HashMap<>();

    private Mentions(List<Passage> passages, List<Quote> quotes) {
        passages.forEach(passage -> this.passages.put(passage.index(), passage));
        lead = lead(passages);
        for (Quote quote : quotes) {
            spoken.merge(quote.speaker().name(), 1, Integer::sum);
            quote.about().forEach(id -> spokenAbout.merge(id, 1, Integer::sum));
        }
    }

    static List<Mention> of(List<Passage> passages, List<Occurrence> occurrences, List<Quote> quotes) {
        Map<String, List<Occurrence>> byEntity = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            byEntity.computeIfAbsent(occurrence.id(), key -> new ArrayList<>()).add(occurrence);
        }
        Mentions mentions = new Mentions(passages, quotes);
        double most =
                byEntity.values().stream().mapToDouble(mentions::weight).max().orElse(0);
        return byEntity.values().stream()
                .map(places -> mentions.mention(places, most))
                .toList();
    }

    private Mention mention(List<Occurrence> places, double most) {
        Occurrence first = places.get(0);
        List<Span> spans = new ArrayList<>();
        boolean inHeadline = false;
        for (Occurrence place : places) {
            Passage passage = passage(place);
            String surface = passage.text().substring(place.start(), place.end());
            spans.add(new Span(place.paragraph(), place.start(), place.end(), surface));
            inHeadline |= passage.part() == Part.HEADLINE;
        }
        double salience = salience(weight(places), most);
        return new Mention(
                first.id(), first.type(), first.name(), spans.size(), inHeadline, salience, spans, first.rule());
    }

    /** Grows with the weight, ever slower; beside an entity that weighs far more it halves. */
    private static double salience(double weight, double most) {
        double alone = weight / (weight + HALF);
        double share = weight / most;
        return Math.round(100 * alone * (1 + share) / 2) / 100.0;
    }

    private double weight(List<Occurrence> places) {
        Occurrence first = places.get(0);
        int quotes = spoken.getOrDefault(first.name(), 0) + spokenAbout.getOrDefault(first.id(), 0);
        return PER_QUOTE * quotes
                + places.stream().mapToDouble(place -> weight(passage(place))).sum();
    }

    private double weight(Passage passage) {
        return switch (passage.part()) {
            case HEADLINE -> HEADLINE;
            case HEADING -> HEADING;
            case FURNITURE, STAGE -> FURNITURE;
            default -> passage.index() == lead ? LEAD : 1;
        };
    }

    private Passage passage(Occurrence place) {
        return Objects.requireNonNull(passages.get(place.paragraph()));
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
