package io.mediawatch.index;

import io.mediawatch.query.FieldName;
import io.mediawatch.query.Query;

/** A line of a timeline: the articles that match a query. */
public record Series(String label, Query query) {

    /** The articles that mention an entity. */
    public static Series entity(String id) {
        return new Series(id, new Query.Field(FieldName.ENTITY, id));
    }
}
