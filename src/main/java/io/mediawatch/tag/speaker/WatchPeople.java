package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.WatchList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people and bodies of the watch-list, and products, which speak for their makers, by their names and by the parts of
 * their names.
 */
public final class WatchPeople {
    private final Map<String, Entity> byId = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Person> bodies = new HashMap<>();
    private final Map<String, Set<String>> partsById = new HashMap<>();
    private final Map<String, List<Entity>> byPart = new HashMap<>();

    public WatchPeople(WatchList watchList) {
        for (Entity entity : watchList.entities()) {
            byId.put(entity.id(), entity);
            if (entity.type() == EntityType.PERSON) {
                addPerson(entity);
            } else {
                addBody(entity);
            }
        }
    }

    private void addBody(Entity entity) {
        Person body = body(entity);
        for (Alias alias : entity.allAliases()) {
            if (!alias.conditional()) {
                bodies.putIfAbsent(Fold.fold(alias.text()), body);
            }
        }
    }

    private void addPerson(Entity entity) {
        Person person = new Person(entity.id(), entity.name(), Person.Kind.NAMED);
        Set<String> parts = new LinkedHashSet<>();
        for (Alias alias : entity.allAliases()) {
            String folded = Fold.fold(alias.text());
            if (!alias.conditional()) {
                people.putIfAbsent(folded, person);
            }
            parts.addAll(NameParts.of(folded));
        }
        partsById.put(entity.id(), parts);
        parts.forEach(
                part -> byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(entity));
    }

    static Person body(Entity entity) {
        return new Person(entity.id(), entity.name(), Person.Kind.BODY);
    }

    /** The person of that full name. */
    @Nullable
    Person person(String folded) {
        return people.get(folded);
    }

    /** The company or organization of that name. */
    @Nullable
    Person body(String folded) {
        return bodies.get(folded);
    }

    /** Folded surnames, given names and the like of a person on the watch-list. */
    Set<String> parts(String id) {
        return partsById.getOrDefault(id, Set.of());
    }

    /** Everybody with that surname or given name. */
    List<Entity> withPart(String folded) {
        return byPart.getOrDefault(folded, List.of());
    }

    /** Names of a person, as written on the watch-list. */
    List<String> names(String id) {
        Entity entity = byId.get(id);
        return entity == null
                ? List.of()
                : entity.allAliases().stream().map(Alias::text).toList();
    }
}
