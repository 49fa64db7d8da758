package io.mediawatch.tag.speaker.people;

import io.mediawatch.model.EntityType;
import io.mediawatch.tag.entity.Occurrence;
import io.mediawatch.tag.entity.OccurrenceIndex;
import io.mediawatch.tag.entity.Relations;
import io.mediawatch.tag.passage.Bisection;
import io.mediawatch.tag.passage.FewNames;
import io.mediawatch.tag.passage.Part;
import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import io.mediawatch.watch.Entity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds occurrences of short forms of people's names: a surname, given name or nickname if the article also has the full
 * name, and a given name in a sentence with the company that the person belongs to. Also adds people who are not on the
 * watch-list.
 */
public final class ShortNames {
    private static final String SHORT = "person.short";

    private final WatchPeople watch;
    private final Relations relations;
    private final Cast cast;

    public ShortNames(WatchPeople watch, Relations relations, Cast cast) {
        this.watch = watch;
        this.relations = relations;
        this.cast = cast;
    }

    private record Form(String id, String name, boolean full) {}

    /** Returns all occurrences, including those of short forms, in text order. */
    public List<Occurrence> complete(List<Passage> passages) {
        List<Occurrence> named = cast.listed();
        List<Occurrence> all = new ArrayList<>(named);
        OccurrenceIndex index = new OccurrenceIndex(named);
        Map<String, List<Form>> forms = forms();
        FewNames<List<Form>> names = new FewNames<>(forms);
        for (Passage passage : passages) {
            List<Occurrence> here = new ArrayList<>();
            names.find(passage, (start, end, found) -> add(passage, start, end, found, here));
            here.removeIf(one -> one.rule().equals(SHORT) && isOfAnother(passage, one));
            byCompany(passage, here);
            if (!here.isEmpty()) {
                here.sort((one, other) -> Integer.compare(other.end() - other.start(), one.end() - one.start()));
                addFree(index.in(passage.index()), here, all);
            }
        }
        Collections.sort(all);
        return all;
    }

    /** Adds the occurrences that overlap neither existing ones nor one added before. */
    private static void addFree(List<Occurrence> there, List<Occurrence> here, List<Occurrence> all) {
        BitSet taken = new BitSet();
        there.forEach(occurrence -> taken.set(occurrence.start(), occurrence.end()));
        for (Occurrence occurrence : here) {
            int next = taken.nextSetBit(occurrence.start());
            if (next < 0 || next >= occurrence.end()) {
                taken.set(occurrence.start(), occurrence.end());
                all.add(occurrence);
            }
        }
    }

    private Map<String, List<Form>> forms() {
        Map<String, List<Form>> forms = new LinkedHashMap<>();
        for (Person person : cast.present()) {
            String id = String.valueOf(person.id());
            watch.parts(id).forEach(part -> put(forms, part, new Form(id, person.name(), false)));
        }
        for (Person person : cast.unlisted()) {
            if (person.kind() == Person.Kind.NAMED && NameForm.looksLikeName(person.name())) {
                String folded = Fold.fold(person.name());
                Form form = new Form(id(folded), person.name(), true);
                put(forms, folded, form);
                NameParts.of(folded).forEach(part -> put(forms, part, new Form(form.id(), form.name(), false)));
            }
        }
        return forms;
    }

    private static void put(Map<String, List<Form>> forms, String part, Form form) {
        List<Form> same = forms.computeIfAbsent(part, key -> new ArrayList<>(1));
        boolean several = same.size() > 1; // then it is ambiguous and means none of them
        if (!several && (same.isEmpty() || !same.get(0).id().equals(form.id()))) {
            same.add(form);
        }
    }

    static String id(String folded) {
        StringBuilder id = new StringBuilder(folded.length());
        boolean joined = true;
        for (int i = 0; i < folded.length(); i++) {
            char unit = folded.charAt(i);
            boolean named = Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
            if (named || !joined) {
                id.append(named ? unit : '-');
            }
            joined = !named;
        }
        return joined && id.length() > 0 ? id.substring(0, id.length() - 1) : id.toString();
    }

    private void add(Passage passage, int start, int end, List<Form> forms, List<Occurrence> here) {
        Form form = form(passage, start, end, forms);
        if (form != null && !passage.masks().cover(start, end)) {
            here.add(new Occurrence(
                    form.id(),
                    EntityType.PERSON,
                    form.name(),
                    passage.index(),
                    start,
                    end,
                    form.full() ? "person.speaks" : SHORT));
        }
    }

    /**
     * Returns the only candidate or, of several people with that surname or given name, the one meant here; null if
     * undecided.
     */
    private @Nullable Form form(Passage passage, int start, int end, List<Form> forms) {
        Person namesake = cast.namesake(passage.folded().substring(start, end), passage, start);
        if (namesake == null) {
            return forms.size() == 1 ? forms.get(0) : null;
        }
        for (Form form : forms) {
            if (form.name().equals(namesake.name())) {
                return form;
            }
        }
        return null;
    }

    /**
     * Whether the occurrence is part of somebody else's full name: {@code James} in James Carbone, if James Doe is
     * known.
     */
    private boolean isOfAnother(Passage passage, Occurrence occurrence) {
        NamesInText.Named named = around(cast.names(passage), occurrence);
        if (named == null || passage.part() != Part.TEXT || !Gender.hasGivenName(named.name())) {
            return false;
        }
        String name = " " + Fold.fold(occurrence.name()) + " ";
        String other = named.folded();
        return !name.contains(" " + other.substring(0, other.indexOf(' ')) + " ")
                || !name.contains(other.substring(other.lastIndexOf(' ')) + " ");
    }

    /** Returns the name of two or more words around the occurrence; null if there is none. */
    private static NamesInText.@Nullable Named around(List<NamesInText.Named> names, Occurrence occurrence) {
        int first = Bisection.first(names.size(), i -> names.get(i).end() >= occurrence.end());
        NamesInText.Named named = first < names.size() ? names.get(first) : null;
        boolean around = named != null
                && named.start() <= occurrence.start()
                && named.name().indexOf(' ') > 0;
        return around ? named : null;
    }

    /**
     * Resolves a single name to the only person on the watch-list who has it and belongs to a company named in the same
     * sentence: {@code Sam} next to OpenAI.
     */
    private void byCompany(Passage passage, List<Occurrence> here) {
        for (NamesInText.Named one : cast.names(passage)) {
            boolean single = one.name().indexOf(' ') < 0;
            if (single && one.start() + one.name().length() == one.end()) {
                company(passage, one, here);
            }
        }
    }

    private void company(Passage passage, NamesInText.Named named, List<Occurrence> here) {
        List<Entity> known = watch.withPart(named.folded());
        if (known.isEmpty()) {
            return;
        }
        int from = passage.sentences().start(named.start());
        int to = passage.sentences().end(named.start());
        Set<String> ids = cast.occurrences(passage, from, to).stream()
                .filter(occurrence -> occurrence.type() == EntityType.COMPANY)
                .map(Occurrence::id)
                .collect(Collectors.toSet());
        Map<String, Entity> fitting = new HashMap<>();
        for (Entity entity : known) {
            if (relations.of(entity.id()).stream().anyMatch(ids::contains)) {
                fitting.put(entity.id(), entity);
            }
        }
        if (fitting.size() == 1) {
            Entity entity = fitting.values().iterator().next();
            here.add(new Occurrence(
                    entity.id(),
                    EntityType.PERSON,
                    entity.name(),
                    passage.index(),
                    named.start(),
                    named.end(),
                    "person.company"));
        }
    }
}
