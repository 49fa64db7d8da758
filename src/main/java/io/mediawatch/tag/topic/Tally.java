package io.mediawatch.tag.topic;

import io.mediawatch.model.TopicScore;
import io.mediawatch.tag.topic.TopicFinder.Extent;
import io.mediawatch.tag.topic.TopicFinder.Hit;
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

/** Adds up the evidence for one topic in one article. */
final class Tally {
    /** Length, in words, of the article that a rule's threshold is meant for. */
    private static final double ORDINARY_WORDS = 800;
    /** Minimum factor applied to the threshold: in a very short article a single word is still too little evidence. */
    private static final double LEAST_FACTOR = 0.5;

    /** Words from which on an article is not very short: there the threshold begins to grow. */
    private static final double SOME_WORDS = ORDINARY_WORDS * LEAST_FACTOR * LEAST_FACTOR;

    /** Paragraphs from which on an article is not about what only one of them names. */
    private static final int SOME_PARAGRAPHS = 4;

    private final TopicRule rule;
    private final Extent extent;
    private final double needed;
    private final Consumer<Supplier<String>> rejected;
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Set<Integer> paragraphs = new TreeSet<>();
    private double sum;
    private boolean announced;

    Tally(TopicRule rule, Extent extent, Consumer<Supplier<String>> rejected) {
        this.rule = rule;
        this.extent = extent;
        this.needed = rule.threshold() * Math.max(LEAST_FACTOR, Math.sqrt(extent.words() / ORDINARY_WORDS));
        this.rejected = rejected;
    }

    /**
     * The score, from 0 to 1, of terms from left to right, longest first; empty if there is too little evidence or the
     * headline rules the topic out.
     */
    Optional<TopicScore> score(List<Hit> hits) {
        double most = hits.stream().mapToDouble(Hit::weight).sum();
        if (most < needed) { // most topics: their contexts need not be read
            return rejected(most, "at most ");
        }
        add(hits);
        if (sum < needed || excluded()) {
            return rejected(sum, "");
        }
        if (isInPassing()) {
            rejected.accept(() -> String.format(
                    Locale.ROOT, "topic %s: in one paragraph of %d only, by %s", rule.id(), extent.texts(), evidence));
            return Optional.empty();
        }
        double score = Math.round(100 * sum / (sum + needed)) / 100.0;
        return Optional.of(new TopicScore(rule.id(), score, List.copyOf(evidence), List.copyOf(paragraphs)));
    }

    /** Counts the terms whose context fits, but none that a longer or earlier one covers. */
    private void add(List<Hit> hits) {
        int lastParagraph = Integer.MIN_VALUE;
        int lastEnd = 0;
        for (Hit hit : hits) {
            boolean covered = hit.passage().index() == lastParagraph && hit.start() < lastEnd;
            if (covered || !hit.fits()) {
                continue;
            }
            lastParagraph = hit.passage().index();
            lastEnd = hit.end();
            if (hit.weight() > 0) {
                sum += hit.weight();
                announced |= hit.announces();
                evidence.add(hit.passage().text().substring(hit.start(), hit.end()));
                paragraphs.add(hit.passage().index());
            }
        }
    }

    /** Whether only one of the paragraphs of an ordinary article names the topic, and neither headline nor a heading. */
    private boolean isInPassing() {
        return !announced && paragraphs.size() == 1 && extent.texts() >= SOME_PARAGRAPHS && extent.words() > SOME_WORDS;
    }

    private Optional<TopicScore> rejected(double reached, String bound) {
        if (reached > 0) {
            rejected.accept(() -> String.format(
                    Locale.ROOT, "topic %s: %s%.1f of %.1f needed%s", rule.id(), bound, reached, needed, by()));
        }
        return Optional.empty();
    }

    private String by() {
        return evidence.isEmpty() ? "" : ", by " + evidence;
    }

    private boolean excluded() {
        return rule.exclude().stream().map(Fold::fold).anyMatch(extent.headline()::contains);
    }
}
