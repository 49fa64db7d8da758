package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of several people with one surname or given name, whom it alone means: the one last named in full before it, and who
 * has it as a surname sooner than who has it as a given name.
 */
final class Namesakes {
    /** Who has a surname or given name; of several any. */
    private final Map<String, String> holders = new HashMap<>();

    private final Set<String> shared = new HashSet<>();
    /** Full names by where they stand, for each part that several people have: of those whose name ends with it. */
    private final Map<String, TreeMap<Place, String>> bySurname = new HashMap<>();

    /** The same of the others: James of James Harden, and Wei of Wei Zhejun. */
    private final Map<String, TreeMap<Place, String>> byFirstName = new HashMap<>();

    /**
     * @param names in the article
     * @param found by the names of the watch-list
     */
    Namesakes(List<Passage> passages, NamesInText names, List<Occurrence> found) {
        names.people().forEach(this::hold);
        int first = passages.isEmpty() ? 0 : passages.get(0).index();
        for (Occurrence one : found) {
            String name = full(one, passages.get(one.paragraph() - first));
            if (name != null) {
                hold(name);
            }
        }
        if (shared.isEmpty()) {
            return;
        }
        for (Passage passage : passages) {
            names.in(passage).stream()
                    .filter(named -> NamesInText.isSurelyPerson(named.name()))
                    .forEach(named -> place(named.name(), passage, named.start()));
        }
        for (Occurrence one : found) {
            Passage passage = passages.get(one.paragraph() - first);
            String name = full(one, passage);
            if (name != null) {
                place(name, passage, one.start());
            }
        }
    }

    private record Place(int paragraph, int start) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byParagraph = Integer.compare(paragraph, other.paragraph);
            return byParagraph != 0 ? byParagraph : Integer.compare(start, other.start);
        }
    }

    /** The full name by which somebody of the watch-list is found, null of others. */
    private static @Nullable String full(Occurrence one, Passage passage) {
        boolean full = one.type() == EntityType.PERSON && passage.text().indexOf(' ', one.start()) < one.end();
        String name = full ? passage.text().substring(one.start(), one.end()) : "";
        return name.indexOf(' ') > 0 ? name : null;
    }

    /** Frank Shaw and Frank X. Shaw are one. */
    private void hold(String name) {
        String folded = Fold.fold(name);
        String ends = folded.substring(0, folded.indexOf(' ')) + folded.substring(folded.lastIndexOf(' '));
        for (String part : NameParts.of(folded)) {
            String other = holders.putIfAbsent(part, ends);
            if (other != null && !other.equals(ends)) {
                shared.add(part);
            }
        }
    }

    /** His brother Tom Okafor is only named beside another. */
    private void place(String name, Passage passage, int start) {
        if (NamesInText.besideKin(passage.text(), start)) {
            return;
        }
        String folded = Fold.fold(name);
        for (String part : NameParts.of(folded)) {
            if (shared.contains(part)) {
                (folded.endsWith(part) ? bySurname : byFirstName)
                        .computeIfAbsent(part, key -> new TreeMap<>())
                        .put(new Place(passage.index(), start), name);
            }
        }
    }

    boolean isEmpty() {
        return bySurname.isEmpty() && byFirstName.isEmpty();
    }

    /** The full name; null if only one has that part or none of them is named before. */
    @Nullable
    String before(String part, Passage passage, int position) {
        if (isEmpty()) {
            return null;
        }
        String folded = Fold.fold(part);
        Place place = new Place(passage.index(), position);
        String surname = before(bySurname.get(folded), place);
        return surname != null ? surname : before(byFirstName.get(folded), place);
    }

    private static @Nullable String before(@Nullable NavigableMap<Place, String> names, Place place) {
        Map.Entry<Place, String> last = names == null ? null : names.lowerEntry(place);
        return last == null ? null : last.getValue();
    }
}
