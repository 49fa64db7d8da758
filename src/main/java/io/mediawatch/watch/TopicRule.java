package io.mediawatch.watch;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.text.Fold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which words a passage belongs to a topic. Its shape in {@code config/topics.yaml}, a list of these:
 *
 * <pre>{@code
 * - id: inference
 *   name: {en: inference, zh: 推理}
 *   terms:                                        # strings of weight 1, or objects, see Term
 *     - inference
 *     - {text: 推理, weight: 1.5, notNear: [推理小说]}
 *     - {text: 吞吐, weight: 0.5, near: [token, 模型]}
 *   exclude: [侦探, detective novel]               # an article with one of these in its headline is not about it
 *   threshold: 2                                  # least sum of weights in an article; default 2
 * }</pre>
 *
 * @param name      by language
 * @param threshold the least sum of weights for an article of ordinary length (about 800 words); longer articles
 *                  need more in proportion to the square root of their length, a term in the headline counts four times
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TopicRule(String id, Map<String, String> name, List<Term> terms, List<String> exclude, double threshold) {
    private static final double DEFAULT_THRESHOLD = 2;

    public TopicRule {
        Words.id(id);
        require(!name.isEmpty(), "name", "missing: give the topic one, such as {en: chips}");
        require(!terms.isEmpty(), "terms", "missing: give the topic some");
        require(threshold > 0, "threshold", threshold + " is not greater than 0");
        name = Map.copyOf(name);
        terms = List.copyOf(terms);
        exclude = Words.checked(exclude, "exclude");
        List<String> texts = terms.stream().map(term -> Fold.fold(term.text())).toList();
        for (int i = 0; i < texts.size(); i++) {
            require(
                    texts.indexOf(texts.get(i)) == i,
                    "terms",
                    "'" + terms.get(i).text() + "' is given twice: keep one");
        }
    }

    @JsonCreator
    static TopicRule of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("name") @Nullable Map<String, String> name,
            @JsonProperty("terms") @Nullable List<Term> terms,
            @JsonProperty("exclude") @Nullable List<String> exclude,
            @JsonProperty("threshold") @Nullable Double threshold) {
        return new TopicRule(
                String.valueOf(id),
                name == null ? Map.of() : name,
                terms == null ? List.of() : terms,
                Words.orNone(exclude),
                threshold == null ? DEFAULT_THRESHOLD : threshold);
    }
}
