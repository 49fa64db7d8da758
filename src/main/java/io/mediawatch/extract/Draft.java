package io.mediawatch.extract;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article's fields while they are being determined, each with the rule that determined it. */
final class Draft {
    String headline = "";

    @Nullable
    String canonical;

    @Nullable
    String site;

    @Nullable
    String publisher;

    List<String> authors = List.of();

    /** The agency that is the article's only author. */
    @Nullable
    String agency;

    @Nullable
    String editor;

    List<String> section = List.of();

    @Nullable
    OffsetDateTime published;

    @Nullable
    OffsetDateTime modified;

    String language = "und";

    @Nullable
    String script;

    @Nullable
    String region;

    List<String> references = List.of();
    List<String> images = List.of();
    boolean free = true;
    final Map<String, String> from = new LinkedHashMap<>();
    private final Explanation.Notes why;

    Draft(Explanation.Notes why) {
        this.why = why;
    }

    void found(String field, String rule, Object value) {
        from.put(field, rule);
        if (why.wanted()) {
            why.add(field, value + " (" + rule + ")");
        }
    }
}
