package io.mediawatch.tag.speaker;

import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of an article by their names and by the parts of these. */
final class PeopleByName {
    /** More people than an article is about; keeps the search for their names short. */
    private static final int MOST_CHINESE = 50;
    /** The same of the parts of foreign names. */
    private static final int MOST_FOREIGN = 200;
    /** Of a foreign name, by which somebody is called: 科瓦奇. */
    private static final int SHORTEST_PART = 2;

    private final WatchPeople watch;
    /** Under names that the surroundings had to decide, too. */
    private final Map<String, Person> present = new HashMap<>();

    private final Map<String, List<Person>> presentByPart = new HashMap<>();
    private final Map<String, List<Person>> unlistedByPart = new HashMap<>();
    /** Folded names that nothing separates from the words around them, of people not on the watch-list. */
    private final Map<String, Person> chinese = new LinkedHashMap<>();

    PeopleByName(WatchPeople watch) {
        this.watch = watch;
    }

    /** Somebody of the watch-list whom the article names. */
    void addPresent(String id, Person person) {
        watch.names(id).forEach(listed -> {
            String folded = Fold.fold(listed);
            present.putIfAbsent(folded, person);
            if (folded.length() >= SHORTEST_PART && NameParts.isHan(folded) && watch.person(folded) == null) {
                chinese.putIfAbsent(folded, person);
            }
        });
        watch.parts(id).forEach(part -> add(presentByPart, part, person));
    }

    /** Somebody who is not on the watch-list; whether the names to look for in Chinese text may be others now. */
    boolean addUnlisted(Person person) {
        String folded = Fold.fold(person.name());
        NameParts.of(folded).forEach(part -> add(unlistedByPart, part, person));
        boolean foreign = chinese.size() < MOST_FOREIGN && folded.indexOf('·') > 0;
        if (foreign) {
            NameParts.of(folded).stream()
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(part -> chinese.putIfAbsent(part, person));
        }
        boolean room = chinese.size() < MOST_CHINESE && isHanName(folded);
        if (room) {
            chinese.put(folded, person);
        }
        return foreign || room;
    }

    private static boolean isHanName(String folded) {
        return NameParts.looksChinese(folded)
                || NameParts.looksRare(folded)
                || NameParts.isNickname(folded)
                || DottedName.isForeign(folded);
    }

    private static void add(Map<String, List<Person>> byPart, String part, Person person) {
        byPart.computeIfAbsent(part, key -> new ArrayList<>(1)).add(person);
    }

    /** Names to look for in Chinese text, and whose they are. */
    Map<String, Person> chinese() {
        return Collections.unmodifiableMap(chinese);
    }

    /** Whom of those present a whole name means, else the only one who has that surname or given name. */
    @Nullable
    Person present(String folded) {
        Person person = present.get(folded);
        return person != null ? person : presentWithPart(folded);
    }

    /** The only one present who has that surname or given name. */
    @Nullable
    Person presentWithPart(String folded) {
        return only(presentByPart.getOrDefault(folded, List.of()));
    }

    /** The only one without an entry on the watch-list who has that surname or given name. */
    @Nullable
    Person unlistedWithPart(String folded) {
        return only(unlistedByPart.getOrDefault(folded, List.of()));
    }

    private static @Nullable Person only(List<Person> same) {
        return same.size() == 1 ? same.get(0) : null;
    }
}
