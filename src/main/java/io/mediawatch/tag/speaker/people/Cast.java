package io.mediawatch.tag.speaker.people;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.entity.OccurrenceIndex;
import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people, companies and organizations that an article names. Resolves a name, however short, to one of them: first
 * by the watch-list, then by the full names in the text, then by names resolved before. Where several people share a
 * surname or given name, the position decides. Grows as labels and attributions name further people.
 */
public final class Cast {
    private final WatchPeople watch;
    private final NamesInText names;
    private final Firms firms;
    private final Namesakes namesakes;
    private final List<Occurrence> listed;
    private final PeopleByName people;
    private final OccurrenceIndex occurrences;
    private final OrdinaryWords ordinary;
    private final Map<Integer, List<Spot>> spots = new HashMap<>();
    private final Map<String, Person> present = new LinkedHashMap<>();
    private final Map<String, Person> resolved = new LinkedHashMap<>();
    private final Set<Person> unlisted = new LinkedHashSet<>();
    private final Set<Person> labelled = new HashSet<>();
    /** Whether most of the passages are Chinese. */
    private final boolean chinese;
    /**
     * People whom names in running text mean if nothing else resolves them, by name as written; empty where a name is
     * not a person's.
     */
    private final Map<String, Optional<Person>> called = new HashMap<>();
    /**
     * Companies and organizations by folded surface form, so that names the context had to disambiguate are found, too.
     */
    private final Map<String, Person> bodiesByName = new HashMap<>();
    /** Company names by name in running text, empty where it is none: a cache, as most names recur. */
    private final Map<String, String> companies = new HashMap<>();

    /** @param found occurrences of watch-list names */
    public Cast(WatchPeople watch, List<Passage> passages, List<Occurrence> found) {
        this.watch = watch;
        this.people = new PeopleByName(watch);
        this.names = new NamesInText(passages);
        this.firms = new Firms(passages, names);
        this.namesakes = new Namesakes(passages, names, found);
        this.ordinary = new OrdinaryWords(passages);
        this.chinese = 2 * passages.stream().filter(Passage::isChinese).count() > passages.size();
        int first = passages.isEmpty() ? 0 : passages.get(0).index();
        this.listed = found.stream()
                .filter(one -> !isOfNamesake(one, passages.get(one.paragraph() - first)))
                .toList();
        this.occurrences = new OccurrenceIndex(listed);
        for (Occurrence occurrence : listed) {
            if (occurrence.type() == EntityType.PERSON) {
                present.computeIfAbsent(occurrence.id(), id -> present(id, occurrence.name()));
            } else if (occurrence.isBody()) {
                String folded = passages.get(occurrence.paragraph() - first).folded();
                bodiesByName.putIfAbsent(folded.substring(occurrence.start(), occurrence.end()), body(occurrence));
            }
        }
        RecurringNames.in(passages).forEach(this::resolve);
        names.dotted().forEach(this::resolve);
    }

    /**
     * Whether a surname or given name belongs to somebody else of that name: {@code Musk} in {@code Kimbal Musk}, or
     * after only Kimbal Musk has been named, is not Elon Musk.
     */
    private boolean isOfNamesake(Occurrence occurrence, Passage passage) {
        if (namesakes.isEmpty() || occurrence.type() != EntityType.PERSON) {
            return false;
        }
        String part = passage.folded().substring(occurrence.start(), occurrence.end());
        String full = part.indexOf(' ') > 0 ? null : namesakes.before(part, passage, occurrence.end());
        return full != null && watch.names(occurrence.id()).stream().noneMatch(full::equalsIgnoreCase);
    }

    /** Whom a surname or given name that several people share means at that place; null if nothing decides. */
    @Nullable
    Person namesake(String part, Passage passage, int start) {
        String full = namesakes.before(part, passage, start);
        if (full == null) {
            return null;
        }
        Person known = people.present(Fold.fold(full));
        return known != null ? known : new Person(null, full, Person.Kind.NAMED);
    }

    /** Occurrences of watch-list names, without those that mean somebody else of the same name. */
    List<Occurrence> listed() {
        return listed;
    }

    private static Person body(Occurrence occurrence) {
        return new Person(occurrence.id(), occurrence.name(), Person.Kind.BODY);
    }

    private Person present(String id, String name) {
        Person person = new Person(id, name, Person.Kind.NAMED);
        people.addPresent(id, person);
        return person;
    }

    /** The person whom the name means; if nobody is known by it, a new person of that name. */
    public Person resolve(String name) {
        String clean = name.strip();
        String folded = Fold.fold(clean);
        Person known = resolved.get(folded);
        if (known == null) {
            known = search(clean, folded);
            resolved.put(folded, known);
            if (known.id() == null && unlisted.add(known) && people.addUnlisted(known)) {
                spots.clear();
            }
        }
        return known;
    }

