package io.mediawatch.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.query.Query;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article is news to somebody: all of the conditions that are given must hold.
 *
 * <pre>{@code
 * - id: nvidia-in-headline
 *   query: "topic:chips OR 推理"       # the query language of search
 *   entities: [nvidia, openai]         # one of these is mentioned,
 *   salience: 0.3                      #   at least so salient,
 *   headline: true                     #   and in the headline
 *   speakers: [jensen-huang]           # one of these is quoted
 *   about: [openai]                    #   about one of these
 *   groupBy: entity                    # none | entity | speaker | source: one alert for each value
 *   severity: high                     # low | medium | high
 *   channels: [terminal]
 * }</pre>
 *
 * @param query    null for no condition; likewise the empty lists
 * @param salience 0 to 1, of the mention
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertRule(
        String id,
        @Nullable String query,
        List<String> entities,
        double salience,
        boolean headline,
        List<String> speakers,
        List<String> about,
        GroupBy groupBy,
        Severity severity,
        List<String> channels) {

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public AlertRule {
        require(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "id must be kebab-case (a-z, 0-9 and single hyphens): '" + id + "'");
        entities = List.copyOf(entities);
        speakers = List.copyOf(speakers);
        about = List.copyOf(about);
        channels = List.copyOf(channels);
        require(
                query != null || !entities.isEmpty() || !speakers.isEmpty() || !about.isEmpty(),
                "rule '" + id + "' has no condition: give it query, entities, speakers or about");
        require(salience >= 0 && salience <= 1, "salience must be 0 to 1, not " + salience);
        require(
                !entities.isEmpty() || (salience == 0 && !headline),
                "salience and headline of rule '" + id + "' need entities");
        require(
                groupBy != GroupBy.ENTITY || !entities.isEmpty(),
                "groupBy: entity of rule '" + id + "' needs entities");
        require(
                groupBy != GroupBy.SPEAKER || !speakers.isEmpty() || !about.isEmpty(),
                "groupBy: speaker of rule '" + id + "' needs speakers or about");
        if (query != null) {
            Query.parse(query);
        }
    }

    @JsonCreator
    static AlertRule of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("query") @Nullable String query,
            @JsonProperty("entities") @Nullable List<String> entities,
            @JsonProperty("salience") @Nullable Double salience,
            @JsonProperty("headline") @Nullable Boolean headline,
            @JsonProperty("speakers") @Nullable List<String> speakers,
            @JsonProperty("about") @Nullable List<String> about,
            @JsonProperty("groupBy") @Nullable GroupBy groupBy,
            @JsonProperty("severity") @Nullable Severity severity,
            @JsonProperty("channels") @Nullable List<String> channels) {
        require(id != null, "id is missing");
        return new AlertRule(
                String.valueOf(id),
                query,
                orNone(entities),
                salience == null ? 0 : salience,
                headline != null && headline,
                orNone(speakers),
                orNone(about),
                groupBy == null ? GroupBy.NONE : groupBy,
                severity == null ? Severity.MEDIUM : severity,
                channels == null ? List.of("terminal") : channels);
    }

    /** Whether a condition asks for somebody's words. */
    boolean asksForQuotes() {
        return !speakers.isEmpty() || !about.isEmpty();
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static void require(boolean fine, String message) {
        if (!fine) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Each value of what is told apart within a story. */
    public enum GroupBy {
        NONE,
        ENTITY,
        SPEAKER,
        SOURCE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much it matters. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
