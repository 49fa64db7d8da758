package io.mediawatch.watch;

import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up entities of the watch-list by id, canonical name or alias, regardless of case, width and script. Immutable.
 */
public final class EntityNames {
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    public EntityNames(WatchList watchList) {
        for (Entity entity : watchList.entities()) {
            entities.put(entity.id(), entity);
            add(entity.id(), entity);
            add(entity.name(), entity);
            entity.allAliases().forEach(alias -> add(alias.text(), entity));
        }
    }

    private void add(String name, Entity entity) {
        ids.computeIfAbsent(Fold.fold(name.strip()), key -> new LinkedHashSet<>())
                .add(entity.id());
    }

    /** Returns the ids of the entities with this id, name or alias; empty if there are none. */
    public List<String> ids(String name) {
        return new ArrayList<>(ids.getOrDefault(Fold.fold(name.strip()), Set.of()));
    }

    /** Returns every id, name and alias, folded. */
    public Set<String> all() {
        return Collections.unmodifiableSet(ids.keySet());
    }

    public @Nullable Entity entity(String id) {
        return entities.get(id);
    }
}
