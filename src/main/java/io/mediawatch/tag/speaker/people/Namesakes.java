package io.mediawatch.tag.speaker.people;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.NameParts;
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
 * Decides which of several people with the same surname or given name is meant where it occurs alone: the only one whom
 * the paragraph names in full before it, else the one whom the article named first. A match by surname takes precedence
 * over one by given name.
 */
final class Namesakes {
    /** First and last word of a full name, by surname or given name; any of them if several share it. */
    private final Map<String, String> holders = new HashMap<>();

    private final Set<String> shared = new HashSet<>();
    /** Full names by place, for each shared surname. */
    private final Map<String, TreeMap<Place, Full>> bySurname = new HashMap<>();

    /** The same for other shared parts: {@code James} of James Harden, {@code Wei} of Wei Zhejun. */
    private final Map<String, TreeMap<Place, Full>> byFirstName = new HashMap<>();

    /**
     * @param names full names in the article
     * @param found occurrences of the names on the watch-list
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
                    .filter(named -> NameForm.isSurelyPerson(named.name()))
                    .forEach(named -> place(named.name(), passage, named.start(), named.end()));
        }
        for (Occurrence one : found) {
            Passage passage = passages.get(one.paragraph() - first);
            String name = full(one, passage);
            if (name != null) {
                place(name, passage, one.start(), one.end());
            }
        }
        bySurname.values().forEach(Namesakes::settle);
        byFirstName.values().forEach(Namesakes::settle);
    }

    private record Place(int paragraph, int start) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byParagraph = Integer.compare(paragraph, other.paragraph);
            return byParagraph != 0 ? byParagraph : Integer.compare(start, other.start);
        }
    }

    /** An occurrence of a full name, and whom its parts mean after it. */
    private static final class Full {
        private final String name;
        /** The same for all forms of the name. */
        private final String ends;

        private final int end;
        private final boolean counts;
        private @Nullable String inParagraph;
        private @Nullable String later;

        Full(String name, String ends, int end, boolean counts) {
            this.name = name;
            this.ends = ends;
            this.end = end;
            this.counts = counts;
        }
    }

    private static void settle(NavigableMap<Place, Full> names) {
        String first = null;
        Full here = null;
        boolean several = false;
        int paragraph = Integer.MIN_VALUE;
        for (Map.Entry<Place, Full> entry : names.entrySet()) {
            Full full = entry.getValue();
            if (entry.getKey().paragraph() != paragraph) {
                paragraph = entry.getKey().paragraph();
                here = null;
                several = false;
            }
            if (full.counts) {
                first = first == null ? full.name : first;
                several |= here != null && !here.ends.equals(full.ends);
                here = full;
            }
            full.inParagraph = here == null || several ? first : here.name;
            full.later = first;
        }
    }

    /**
     * Returns the full name of an occurrence of a person on the watch-list; null if it is no person or no full name.
     */
    private static @Nullable String full(Occurrence one, Passage passage) {
        String name = one.type() == EntityType.PERSON ? passage.text().substring(one.start(), one.end()) : "";
        return name.indexOf(' ') > 0 ? name : null;
    }

    /**
     * Returns first and last word, which are the same for all forms of a name: {@code Frank Shaw},
     * {@code Frank X. Shaw}.
     */
    private static String ends(String folded) {
        return folded.substring(0, folded.indexOf(' ')) + folded.substring(folded.lastIndexOf(' '));
    }

    private void hold(String name) {
        String folded = Fold.fold(name);
        String ends = ends(folded);
        for (String part : NameParts.of(folded)) {
            String other = holders.putIfAbsent(part, ends);
            if (other != null && !other.equals(ends)) {
                shared.add(part);
            }
        }
    }

    /**
     * Records a full name. It does not count for later short forms if it is only mentioned along with another
     * ({@code his brother Tom Okafor}), in a caption or in boilerplate.
     */
    private void place(String name, Passage passage, int start, int end) {
        boolean told = passage.part() != Part.CAPTION && passage.part() != Part.FURNITURE;
        String folded = Fold.fold(name);
        Full full = new Full(name, ends(folded), end, told && !Kin.standsBesideName(passage.text(), start));
        for (String part : NameParts.of(folded)) {
            if (shared.contains(part)) {
                (folded.endsWith(part) ? bySurname : byFirstName)
                        .computeIfAbsent(part, key -> new TreeMap<>())
                        .put(new Place(passage.index(), start), full);
            }
        }
    }

    boolean isEmpty() {
        return bySurname.isEmpty() && byFirstName.isEmpty();
    }

    /**
     * Returns the full name meant by a part at an offset; null if the part is not shared, or nobody with it is named
     * before.
     */
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

    private static @Nullable String before(@Nullable NavigableMap<Place, Full> names, Place place) {
        Map.Entry<Place, Full> last = names == null ? null : names.lowerEntry(place);
        if (last == null) {
            return null;
        }
        Full full = last.getValue();
        if (last.getKey().paragraph() != place.paragraph()) {
            return full.later;
        }
        boolean partOfIt = full.end >= place.start();
        return partOfIt ? full.name : full.inParagraph;
    }
}
