package io.mediawatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entity on the watch-list is. */
public enum EntityType {
    COMPANY,
    PERSON,
    PRODUCT,
    ORGANIZATION;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static EntityType of(String id) {
        for (EntityType type : values()) {
            if (type.id().equals(id.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no company, person, product or organization");
    }
}
