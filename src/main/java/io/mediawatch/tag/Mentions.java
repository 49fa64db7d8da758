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
 * Groups occurrences into one mention per entity and computes its salience, a measure of how much the article is about
 * it: from the weight of its occurrences and quotes, both on its own and relative to the entity of the greatest weight.
 */
final class Mentions {
    /** Weights of an occurrence by place; elsewhere it counts 1. */
    private static final double HEADLINE = 4;

    private static final double LEAD = 2;
    private static final double HEADING = 2;
    private static final double FURNITURE = 0.2;
    /**
     * Weight of each quote by or about an entity: a speaker is present in what they say, even where unnamed, and so is
     * what they speak about.
     */
    private static final double PER_QUOTE = 0.5;
    /**
     * Weight at which the entity of the greatest weight has a salience of one half: three occurrences in plain text.
     */
    private static final double HALF = 3;

    private final Map<Integer, Passage> passages = new HashMap<>();
    private final int lead;
    /** Number of quotes by speaker's name. */
    private final Map<String, Integer> spoken = new HashMap<>();

    /** Number of quotes about an entity, by its id. */
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

    /**
     * Salience from 0 to 1: grows ever more slowly with the weight, and is reduced, to as little as half, if another
     *       entity weighs far more.
     */
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

    /** Index of the first body paragraph; −1 if there is none. */
    private static int lead(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.part() == Part.TEXT)
                .mapToInt(Passage::index)
                .findFirst()
                .orElse(-1);
    }
}
