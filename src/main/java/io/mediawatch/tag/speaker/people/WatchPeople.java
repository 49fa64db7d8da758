package io.mediawatch.tag.speaker.people;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.speaker.words.NameParts;
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
 * Looks up the people and organizations of the watch-list, and products, which speak for their makers, by name and by
 * parts of the name.
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

    /** Returns the person with this full name; null if there is none. */
    @Nullable
    Person person(String folded) {
        return people.get(folded);
    }

    /** Returns the company or organization with this name; null if there is none. */
    @Nullable
    Person body(String folded) {
        return bodies.get(folded);
    }

    /** Returns the folded surnames, given names and other short names of a person on the watch-list. */
    Set<String> parts(String id) {
        return partsById.getOrDefault(id, Set.of());
    }

    /** Returns everybody with this surname or given name. */
    List<Entity> withPart(String folded) {
        return byPart.getOrDefault(folded, List.of());
    }

    /** Returns the names of a person, as written on the watch-list. */
    List<String> names(String id) {
        Entity entity = byId.get(id);
        return entity == null
                ? List.of()
                : entity.allAliases().stream().map(Alias::text).toList();
    }
}
