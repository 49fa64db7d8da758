package io.mediawatch.watch;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that speaks for a topic. In YAML a plain string of weight 1, or {@code {text, weight, near,
 * notNear}}. Case, width and script do not matter; an English term is a whole word, its plural included.
 *
 * @param weight  greater than 0, at most 10
 * @param near    one of these must occur in the same paragraph
 * @param notNear none of these may occur in the same sentence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(String text, double weight, List<String> near, List<String> notNear) {
    private static final double HEAVIEST = 10;

    public Term {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a term is empty: give it a text or delete it");
        }
        require(weight > 0 && weight <= HEAVIEST, "weight", weight + " is not greater than 0 and at most 10");
        near = Words.checked(near, "near");
        notNear = Words.checked(notNear, "notNear");
    }

    public Term(String text) {
        this(text, 1, List.of(), List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Term of(
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("weight") @Nullable Double weight,
            @JsonProperty("near") @Nullable List<String> near,
            @JsonProperty("notNear") @Nullable List<String> notNear) {
        return new Term(
                text == null ? "" : text, weight == null ? 1 : weight, Words.orNone(near), Words.orNone(notNear));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Term plain(String text) {
        return new Term(text);
    }
}
