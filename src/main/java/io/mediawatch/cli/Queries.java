package io.mediawatch.cli;

import io.mediawatch.model.EntityType;
import io.mediawatch.model.LanguageTag;
import io.mediawatch.query.Mistake;
import io.mediawatch.query.Query;
import io.mediawatch.query.QueryException;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.EntityNames;
import io.mediawatch.watch.TopicRule;
import io.mediawatch.watch.Topics;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parses queries as people write them, with any name of an entity, and replaces names by ids. Entities, topics and
 * languages that are on no list are refused, since such a query would silently match nothing. Speakers and sources are
 * not checked: anybody may have spoken, and a source may no longer be polled.
 */
final class Queries {
    private final EntityNames names;
    private final List<String> topics;

    Queries(EntityNames names, Topics topics) {
        this.names = names;
        this.topics = topics.topics().stream().map(TopicRule::id).toList();
    }

    static Queries of(ConfigFolder config) {
        return new Queries(new EntityNames(config.watchList()), config.topics());
    }

    /** @throws ConfigError that shows where the mistake is */
    Query parse(String text, ZoneId zone) {
        try {
            return checked(Query.parse(text, zone));
        } catch (QueryException e) {
            String place = e.column() == 0 ? "" : "\n  " + text + "\n  " + " ".repeat(indent(text, e.column())) + "^";
            throw new ConfigError(e.getMessage() + place);
        }
    }

    private static int indent(String text, int column) {
        return Table.width(text.substring(0, Math.min(text.length(), column - 1)));
    }

    /**
     * Returns the query with ids in place of names, after checking its values.
     *
     * @throws QueryException for a value that is on no list
     */
    Query checked(Query query) {
        return query.mapFields(field -> {
            check(field);
            return resolved(field, names);
        });
    }

    private void check(Query.Field field) {
        switch (field.name()) {
            case COMPANY, PERSON, PRODUCT, ORGANIZATION, ENTITY -> checkEntity(field);
            case TOPIC -> requireTopic("topic", field.value());
            case LANG -> requireLanguage("lang", field.value());
            case SPEAKER, SOURCE, SITE, PUBLISHER -> {}
        }
    }

    private void checkEntity(Query.Field field) {
        List<String> any = names.ids(field.value());
        if (any.isEmpty()) {
            throw unknown(Mistake.NO_ENTITY, Mistake.OTHER_ENTITY, field.name().id(), names.all(), field.value());
        }
        if (ids(field, names).isEmpty()) {
            String type = type(any.get(0), names).id();
            throw new QueryException(Mistake.OTHER_TYPE, field.name().id(), field.value(), type, any.get(0));
        }
    }

    /**
     * @param where what to name in the message, such as the option
     * @throws QueryException if there is no such topic
     */
    void requireTopic(String where, String topic) {
        if (topics.stream().noneMatch(known -> Fold.fold(known).equals(Fold.fold(topic)))) {
            throw unknown(Mistake.NO_TOPIC, Mistake.OTHER_TOPIC, where, topics, topic);
        }
    }

    private static QueryException unknown(
            Mistake unlike, Mistake alike, String where, Collection<String> known, String name) {
        return DidYouMean.guess(known, name)
                .map(guess -> new QueryException(alike, where, name, guess))
                .orElseGet(() -> new QueryException(unlike, where, Unknown.shown(name)));
    }

    /**
     * @param where what to name in the message, such as the option
     * @throws QueryException if it is not a language tag
     */
    static void requireLanguage(String where, String tag) {
        if (!LanguageTag.isWriting(tag)) {
            throw new QueryException(Mistake.NO_LANGUAGE, where, Unknown.shown(tag));
        }
    }

    /** Returns the query with ids in place of names, without checking its values. */
    static Query resolved(Query query, EntityNames names) {
        return query.mapFields(field -> resolved(field, names));
    }

    private static Query resolved(Query.Field field, EntityNames names) {
        List<Query> any = new ArrayList<>();
        ids(field, names).forEach(id -> any.add(new Query.Field(field.name(), id)));
        return any.isEmpty() ? field : any.size() == 1 ? any.get(0) : new Query.Or(any);
    }

    /**
     * Returns the ids of the entities with this name whose type fits the field; none if the field does not name
     * entities.
     */
    private static List<String> ids(Query.Field field, EntityNames names) {
        Stream<String> ids = names.ids(field.value()).stream();
        return switch (field.name()) {
            case ENTITY, SPEAKER -> ids.toList();
            case COMPANY, PERSON, PRODUCT, ORGANIZATION ->
                ids.filter(id -> type(id, names) == EntityType.of(field.name().id()))
                        .toList();
            case TOPIC, SOURCE, SITE, PUBLISHER, LANG -> List.of();
        };
    }

    private static EntityType type(String id, EntityNames names) {
        Entity entity = names.entity(id);
        if (entity == null) {
            throw new IllegalStateException("an id of no entity: " + id);
        }
        return entity.type();
    }

    /** Returns the one entity of that name. @throws ConfigError if there is none or several */
    Entity entity(String name) {
        List<String> ids = names.ids(name);
        if (ids.size() != 1) {
            throw new ConfigError(
                    ids.isEmpty()
                            ? Unknown.entity(names.all(), name)
                            : "'" + name + "' is ambiguous: " + String.join(", ", ids) + "; give one of these ids");
        }
        Entity entity = names.entity(ids.get(0));
        if (entity == null) {
            throw new IllegalStateException("a name of no entity: " + name);
        }
        return entity;
    }
}
