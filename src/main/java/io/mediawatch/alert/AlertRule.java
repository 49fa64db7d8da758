package io.mediawatch.alert;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.Change;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.DurationText;
import io.mediawatch.query.Query;
import io.mediawatch.query.QueryException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Defines when an article is news to somebody: all conditions that are given must hold. The keys are explained in
 * {@code config/alerts.yaml}.
 *
 * @param query    null for no condition; likewise the empty lists
 * @param salience 0 to 1, of the mention
 * @param together all of {@code entities}, in one paragraph, instead of one of them anywhere
 * @param changes  in what the article differs from its revision before
 * @param groupBy  what is told apart, in this order
 * @param first    told once for all time, not once for each story
 * @param spike    told when matches become frequent, not of each
 * @param silence  told when nothing has matched for so long, not of matches
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertRule(
        String id,
        @Nullable String query,
        List<String> entities,
        double salience,
        boolean headline,
        boolean together,
        List<String> speakers,
        List<String> about,
        List<Change.What> changes,
        List<Dimension> groupBy,
        boolean first,
        @Nullable Spike spike,
        @Nullable Duration silence,
        @Nullable Hold hold,
        Severity severity,
        List<String> channels) {
    /** Between the values of a group. */
    static final String SEPARATOR = " / ";

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public AlertRule {
        require(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "id",
                "must be kebab-case (a-z, 0-9 and single hyphens): '" + id + "'");
        entities = List.copyOf(entities);
        speakers = List.copyOf(speakers);
        about = List.copyOf(about);
        changes = List.copyOf(changes);
        groupBy = List.copyOf(groupBy);
        channels = List.copyOf(channels);
        if (query == null
                && entities.isEmpty()
                && speakers.isEmpty()
                && about.isEmpty()
                && changes.isEmpty()
                && !groupBy.contains(Dimension.SPEAKER)) {
            throw new IllegalArgumentException("no condition: give it query, entities, speakers, about or changes");
        }
        require(salience >= 0 && salience <= 1, "salience", "must be 0 to 1, not " + salience);
        require(!entities.isEmpty() || salience == 0, "salience", "needs entities");
        require(!entities.isEmpty() || !headline, "headline", "needs entities");
        require(!together || entities.size() > 1, "together", "needs two entities or more");
        require(!groupBy.contains(Dimension.ENTITY) || !entities.isEmpty(), "groupBy", "entity needs entities");
        require(!groupBy.contains(Dimension.ABOUT) || !about.isEmpty(), "groupBy", "about needs about");
        if ((first ? 1 : 0) + (spike == null ? 0 : 1) + (silence == null ? 0 : 1) > 1) {
            throw new IllegalArgumentException("only one of first, spike and silence may be given");
        }
        require(silence == null || silence.toSeconds() >= 1, "silence", "must be 1s or more");
        if (query != null) {
            requireQuery(query);
        }
    }

    @JsonCreator
    static AlertRule of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("query") @Nullable String query,
            @JsonProperty("entities") @Nullable List<String> entities,
            @JsonProperty("salience") @Nullable Double salience,
            @JsonProperty("headline") @Nullable Boolean headline,
            @JsonProperty("together") @Nullable Boolean together,
            @JsonProperty("speakers") @Nullable List<String> speakers,
            @JsonProperty("about") @Nullable List<String> about,
            @JsonProperty("changes") @Nullable List<Change.What> changes,
            @JsonProperty("groupBy") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<Dimension> groupBy,
            @JsonProperty("first") @Nullable Boolean first,
            @JsonProperty("spike") @Nullable Spike spike,
            @JsonProperty("silence") @JsonDeserialize(using = DurationText.class) @Nullable Duration silence,
            @JsonProperty("hold") @Nullable Hold hold,
            @JsonProperty("severity") @Nullable Severity severity,
            @JsonProperty("channels") @Nullable List<String> channels) {
        require(id != null, "id", "missing");
        return new AlertRule(
                String.valueOf(id),
                query,
                orNone(entities),
                salience == null ? 0 : salience,
                headline != null && headline,
                together != null && together,
                orNone(speakers),
                orNone(about),
                orNone(changes),
                orNone(groupBy).stream().filter(each -> each != Dimension.NONE).toList(),
                first != null && first,
                spike,
                silence,
                hold,
                severity == null ? Severity.MEDIUM : severity,
                channels == null ? List.of("terminal") : channels);
    }

    /** Whether a condition asks for somebody's words. */
    boolean asksForQuotes() {
        return !speakers.isEmpty() || !about.isEmpty() || groupBy.contains(Dimension.SPEAKER);
    }

    AlertTiming timing() {
        return new AlertTiming(first, spike, silence, hold);
    }

    /**
     * Returns the groups whose silence is reported even if nothing ever matches: all of them if the rule itself names
     * them.
     */
    List<Awaited> awaited() {
        Duration missed = silence;
        return missed == null
                ? List.of()
                : groups().stream()
                        .map(group -> new Awaited(id, severity.id(), group, channels, missed))
                        .toList();
    }

    private List<String> groups() {
        List<String> groups = List.of("");
        for (Dimension dimension : groupBy) {
            List<String> before = groups;
            groups = before.stream()
                    .flatMap(group -> values(dimension).stream()
                            .map(value -> group.isEmpty() ? value : group + SEPARATOR + value))
                    .toList();
        }
        return groups;
    }

    /** Returns the values of a dimension that the rule itself names. */
    private List<String> values(Dimension dimension) {
        return switch (dimension) {
            case ENTITY -> entities;
            case ABOUT -> about;
            case SPEAKER, SOURCE, NONE -> List.of();
        };
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void requireQuery(String query) {
        try {
            var unused = Query.parse(query);
        } catch (QueryException e) {
            throw new InvalidValue("query", String.valueOf(e.getMessage()), e);
        }
    }

    /** What matches can be grouped by. */
    public enum Dimension {
        NONE,
        ENTITY,
        SPEAKER,
        ABOUT,
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
