package io.mediawatch.tag.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom the text was last about: what a pronoun, or "the company", can mean. */
final class Focus {
    private static final int REMEMBERED = 12;

    private final List<Person> recent = new ArrayList<>();
    /** Who spoke without a name. */
    private final List<Person> roles = new ArrayList<>();
    /** Somebody without a name who spoke since anybody was named. */
    private @Nullable Person unnamed;

    /** What the text calls people whose names do not tell: he or she. */
    private final Map<Person, Gender> genders = new HashMap<>();

    /** In the last sentence that names people. */
    private final Set<Person> together = new HashSet<>();
    /** Those of them without a preposition. */
    private final Set<Person> alike = new HashSet<>();

    private @Nullable Person company;
    private @Nullable Person body;
    /** Whether nobody else has been named since. */
    private boolean bodyLast;

    private @Nullable Person speaker;

    /** Who spoke since the last sentence that names people started. */
    private @Nullable Person saidHere;

    /** A sentence starts that names people. */
    void sentence() {
        saidHere = null;
        together.clear();
        alike.clear();
    }

    /**
     * A sentence names somebody, not only to say whose somebody else is.
     *
     * @param beside whether a preposition stands before the name: with Jane Doe
     */
    void together(Person person, boolean beside) {
        if (person.kind() == Person.Kind.BODY || Somebody.isBody(person.name())) {
            return;
        }
        together.add(person);
        if (!beside) {
            alike.add(person);
        }
    }

    /** The last one named, if the sentence does not name others alike: the one as well as the other may be meant. */
    @Nullable
    Person only() {
        return alike.size() > 1 ? null : pronoun(Gender.UNKNOWN);
    }

    /** Somebody is named, outside of quotation marks. */
    void named(Person person) {
        bodyLast = person.kind() == Person.Kind.BODY;
        if (person.kind() == Person.Kind.BODY) {
            company = person;
            body = person;
            return;
        }
        unnamed = null;
        if (!recent.isEmpty() && recent.get(recent.size() - 1).equals(person)) {
            return;
        }
        remember(person, 0);
    }

    /** @param later how many are more likely meant */
    private void remember(Person person, int later) {
        recent.remove(person);
        recent.add(Math.max(0, recent.size() - later), person);
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
    }

    /** Somebody is named beside the subject of a sentence: known from now on, but not whom a pronoun means first. */
    void mentioned(Person person) {
        if (person.kind() == Person.Kind.BODY) {
            named(person);
            return;
        }
        bodyLast = false;
        boolean last = !recent.isEmpty() && recent.get(recent.size() - 1).equals(person);
        if (!last) {
            remember(person, 1);
        }
    }

    /** The text tells whether it is he or she. */
    void called(Person person, Gender gender) {
        if (gender != Gender.UNKNOWN) {
            genders.putIfAbsent(person, gender);
        }
    }

    /** Somebody spoke. */
    void spoke(Person person) {
        speaker = person;
        saidHere = person;
        if (person.kind() != Person.Kind.ROLE) {
            named(person);
            return;
        }
        unnamed = Somebody.is(person.name()) ? person : null;
        body = Somebody.isBody(person.name()) ? person : body;
        roles.remove(person);
        roles.add(person);
        if (roles.size() > REMEMBERED) {
            roles.remove(0);
        }
    }

    /** Somebody spoke of whom nobody knows who it is. */
    void strangerSpoke() {
        speaker = null;
    }

    /**
     * Who spoke last of those whose role has that noun and fits: this engineer, the one of the company; null if nobody
     * did.
     */
    @Nullable
    Person role(String noun, Predicate<String> fits) {
        for (int i = roles.size() - 1; i >= 0; i--) {
            String role = roles.get(i).name();
            if (Somebody.hasNoun(role, noun) && fits.test(role)) {
                return roles.get(i);
            }
        }
        return null;
    }

    /** Who spoke last. */
    @Nullable
    Person speaker() {
        return speaker;
    }

    /** The company named last. */
    @Nullable
    Person company() {
        return company;
    }

    /** The organization or company that spoke or was named last, without a name too. */
    @Nullable
    Person body() {
        return body;
    }

    /** The organization or company that was named since anybody else was; null if it is not the last one named. */
    @Nullable
    Person bodyNamedLast() {
        return bodyLast ? body : null;
    }

    /** Somebody of whom only is told whose relative it is: 唐诗雨的妈妈. */
    void relative(Person person) {
        unnamed = person;
    }

    /**
     * Whom he or she means: who spoke without a name since anybody was named, else the last one named of that gender;
     * within a sentence one whose name tells the gender before one whose name does not.
     */
    @Nullable
    Person pronoun(Gender gender) {
        if (unnamed != null) {
            return unnamed;
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (gender.fits(gender(recent.get(i)))) {
                Person person = surer(recent.get(i), gender);
                called(person, gender);
                return person;
            }
        }
        return null;
    }

    /**
     * Keir met Mette, she: the one of that gender named beside somebody whose name does not tell, and who did not
     * speak.
     */
    private Person surer(Person person, Gender gender) {
        boolean sure = gender == Gender.UNKNOWN || gender(person) != Gender.UNKNOWN || person.equals(saidHere);
        if (sure || !together.contains(person)) {
            return person;
        }
        List<Person> others = together.stream()
                .filter(other -> Gender.of(other.name()) == gender)
                .toList();
        return others.size() == 1 ? others.get(0) : person;
    }

    /** Who spoke last, if he or she can mean them. */
    @Nullable
    Person speaker(Gender gender) {
        return speaker != null && gender.fits(gender(speaker)) ? speaker : null;
    }

    /** By the name, else by what the text called them so far. */
    private Gender gender(Person person) {
        Gender gender = Gender.of(person.name());
        return gender == Gender.UNKNOWN ? genders.getOrDefault(person, Gender.UNKNOWN) : gender;
    }
}
