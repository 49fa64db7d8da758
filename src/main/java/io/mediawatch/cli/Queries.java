package io.mediawatch.cli;

import io.mediawatch.query.FieldName;
import io.mediawatch.query.Query;
import io.mediawatch.query.QueryException;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.EntityNames;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Parses queries as people write them, in which any name of an entity may be used. */
final class Queries {
    private static final Set<FieldName> NAMES = EnumSet.of(
            FieldName.COMPANY,
            FieldName.PERSON,
            FieldName.PRODUCT,
            FieldName.ORGANIZATION,
            FieldName.ENTITY,
            FieldName.SPEAKER);

    private Queries() {}

    /** @throws ConfigError showing where the mistake is */
    static Query parse(String text, ZoneId zone, EntityNames names) {
        try {
            return resolved(Query.parse(text, zone), names);
        } catch (QueryException e) {
            throw new ConfigError(e.getMessage() + "\n  " + text + "\n  " + " ".repeat(indent(text, e.column())) + "^");
        }
    }

    /** The same query with ids in place of names. */
    static Query resolved(Query query, EntityNames names) {
        return query.mapFields(field -> resolved(field, names));
    }

    private static int indent(String text, int column) {
        return Table.width(text.substring(0, Math.min(text.length(), column - 1)));
    }

    private static Query resolved(Query.Field field, EntityNames names) {
        List<String> ids = NAMES.contains(field.name()) ? names.ids(field.value()) : List.of();
        if (ids.isEmpty()) {
            return field;
        }
        List<Query> any = new ArrayList<>();
        ids.forEach(id -> any.add(new Query.Field(field.name(), id)));
        return any.size() == 1 ? any.get(0) : new Query.Or(any);
    }

    /** The one entity of that name. @throws ConfigError if there is none or there are several */
    static Entity entity(String name, EntityNames names) {
        List<String> ids = names.ids(name);
        if (ids.size() != 1) {
            throw new ConfigError(
                    ids.isEmpty()
                            ? "'" + name + "' is not on the watch-list (config/watch-list/)"
                            : "'" + name + "' is ambiguous: " + String.join(", ", ids) + "; give one of these ids");
        }
        Entity entity = names.entity(ids.get(0));
        if (entity == null) {
            throw new IllegalStateException("a name of no entity: " + name);
        }
        return entity;
    }
}
