package io.mediawatch.tag.entity;

import io.mediawatch.tag.passage.Bisection;
import java.util.ArrayList;
import java.util.List;

/** The occurrences of an article by paragraph, for look-up by position. */
public final class OccurrenceIndex {
    /** Starts with the headline (index −1) and ends with the last paragraph that has an occurrence. */
    private final List<List<Occurrence>> byParagraph = new ArrayList<>();

    /** @param occurrences in text order and not overlapping */
    public OccurrenceIndex(List<Occurrence> occurrences) {
        for (Occurrence occurrence : occurrences) {
            while (byParagraph.size() <= occurrence.paragraph() + 1) {
                byParagraph.add(new ArrayList<>());
            }
            byParagraph.get(occurrence.paragraph() + 1).add(occurrence);
        }
    }

    /** The occurrences in a paragraph, in text order. */
    public List<Occurrence> in(int paragraph) {
        return paragraph + 1 < byParagraph.size() ? byParagraph.get(paragraph + 1) : List.of();
    }

    /** The occurrences that overlap a stretch, in text order. */
    public List<Occurrence> in(int paragraph, int start, int end) {
        List<Occurrence> all = in(paragraph);
        int from = behind(all, start);
        int to = from;
        while (to < all.size() && all.get(to).start() < end) {
            to++;
        }
        return all.subList(from, to);
    }

    /** Index of the first occurrence that ends after a position. */
    private static int behind(List<Occurrence> all, int position) {
        return Bisection.first(all.size(), i -> all.get(i).end() > position);
    }
}
