package io.mediawatch.tag.speaker;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody an article names, and which of them a short or misspelt name means. */
public final class Cast {
    private final WatchPeople watch;
    private final NamesInText names;
    private final List<Occurrence> occurrences;
    private final Map<String, Passage> passagesByText = new HashMap<>();
    private final Map<String, List<Spot>> spotsByText = new HashMap<>();
    private final Map<String, Person> present = new LinkedHashMap<>();
    private final Map<String, Person> resolved = new LinkedHashMap<>();
    private final Set<Person> unlisted = new LinkedHashSet<>();
    private final Map<String, List<Person>> unlistedByPart = new HashMap<>();

    public Cast(WatchPeople watch, List<Passage> passages, List<Occurrence> occurrences) {
        this.watch = watch;
        this.names = new NamesInText(passages);
        this.occurrences = List.copyOf(occurrences);
        passages.forEach(passage -> passagesByText.putIfAbsent(passage.text(), passage));
        for (Occurrence occurrence : occurrences) {
            if (occurrence.type() == EntityType.PERSON) {
                present.putIfAbsent(occurrence.id(), new Person(occurrence.id(), occurrence.name(), Person.Kind.NAMED));
            }
        }
    }

    /** Whom the name means; a person of that very name if nobody else. */
    Person resolve(String name) {
        String clean = name.strip();
        Person known = resolved.get(Fold.fold(clean));
        if (known == null) {
            known = search(clean);
            resolved.put(Fold.fold(clean), known);
            if (known.id() == null && unlisted.add(known)) {
                for (String part : NameParts.of(Fold.fold(known.name()))) {
                    unlistedByPart
                            .computeIfAbsent(part, key -> new ArrayList<>(1))
                            .add(known);
                }
            }
        }
        return known;
    }

    /** People without an entry on the watch-list that were asked for so far. */
    public List<Person> unlisted() {
        return List.copyOf(unlisted);
    }

    /** People of the watch-list that the article names in full. */
    public List<Person> present() {
        return List.copyOf(present.values());
    }

    /** People named in a passage, in text order: those of the watch-list and full names with a known given name. */
    List<Person> named(Passage passage) {
        return spots(passage).stream().map(Spot::person).toList();
    }

    /** A person named at a place. */
    record Spot(Person person, int start, int end) {}

    /** Everybody named in a passage and where, in text order. */
    List<Spot> spots(Passage passage) {
        List<Spot> spots = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            if (occurrence.paragraph() == passage.index() && occurrence.type() == EntityType.PERSON) {
                Person person = present.get(occurrence.id());
                if (person != null) {
                    spots.add(new Spot(person, occurrence.start(), occurrence.end()));
                }
            }
        }
        NamesInText.each(passage.text(), (name, start, end) -> spot(spots, name, start, end));
        spots.sort(Comparator.comparingInt(Spot::start));
        return spots;
    }

    /** The same for the passage of that text; the passages of one article are few enough to look through. */
    List<Spot> spotsIn(String text) {
        return spotsByText.computeIfAbsent(text, key -> spots(passageOf(text)));
    }

    List<Occurrence> occurrencesIn(String text) {
        return occurrences(passageOf(text));
    }

    private Passage passageOf(String text) {
        return Objects.requireNonNull(passagesByText.get(text), "a text of this article");
    }

    private void spot(List<Spot> spots, String name, int start, int end) {
        if (spots.stream().anyMatch(spot -> spot.start() < end && start < spot.end())) {
            return;
        }
        String folded = Fold.fold(name);
        Person known = resolved.get(folded);
        if (known == null) {
            known = byPart(folded);
        }
        if (known == null) {
            String full = name.indexOf(' ') > 0 || name.indexOf('·') > 0 ? name : names.fullest(name);
            if (full != null && (Gender.hasGivenName(full) || !NameParts.isLatin(full))) {
                Person listed = watch.person(Fold.fold(full));
                known = listed != null ? listed : new Person(null, full, Person.Kind.NAMED);
            }
        }
        if (known != null) {
            spots.add(new Spot(known, start, end));
        }
    }

    /** The company or organization of that name, null if the watch-list has none. */
    @Nullable
    Person body(String name) {
        return watch.body(Fold.fold(name));
    }

    /** Occurrences of the watch-list's entities in a passage. */
    List<Occurrence> occurrences(Passage passage) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.paragraph() == passage.index())
                .toList();
    }

    /** Whether somebody of that name, or with that surname or given name, is known already. */
    boolean knows(String name) {
        String folded = Fold.fold(name.strip());
        return watch.person(folded) != null || resolved.containsKey(folded) || byPart(folded) != null;
    }

    /** How often the text gives that full name, labels included. */
    int timesNamed(String name) {
        return names.count(name);
    }

    private Person search(String name) {
        String folded = Fold.fold(name);
        Person listed = watch.person(folded);
        if (listed != null) {
            return listed;
        }
        Person part = byPart(folded);
        if (part != null) {
            return part;
        }
        String full = names.fullest(name);
        if (full != null) {
            Person fullListed = watch.person(Fold.fold(full));
            return fullListed != null ? fullListed : new Person(null, titled(full), Person.Kind.NAMED);
        }
        Person spoken = partOfUnlisted(folded);
        if (spoken != null) {
            return spoken;
        }
        Person similar = similar(folded);
        return similar != null ? similar : new Person(null, titled(name), Person.Kind.NAMED);
    }

    /** The only one resolved so far, without an entry on the watch-list, who has that surname or given name. */
    private @Nullable Person partOfUnlisted(String folded) {
        List<Person> same = unlistedByPart.getOrDefault(folded, List.of());
        return same.size() == 1 ? same.get(0) : null;
    }

    private @Nullable Person byPart(String folded) {
        Person found = null;
        for (Person person : present.values()) {
            if (person.id() != null && watch.parts(person.id()).contains(folded)) {
                if (found != null) {
                    return null;
                }
                found = person;
            }
        }
        return found;
    }

    /** One character of a Chinese name misheard or mistyped: 贾杨清 for 贾扬清. */
    private @Nullable Person similar(String folded) {
        if (!NameParts.isHan(folded) || folded.length() < 3) {
            return null;
        }
        for (Person person : resolved.values()) {
            if (NameParts.oneApart(folded, Fold.fold(person.name()))) {
                return person;
            }
        }
        for (Person person : present.values()) {
            for (String name : watch.names(String.valueOf(person.id()))) {
                if (NameParts.oneApart(folded, Fold.fold(name))) {
                    return person;
                }
            }
        }
        return null;
    }

    /** JENSEN HUANG as Jensen Huang. */
    private static String titled(String name) {
        boolean capitals = name.length() > 3 && name.chars().noneMatch(Character::isLowerCase) && name.indexOf(' ') > 0;
        if (!capitals) {
            return name;
        }
        StringBuilder titled = new StringBuilder(name);
        for (int i = 1; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i - 1))) {
                titled.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
        }
        return titled.toString();
    }
}
