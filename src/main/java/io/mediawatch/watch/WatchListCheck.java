package io.mediawatch.watch;

import io.mediawatch.model.EntityType;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the entities of a watch-list against each other: ids, Wikidata items and tickers are unique; relations refer
 * to the right kind of entity; a name belongs to one entity unless its context decides; and no name is so common that
 * it would be found everywhere, or has conditions that can never hold.
 */
final class WatchListCheck {
    private static final Set<EntityType> BODIES = EnumSet.of(EntityType.COMPANY, EntityType.ORGANIZATION);
    /** In place of an alias's index: the canonical name. */
    private static final int NAME = -1;

    private final List<Entity> entities;
    private final Map<String, EntityType> types = new HashMap<>();
    private final Map<String, String> ownerOfName = new HashMap<>();
    private final Map<String, String> ownerOfItem = new HashMap<>();
    private final Map<String, String> ownerOfTicker = new HashMap<>();
    private int index;

    WatchListCheck(List<Entity> entities) {
        this.entities = entities;
    }

    /** @throws InvalidEntry for the first entity that does not fit */
    void run() {
        for (index = 0; index < entities.size(); index++) {
            Entity entity = entities.get(index);
            if (types.putIfAbsent(entity.id(), entity.type()) != null) {
                throw invalid("/id", "entity id '" + entity.id() + "' is used twice: rename one of them");
            }
        }
        for (index = 0; index < entities.size(); index++) {
            Entity entity = entities.get(index);
            checkRelations(entity);
            checkOwners(entity);
            checkNames(entity);
        }
    }

    /** @throws InvalidEntry for the first entity with two spellings of one name that differ in conditions */
    void requireAlike() {
        for (index = 0; index < entities.size(); index++) {
            Entity entity = entities.get(index);
            Map<String, Alias> spelled = new HashMap<>();
            List<Alias> names = names(entity);
            for (int i = 0; i < names.size(); i++) {
                requireAlike(entity, names.get(i), place(entity, i), spelled);
            }
        }
    }

    private void checkRelations(Entity entity) {
        for (int i = 0; i < entity.people().size(); i++) {
            checkTarget(entity, "people", "/" + i, entity.people().get(i), Set.of(EntityType.PERSON));
        }
        for (int i = 0; i < entity.ceoOf().size(); i++) {
            checkHolder(entity, "ceoOf", Set.of(EntityType.PERSON));
            checkTarget(entity, "ceoOf", "/" + i, entity.ceoOf().get(i), BODIES);
        }
        if (entity.ownedBy() != null) {
            checkHolder(entity, "ownedBy", BODIES);
            checkTarget(entity, "ownedBy", "", entity.ownedBy(), BODIES);
        }
        if (entity.productOf() != null) {
            checkHolder(entity, "productOf", Set.of(EntityType.PRODUCT));
            checkTarget(entity, "productOf", "", entity.productOf(), BODIES);
        }
    }

    private void checkHolder(Entity entity, String relation, Set<EntityType> kinds) {
        if (!kinds.contains(entity.type())) {
            throw invalid(
                    "/" + relation,
                    "entity '" + entity.id() + "' is a " + entity.type().id() + ", but " + relation + " is said of a "
                            + words(kinds));
        }
    }

    private void checkTarget(Entity entity, String relation, String place, String target, Set<EntityType> kinds) {
        EntityType type = types.get(target);
        if (type == null || !kinds.contains(type)) {
            throw invalid(
                    "/" + relation + place,
                    relation + " of entity '" + entity.id() + "' names '" + target + "', which is no " + words(kinds)
                            + " on the watch-list: add it or delete the reference");
        }
    }

    private static String words(Set<EntityType> kinds) {
        return String.join(" or ", kinds.stream().map(EntityType::id).sorted().toList());
    }

    private void checkOwners(Entity entity) {
        if (entity.wikidata() != null) {
            claim(ownerOfItem, "wikidata", "/wikidata", entity.wikidata(), entity.id());
        }
        for (String ticker : entity.tickers()) {
            claim(ownerOfTicker, "ticker", "/ticker", ticker, entity.id());
        }
    }

    private void claim(Map<String, String> owners, String what, String pointer, String value, String id) {
        String other = owners.putIfAbsent(value, id);
        if (other != null) {
            throw invalid(pointer, what + " '" + value + "' belongs to both '" + other + "' and '" + id + "'");
        }
    }

    private void checkNames(Entity entity) {
        List<Alias> names = names(entity);
        for (int i = 0; i < names.size(); i++) {
            checkName(entity, names.get(i), place(entity, i));
        }
    }

    /** Returns the aliases, and the name if it is not among them. */
    private static List<Alias> names(Entity entity) {
        List<Alias> names = new ArrayList<>(entity.aliases());
        if (names.stream().noneMatch(alias -> alias.text().equals(entity.name()))) {
            names.add(new Alias(entity.name()));
        }
        return names;
    }

    private static int place(Entity entity, int name) {
        return name < entity.aliases().size() ? name : NAME;
    }

    /**
     * Requires that spellings of one name have the same conditions: 馬雲 finds 马云 regardless of these. Meta and meta may
     * differ.
     */
    private void requireAlike(Entity entity, Alias alias, int place, Map<String, Alias> spelled) {
        Alias other = spelled.putIfAbsent(Fold.fold(alias.text()), alias);
        boolean same = other == null
                || alias.text().equalsIgnoreCase(other.text())
                || (alias.near().equals(other.near()) && alias.notNear().equals(other.notNear()));
        if (!same) {
            throw invalid(
                    pointer(place),
                    "'" + alias.text() + "' and '" + other.text() + "' of entity '" + entity.id()
                            + "' are found alike, but with other near or notNear: keep one");
        }
    }

    private void checkName(Entity entity, Alias alias, int place) {
        String folded = Fold.fold(alias.text());
        if (alias.near().isEmpty() && (folded.length() == 1 || StopWords.hold(folded))) {
            throw invalid(
                    pointer(place),
                    "alias '" + alias.text() + "' of entity '" + entity.id()
                            + "' is part of very common words: add near to say when it counts");
        }
        checkNeighbours(entity, alias, folded, place);
        String other = alias.conditional() ? null : ownerOfName.putIfAbsent(folded, entity.id());
        if (other != null && !other.equals(entity.id())) {
            throw invalid(
                    pointer(place),
                    "alias '" + alias.text() + "' belongs to both '" + other + "' and '" + entity.id()
                            + "': drop it from one, or say with near when it counts");
        }
    }

    private void checkNeighbours(Entity entity, Alias alias, String folded, int place) {
        String always = among(alias.near(), folded);
        if (always != null) {
            throw invalid(
                    pointer(place),
                    "alias '" + alias.text() + "' of entity '" + entity.id() + "' is always near itself: drop '"
                            + always + "' from near");
        }
        String never = among(alias.notNear(), folded);
        if (never != null) {
            throw invalid(
                    pointer(place),
                    "alias '" + alias.text() + "' of entity '" + entity.id() + "' is never without itself: drop '"
                            + never + "' from notNear");
        }
    }

    private static String pointer(int place) {
        return place == NAME ? "/name" : "/aliases/" + place;
    }

    private static @Nullable String among(List<String> words, String folded) {
        for (String word : words) {
            if (Fold.fold(word).equals(folded)) {
                return word;
            }
        }
        return null;
    }

    private InvalidEntry invalid(String pointer, String message) {
        return new InvalidEntry(index, pointer, message);
    }
}
