package io.mediawatch.tag;

import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import io.mediawatch.model.TopicScore;
import java.util.ArrayList;
import java.util.List;

/** Describes tags in readable lines: what was found, where, and by which rule. */
final class Explanations {
    private static final int EXCERPT = 40;

    private Explanations() {}

    static List<String> of(Tags tags) {
        List<String> lines = new ArrayList<>();
        for (Mention mention : tags.mentions()) {
            mention.spans()
                    .forEach(span -> lines.add("mention   " + mention.entity() + " '" + span.surface()
                            + "' paragraph " + span.paragraph() + " [" + span.start() + "," + span.end() + ") by "
                            + mention.rule()));
        }
        for (Quote quote : tags.quotes()) {
            lines.add("quote     " + quote.speaker().name() + ": '" + excerpt(quote.text()) + "' paragraph "
                    + quote.spans().get(0).paragraph() + " by " + quote.rule() + ", confidence " + quote.confidence());
        }
        for (TopicScore topic : tags.topics()) {
            lines.add("topic     " + topic.id() + " score " + topic.score() + " by " + topic.evidence());
        }
        return lines;
    }

    private static String excerpt(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }
}
