package io.mediawatch.pipeline;

import io.mediawatch.model.Quote;
import io.mediawatch.model.Tags;
import java.util.List;

/** What a person said of an article goes before what the rules find in it. */
final class Corrections {
    private Corrections() {}

    /** Without the entities that are not named there. */
    static Tags applied(Tags tags, List<String> notNamed) {
        return notNamed.isEmpty()
                ? tags
                : new Tags(
                        tags.mentions().stream()
                                .filter(mention -> !notNamed.contains(mention.entity()))
                                .toList(),
                        tags.quotes().stream()
                                .map(quote -> applied(quote, notNamed))
                                .toList(),
                        tags.speakers(),
                        tags.topics(),
                        tags.story());
    }

    private static Quote applied(Quote quote, List<String> notNamed) {
        return new Quote(
                quote.speaker(),
                quote.kind(),
                quote.spans(),
                quote.text(),
                quote.question(),
                quote.about().stream()
                        .filter(entity -> !notNamed.contains(entity))
                        .toList(),
                quote.topics(),
                quote.confidence(),
                quote.rule());
    }
}
