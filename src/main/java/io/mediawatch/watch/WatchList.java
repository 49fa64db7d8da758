package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mediawatch.model.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is looked for, checked as a whole: every id is unique, every reference leads somewhere. */
public record WatchList(List<Entity> entities) {
    public static final WatchList EMPTY = new WatchList(List.of());

    @JsonCreator
    public WatchList(@JsonProperty("entities") List<Entity> entities) {
        this.entities = List.copyOf(entities);
        Words.unique(entities.stream().map(Entity::id).toList(), "entity");
        Map<String, EntityType> types = new HashMap<>();
        entities.forEach(entity -> types.put(entity.id(), entity.type()));
        entities.forEach(entity -> checkRelations(entity, types));
        refuseSharedAliases(entities);
    }

    private static void checkRelations(Entity entity, Map<String, EntityType> types) {
        for (String person : entity.people()) {
            if (types.get(person) != EntityType.PERSON) {
                throw unknown(entity, "people", person, "person");
            }
        }
        for (String company : entity.ceoOf()) {
            if (!types.containsKey(company)) {
                throw unknown(entity, "ceoOf", company, "entity");
            }
        }
        checkReference(entity, "ownedBy", entity.ownedBy(), types);
        checkReference(entity, "productOf", entity.productOf(), types);
    }

    private static void checkReference(
            Entity entity, String relation, @Nullable String target, Map<String, EntityType> types) {
        if (target != null && !types.containsKey(target)) {
            throw unknown(entity, relation, target, "entity");
        }
    }

    private static IllegalArgumentException unknown(Entity entity, String relation, String target, String kind) {
        return new IllegalArgumentException(relation + " of entity '" + entity.id() + "' names '" + target
                + "', which is no " + kind + " on the watch-list: add it or delete the reference");
    }

    /** Two entities may share a name only where the surroundings of at least one decide. */
    private static void refuseSharedAliases(List<Entity> entities) {
        Map<String, Entity> plain = new HashMap<>();
        for (Entity entity : entities) {
            for (Alias alias : entity.allAliases()) {
                Entity other = alias.conditional() ? null : plain.putIfAbsent(alias.text(), entity);
                if (other != null && !other.equals(entity)) {
                    throw new IllegalArgumentException("alias '" + alias.text() + "' belongs to both '" + other.id()
                            + "' and '" + entity.id() + "': drop it from one, or say with near when it counts");
                }
            }
        }
    }
}
