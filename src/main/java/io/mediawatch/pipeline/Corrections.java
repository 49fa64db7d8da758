package io.mediawatch.pipeline;

import io.mediawatch.model.Quote;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies people's corrections, which override what the rules find. */
final class Corrections {
    private Corrections() {}

    /** Removes entities that a person said are not mentioned: they neither speak, nor is anything said about them. */
    static Tags applied(Tags tags, List<String> notNamed) {
        if (notNamed.isEmpty()) {
            return tags;
        }
        Map<String, String> labels = new HashMap<>();
        tags.quotes().stream()
                .map(Quote::speaker)
                .filter(speaker -> isOneOf(notNamed, speaker))
                .forEach(speaker -> labels.put(speaker.name(), label(speaker)));
        return new Tags(
                tags.mentions().stream()
                        .filter(mention -> !notNamed.contains(mention.entity()))
                        .toList(),
                tags.quotes().stream().map(quote -> applied(quote, notNamed)).toList(),
                renamed(tags.speakers(), labels),
                tags.topics(),
                tags.story());
    }

    private static List<@Nullable String> renamed(List<@Nullable String> speakers, Map<String, String> names) {
        List<@Nullable String> renamed = new ArrayList<>();
        for (String speaker : speakers) {
            renamed.add(speaker == null ? null : names.getOrDefault(speaker, speaker));
        }
        return renamed;
    }

    private static Quote applied(Quote quote, List<String> notNamed) {
        Speaker speaker = quote.speaker();
        return new Quote(
                isOneOf(notNamed, speaker)
                        ? new Speaker(null, label(speaker), speaker.label(), speaker.role())
                        : speaker,
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

    private static boolean isOneOf(List<String> notNamed, Speaker speaker) {
        return speaker.id() != null && notNamed.contains(speaker.id());
    }

    /** The name of a speaker who is no longer taken for the entity, as far as the article gives it. */
    private static String label(Speaker speaker) {
        return Objects.requireNonNullElse(speaker.label(), speaker.name());
    }
}