    /** Makes sure that somebody who has only been referred to by a pronoun counts as named in the article. */
    public void spoke(Person person) {
        if (person.id() == null && person.kind() == Person.Kind.NAMED) {
            resolve(person.name());
        }
    }

    /** Records that a name is a misspelling of another: 贾杨清 for 贾扬清. */
    public void misspelt(String name, String right) {
        resolved.put(Fold.fold(name), resolve(right));
    }

    /** Records another name of somebody that the text gives, unless it is a name on the watch-list: Coco for 林晓岚. */
    void alsoCalled(String name, Person person) {
        String folded = Fold.fold(name.strip());
        boolean free = watch.person(folded) == null && people.present(folded) == null;
        boolean added = free && person.kind() == Person.Kind.NAMED && !person.equals(resolved.put(folded, person));
        if (added && people.addOtherName(folded, person)) {
            spots.clear();
        }
    }

    /**
     * As {@link #resolve(String)}, but for a name at a given place, which may be the surname or given name of several.
     */
    public Person resolve(String name, Passage passage, int position) {
        String full = namesakes.before(name, passage, position);
        return resolve(full != null ? full : name);
    }

    /** The person whom a speaker label names; remembered as surely a person, whatever the form of the name. */
    public Person labelled(String name) {
        Person person = resolve(name);
        labelled.add(person);
        return person;
    }

    /**
     * People without a watch-list entry that have been resolved so far, as far as they are surely people: in English, a
     * single word may just as well name a company or country that says something.
     */
    List<Person> unlisted() {
        return unlisted.stream().filter(this::isSurelyPerson).toList();
    }

    private boolean isSurelyPerson(Person person) {
        String name = person.name();
        return chinese
                || name.indexOf(' ') > 0
                || !NameParts.isLatin(name)
                || Gender.hasGivenName(name)
                || labelled.contains(person)
                || names.isTitled(name);
    }

    /** People of the watch-list who are named in the article. */
    List<Person> present() {
        return List.copyOf(present.values());
    }

    /** A mention of a person, company or organization, with its offsets in the passage. */
    public record Spot(Person person, int start, int end) {}

    /** Runs of capitalised words and dotted names in a passage, whether known or not. */
    public List<NamesInText.Named> names(Passage passage) {
        return names.in(passage);
    }

    /** Every person named in a passage, in text order. Cached; see {@link #spotsNow}. */
    public List<Spot> spots(Passage passage) {
        return spots.computeIfAbsent(passage.index(), index -> spotsNow(passage));
    }

    /** The people named within a stretch of a passage. */
    public List<Spot> spots(Passage passage, int from, int to) {
        List<Spot> all = spots(passage);
        int first = Bisection.first(all.size(), i -> all.get(i).start() >= from);
        int last = first;
        while (last < all.size() && all.get(last).end() <= to) {
            last++;
        }
        return all.subList(first, last);
    }

    /** The same without the cache: includes people who became known through a verb of saying since the first call. */
    List<Spot> spotsNow(Passage passage) {
        List<Spot> found = new ArrayList<>();
        for (Occurrence occurrence : occurrences.in(passage.index())) {
            Person person = present.get(occurrence.id());
            if (occurrence.type() == EntityType.PERSON && person != null) {
                found.add(new Spot(person, occurrence.start(), occurrence.end()));
            }
        }
        for (NamesInText.Named named : names.in(passage)) {
            boolean free = occurrences(passage, named.start(), named.end()).isEmpty();
            Person person = free ? personCalled(named, passage) : null;
            if (person != null) {
                found.add(new Spot(person, named.start(), named.end()));
            }
        }
        if (passage.isChinese()) {
            people.chinese().forEach((name, person) -> addChinese(passage, name, person, found));
        }
        found.sort(Comparator.comparingInt(Spot::start).thenComparingInt(spot -> -spot.end()));
        return longest(found);
    }

    /** Leaves out names that are only the beginning of a longer one: 李桂 in 李桂花. */
    private static List<Spot> longest(List<Spot> sorted) {
        return IntStream.range(0, sorted.size())
                .filter(i -> i == 0 || sorted.get(i).start() > sorted.get(i - 1).start())
                .mapToObj(sorted::get)
                .toList();
    }

    private void addChinese(Passage passage, String name, Person person, List<Spot> found) {
        for (int at = passage.folded().indexOf(name);
                at >= 0;
                at = passage.folded().indexOf(name, at + 1)) {
            if (occurrences(passage, at, at + name.length()).isEmpty()
                    && !DottedName.holds(passage.folded(), at, name)) {
                found.add(new Spot(person, at, at + name.length()));
            }
        }
    }

