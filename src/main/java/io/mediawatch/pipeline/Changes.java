package io.mediawatch.pipeline;

import io.mediawatch.model.Article;
import io.mediawatch.model.Change;
import io.mediawatch.model.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The differences between two revisions: the headline, and paragraphs that were removed or added. */
final class Changes {
    /** Maximum number of changes: a completely rewritten page is one piece of news, not a thousand. */
    private static final int MOST = 100;

    private Changes() {}

    /**
     * Returns a changed headline, then removed paragraphs, then added ones, each in text order. A paragraph that only
     * moved is not a change.
     */
    static List<Change> between(Article before, Article after) {
        List<Change> changes = new ArrayList<>();
        if (!before.headline().equals(after.headline())) {
            changes.add(Change.headline(before.headline(), after.headline()));
        }
        missing(before, after).forEach(text -> changes.add(Change.removed(text)));
        missing(after, before).forEach(text -> changes.add(Change.added(text)));
        return changes.size() <= MOST ? changes : changes.subList(0, MOST);
    }

    /**
     * Adds the previous revision's quotes whose words are gone. A changed attribution is not a change, nor is a picture
     * inserted between two paragraphs of a quote, because each line of the quote is looked up separately.
     */
    static List<Change> unsaid(
            List<Change> changes, List<WrittenQuote> before, Article after, UnaryOperator<String> fold) {
        String text = Stream.concat(
                        Stream.of(after.headline()), after.paragraphs().stream().map(Paragraph::text))
                .map(fold)
                .collect(Collectors.joining("\n"));
        List<Change> all = new ArrayList<>(changes);
        before.stream()
                .filter(said -> !said.words().lines().map(fold).allMatch(text::contains))
                .forEach(said -> all.add(Change.unsaid(said.speaker(), said.words())));
        return all.size() <= MOST ? all : all.subList(0, MOST);
    }

    /** Returns the paragraphs of one text that the other lacks, taking repetitions into account. */
    private static List<String> missing(Article one, Article other) {
        Map<String, Integer> there = new HashMap<>();
        other.paragraphs().forEach(paragraph -> there.merge(paragraph.text(), 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        for (Paragraph paragraph : one.paragraphs()) {
            if (there.merge(paragraph.text(), -1, Integer::sum) < 0) {
                missing.add(paragraph.text());
            }
        }
        return missing;
    }
}
