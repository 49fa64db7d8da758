package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Notes;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article's fields while they are being determined, each with the rule that determined it. */
public final class Draft {
    public String headline = "";

    public @Nullable String canonical;

    public @Nullable String site;

    public @Nullable String publisher;

    public List<String> authors = List.of();

    /** The agency that is the article's only author. */
    @Nullable
    String agency;

    public @Nullable String editor;

    public List<String> section = List.of();

    public @Nullable OffsetDateTime published;

    public @Nullable OffsetDateTime modified;

    public String language = "und";

    public @Nullable String script;

    public @Nullable String region;

    public List<String> references = List.of();
    public List<String> images = List.of();
    public boolean free = true;
    public final Map<String, String> from = new LinkedHashMap<>();
    private final Notes why;

    public Draft(Notes why) {
        this.why = why;
    }

    public void found(String field, String rule, Object value) {
        from.put(field, rule);
        if (why.wanted()) {
            why.add(field, value + " (" + rule + ")");
        }
    }
}
