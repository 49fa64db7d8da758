package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name under which an entity is found. In YAML a plain string, or an object where the name alone does not decide:
 *
 * <pre>{@code
 * aliases:
 *   - Meta Platforms
 *   - {text: meta, anyCase: true, near: [Llama, 扎克伯格, 开源, Facebook]}   # needs one of these near
 *   - {text: 苹果, notNear: [水果, 果园]}                                    # not with one of these near
 *   - {text: 老黄, near: [英伟达]}
 * }</pre>
 *
 * <p>Full and half width, traditional and simplified characters and the kind of middle dot never matter. Upper and
 * lower case do not matter either, except for names that are also plain words of English (Target, Apple) or have
 * fewer than four letters (AMD): these count as written or in capitals.
 *
 * <p>Spellings of one entity that differ in width or script only are one name: they must not differ in conditions.
 *
 * <p>Two entities may have a name in common if it has {@code near} for one of them: there it is that one, elsewhere the
 * other.
 *
 * @param anyCase true or false overrules the above: true finds any case, false only the name as written
 * @param near    one of these must occur in the same paragraph or the headline
 * @param notNear none of these may occur in the same sentence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Alias(String text, @Nullable Boolean anyCase, List<String> near, List<String> notNear) {

    public Alias {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an alias is empty: give it a text or delete it");
        }
        near = Words.checked(near, "near");
        notNear = Words.checked(notNear, "notNear");
    }

    public Alias(String text) {
        this(text, null, List.of(), List.of());
    }

    /** From YAML or JSON, where everything but the text may be missing. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Alias of(
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("anyCase") @Nullable Boolean anyCase,
            @JsonProperty("near") @Nullable List<String> near,
            @JsonProperty("notNear") @Nullable List<String> notNear) {
        return new Alias(text == null ? "" : text, anyCase, Words.orNone(near), Words.orNone(notNear));
    }

    /** From a plain string. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Alias plain(String text) {
        return new Alias(text);
    }

    /** Whether the name only counts in a certain context. */
    public boolean conditional() {
        return !near.isEmpty() || !notNear.isEmpty();
    }
}