    /** The person whom a name in running text means; null if it is not known to be a person's. */
    private @Nullable Person personCalled(NamesInText.Named named, Passage passage) {
        String folded = named.folded();
        Person namesake = namesake(folded, passage, named.start());
        if (namesake != null) {
            return namesake;
        }
        Person known = resolved.get(folded);
        if (known == null) {
            known = people.presentWithPart(folded);
        }
        if (known == null) {
            known = people.unlistedWithPart(folded);
        }
        if (known != null) {
            return known.kind() == Person.Kind.NAMED ? known : null;
        }
        return called.computeIfAbsent(named.name(), name -> Optional.ofNullable(personNamed(name, folded)))
                .orElse(null);
    }

    /** The person whose full name this is, or begins or ends with it; null if there is none. */
    private @Nullable Person personNamed(String name, String folded) {
        String full = name.indexOf(' ') > 0 || name.indexOf('·') > 0 ? name : names.fullest(folded);
        if (full == null) {
            return names.isTitled(name) ? new Person(null, name, Person.Kind.NAMED) : null;
        }
        if (!names.isPerson(full)) {
            return null;
        }
        Person listed = watch.person(Fold.fold(full));
        return listed != null ? listed : new Person(null, full, Person.Kind.NAMED);
    }

    /**
     * Companies and organizations named in a passage, from the watch-list or recognised by their form; not in text
     * order.
     */
    public List<Spot> bodies(Passage passage) {
        List<Spot> bodies = new ArrayList<>();
        for (Occurrence occurrence : occurrences.in(passage.index())) {
            if (occurrence.isBody()) {
                bodies.add(new Spot(body(occurrence), occurrence.start(), occurrence.end()));
            }
        }
        for (NamesInText.Named named : names.in(passage)) {
            String company = companies.computeIfAbsent(named.name(), firms::company);
            if (!company.isEmpty()
                    && occurrences(passage, named.start(), named.end()).isEmpty()) {
                bodies.add(new Spot(new Person(null, company, Person.Kind.BODY), named.start(), named.end()));
            }
        }
        return bodies;
    }

    /** Companies and organizations of the watch-list named within a stretch. */
    public List<Spot> bodies(Passage passage, int from, int to) {
        return occurrences(passage, from, to).stream()
                .filter(body -> body.isBody() && body.start() >= from && body.end() <= to)
                .map(body -> new Spot(body(body), body.start(), body.end()))
                .toList();
    }

    /** Occurrences of watch-list names that overlap a stretch of a passage. */
    public List<Occurrence> occurrences(Passage passage, int from, int to) {
        return occurrences.in(passage.index(), from, to);
    }

    /** Whether the stretch overlaps the name of a product, which cannot speak. */
    public boolean isProduct(Passage passage, int from, int to) {
        return occurrences(passage, from, to).stream().anyMatch(occurrence -> occurrence.type() == EntityType.PRODUCT);
    }

    /** The company or organization of that name; null if neither the watch-list nor the article has one. */
    public @Nullable Person body(String name) {
        String folded = Fold.fold(name);
        Person listed = watch.body(folded);
        if (listed != null && names.isTitled(name)) {
            return null; // Sheriff Ford
        }
        return listed != null ? listed : bodiesByName.get(folded);
    }

    /** Whether somebody of that name, or with that surname or given name, is known already. */
    public boolean knows(String name) {
        String folded = Fold.fold(name.strip());
        return watch.person(folded) != null
                || resolved.containsKey(folded)
                || people.presentWithPart(folded) != null
                || people.unlistedWithPart(folded) != null;
    }

    /** The only person with a Chinese name of that surname; null if there is none or several. */
    public @Nullable Person ofSurname(String surname) {
        return people.ofSurname(surname);
    }

    /** Whether somebody named in full in the text has that surname. */
    public boolean isSurname(String name) {
        String folded = Fold.fold(name);
        String full = names.fullest(folded);
        return full != null && Fold.fold(full).endsWith(" " + folded);
    }

    /** Whether a single word is also written without a capital in the text, so that it is not taken for a name. */
    public boolean isOrdinary(String name) {
        return name.indexOf(' ') < 0
                && !Gender.hasGivenName(name)
                && !knows(name)
                && !isSurname(name)
                && ordinary.has(name);
    }

    /** Whether the text writes a word with a capital inside a sentence, as it would a name. */
    public boolean namesInside(String word) {
        return ordinary.namesInside(word);
    }

    /** How often the full name occurs in the text, labels included. */
    public int timesNamed(String name) {
        return names.count(name);
    }

    private Person search(String name, String folded) {
        Person listed = watch.person(folded);
        if (listed != null) {
            return listed;
        }
        Person here = people.present(folded);
        if (here != null) {
            return here;
        }
        String full = names.fullest(folded);
        if (full != null) {
            Person fullListed = watch.person(Fold.fold(full));
            return fullListed != null ? fullListed : new Person(null, NameParts.inTitleCase(full), Person.Kind.NAMED);
        }
        Person spoken = people.unlistedWithPart(folded);
        return spoken != null ? spoken : new Person(null, NameParts.inTitleCase(name), Person.Kind.NAMED);
    }
}
