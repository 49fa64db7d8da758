package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the people of an article by their full names and by parts of these; keeps those on the watch-list apart from
 * the others.
 */
final class PeopleByName {
    /** Maximum number of Chinese names to look for: more than any article is about; keeps the search short. */
    private static final int MOST_CHINESE = 50;
    /** The same limit for parts of foreign names. */
    private static final int MOST_FOREIGN = 200;
    /** Minimum length, in characters, of a part of a foreign name by which somebody is called: 科瓦奇. */
    private static final int SHORTEST_PART = 2;

    private final WatchPeople watch;
    /** People on the watch-list by name, including names that only the context makes theirs. */
    private final Map<String, Person> present = new HashMap<>();

    private final Map<String, List<Person>> presentByPart = new HashMap<>();
    private final Map<String, List<Person>> unlistedByPart = new HashMap<>();
    /** Folded names to look for in Chinese text, where nothing separates words. */
    private final Map<String, Person> chinese = new LinkedHashMap<>();
    /** How many of them are parts of foreign names. */
    private int foreignParts;

    PeopleByName(WatchPeople watch) {
        this.watch = watch;
    }

    /** Adds somebody on the watch-list whom the article names. */
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

    /**
     * Adds somebody who is not on the watch-list. Returns whether the names to look for in Chinese text may have
     * changed.
     */
    boolean addUnlisted(Person person) {
        String folded = Fold.fold(person.name());
        NameParts.of(folded).forEach(part -> add(unlistedByPart, part, person));
        boolean foreign = foreignParts < MOST_FOREIGN && folded.indexOf('·') > 0;
        if (foreign) {
            NameParts.of(folded).stream()
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(part -> addForeignPart(part, person));
        }
        boolean room = hasRoom() && isHanName(folded);
        if (room) {
            chinese.put(folded, person);
        }
        return foreign || room;
    }

    /** Adds another name of somebody, to look for in Chinese text if it is a Chinese one. Returns whether it is new. */
    boolean addOtherName(String folded, Person person) {
        return hasRoom() && NameParts.isHan(folded) && chinese.put(folded, person) == null;
    }

    private void addForeignPart(String part, Person person) {
        if (chinese.putIfAbsent(part, person) == null) {
            foreignParts++;
        }
    }

    private boolean hasRoom() {
        return chinese.size() - foreignParts < MOST_CHINESE;
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

    /** Returns the names to look for in Chinese text, with the person each stands for. */
    Map<String, Person> chinese() {
        return Collections.unmodifiableMap(chinese);
    }

    /**
     * Returns the person on the watch-list with this full name, else the only one with this surname or given name; null
     * if none.
     */
    @Nullable
    Person present(String folded) {
        Person person = present.get(folded);
        return person != null ? person : presentWithPart(folded);
    }

    /**
     * Returns the only person on the watch-list named in the article with this surname or given name; null if none or
     * several.
     */
    @Nullable
    Person presentWithPart(String folded) {
        return only(presentByPart.getOrDefault(folded, List.of()));
    }

    /** Returns the only person not on the watch-list with this surname or given name; null if none or several. */
    @Nullable
    Person unlistedWithPart(String folded) {
        return only(unlistedByPart.getOrDefault(folded, List.of()));
    }

    /**
     * Returns the only person whose full Chinese name starts with this surname; null if there is none, several, or
     * somebody of that surname with an honorific only.
     */
    @Nullable
    Person ofSurname(String folded) {
        List<Person> same = chinese.entrySet().stream()
                .filter(entry -> NameParts.surname(entry.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        Person person = only(same);
        return person != null && NameParts.isWhole(Fold.fold(person.name())) ? person : null;
    }

    private static @Nullable Person only(List<Person> same) {
        return same.size() == 1 ? same.get(0) : null;
    }
}
