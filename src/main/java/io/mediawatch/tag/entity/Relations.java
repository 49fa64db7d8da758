package io.mediawatch.tag.entity;

import io.mediawatch.watch.Entity;
import io.mediawatch.watch.WatchList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which entities are related: a company and its people, its CEO, its products, its owner. */
public final class Relations {
    private final Map<String, Set<String>> related = new HashMap<>();

    Relations(WatchList watchList) {
        for (Entity entity : watchList.entities()) {
            entity.people().forEach(person -> link(entity.id(), person));
            entity.ceoOf().forEach(company -> link(entity.id(), company));
            if (entity.ownedBy() != null) {
                link(entity.id(), entity.ownedBy());
            }
            if (entity.productOf() != null) {
                link(entity.id(), entity.productOf());
            }
        }
    }

    private void link(String one, String other) {
        related.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        related.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    /** Ids of the entities related to this one, in either direction. */
    public Set<String> of(String id) {
        return related.getOrDefault(id, Set.of());
    }
}
