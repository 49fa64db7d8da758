package io.mediawatch.tag.topic;

import io.mediawatch.model.TopicScore;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.TopicRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Collects the evidence for one topic in one article and computes its score. */
final class Tally {
    /** Length, in words, of the article that a rule's threshold is meant for. */
    private static final double ORDINARY_WORDS = 800;
    /** Minimum factor applied to the threshold: in a very short article a single word is still too little evidence. */
    private static final double LEAST_FACTOR = 0.5;

    /** Words from which on an article is not very short: there the threshold begins to grow. */
    private static final double SOME_WORDS = ORDINARY_WORDS * LEAST_FACTOR * LEAST_FACTOR;

    /** Paragraphs from which on an article is not about what only one of them names. */
    private static final int SOME_PARAGRAPHS = 4;

    /** Factors by which evidence counts more in the headline and in headings. */
    private static final double HEADLINE = 4;

    private static final double HEADING = 2;

    private final TopicRule rule;
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<Integer> paragraphs = new TreeSet<>();
    private double sum;
    private boolean announced;
    private int lastParagraph = Integer.MIN_VALUE;
    private int lastEnd;

    Tally(TopicRule rule) {
        this.rule = rule;
    }

    /** Counts an occurrence unless a longer or earlier one of the same topic covers it. */
    void add(Passage passage, int start, int end, double weight) {
        if (passage.index() == lastParagraph && start < lastEnd) {
            return;
        }
        lastParagraph = passage.index();
        lastEnd = end;
        double factor = factor(passage.part());
        if (factor == 0) {
            return;
        }
        sum += weight * factor;
        announced |= factor > 1;
        evidence.add(passage.text().substring(start, end));
        paragraphs.add(passage.index());
    }

    private static double factor(Part part) {
        return switch (part) {
            case HEADLINE -> HEADLINE;
            case HEADING -> HEADING;
            case FURNITURE, STAGE -> 0;
            default -> 1;
        };
    }

    /**
     * The score, from 0 to 1; empty if there is too little evidence or the headline rules the topic out.
     *
     * @param words    length of the article
     * @param texts    its paragraphs of body text
     * @param headline folded; empty if there is none
     */
    Optional<TopicScore> score(int words, int texts, String headline, Consumer<Supplier<String>> rejected) {
        if (sum == 0) {
            return Optional.empty();
        }
        double needed = rule.threshold() * Math.max(LEAST_FACTOR, Math.sqrt(words / ORDINARY_WORDS));
        if (sum < needed || excluded(headline)) {
            rejected.accept(() -> String.format(
                    Locale.ROOT, "topic %s: %.1f of %.1f needed, by %s", rule.id(), sum, needed, evidence));
            return Optional.empty();
        }
        if (!announced && paragraphs.size() == 1 && texts >= SOME_PARAGRAPHS && words > SOME_WORDS) {
            rejected.accept(() -> String.format(
                    Locale.ROOT, "topic %s: in one paragraph of %d only, by %s", rule.id(), texts, evidence));
            return Optional.empty();
        }
        double score = Math.round(100 * sum / (sum + needed)) / 100.0;
        return Optional.of(new TopicScore(rule.id(), score, List.copyOf(evidence), List.copyOf(paragraphs)));
    }

    private boolean excluded(String headline) {
        return rule.exclude().stream().map(Fold::fold).anyMatch(headline::contains);
    }
}
