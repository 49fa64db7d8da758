package io.mediawatch.index;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Selects quotes. An empty list or null matches any.
 *
 * @param speakers ids, names or parts of names (a family name finds all of that name); one of them suffices
 * @param about    ids of entities named in the quote or the question; one of them suffices
 * @param words    a phrase in the quote
 * @param kind     {@code turn}, {@code direct} or {@code indirect}
 * @param language in any case
 */
public record QuoteFilter(
        List<String> speakers,
        List<String> about,
        List<String> topics,
        @Nullable String words,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String language,
        Period period) {
    /** No condition. */
    public static final QuoteFilter ANY =
            new QuoteFilter(List.of(), List.of(), List.of(), null, null, null, null, Period.ALWAYS);

    public QuoteFilter {
        speakers = List.copyOf(speakers);
        about = List.copyOf(about);
        topics = List.copyOf(topics);
        language = language == null ? null : language.toLowerCase(Locale.ROOT);
    }

    public static QuoteFilter of(List<String> speakers, List<String> about, Period period) {
        return new QuoteFilter(speakers, about, List.of(), null, null, null, null, period);
    }
}
