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

    private final String id = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String id() {
        return id;
    }

    @JsonCreator
    public static EntityType of(String id) {
        for (EntityType type : values()) {
            if (type.id.equalsIgnoreCase(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is not a company, person, product or organization");
    }
}
