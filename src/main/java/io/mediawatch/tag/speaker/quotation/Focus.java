package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.speaker.people.Kin;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.people.Somebody;
import io.mediawatch.tag.speaker.words.ChineseGender;
import io.mediawatch.tag.speaker.words.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps track of whom the text has been about, so that pronouns and {@code the company} can be resolved. The caller
 * reports sentences, mentions and speakers in text order; what the methods return holds as of that point.
 */
final class Focus {
    /** Number of people, and of unnamed speakers, that are remembered. */
    private static final int REMEMBERED = 12;

    private final List<Person> recent = new ArrayList<>();
    /** Unnamed speakers, in the order in which they last spoke. */
    private final List<Person> roles = new ArrayList<>();
    /** The unnamed person who has spoken, or was introduced as a relative, since anybody was last named. */
    private @Nullable Person unnamed;

    /** Whether the text has called somebody he or she, for people whose names do not show it. */
    private final Map<Person, Gender> genders = new HashMap<>();

    /** People in the last sentence that names any. */
    private final Set<Person> together = new HashSet<>();
    /** Those of them whose name does not follow a preposition. */
    private final Set<Person> alike = new HashSet<>();

    /** Everybody named since the last sentence that names people began, and in the one before it. */
    private Set<Person> here = new HashSet<>();

    private Set<Person> before = new HashSet<>();

    private @Nullable Person company;
    private @Nullable Person body;
    /** Whether no person has been named since {@code body}. */
    private boolean bodyLast;

    private @Nullable Person speaker;

    /** The last speaker since the last sentence that names people began. */
    private @Nullable Person saidHere;

    /** A sentence that names people begins. */
    void sentence() {
        saidHere = null;
        together.clear();
        alike.clear();
        Set<Person> earlier = before;
        before = here;
        here = earlier;
        here.clear();
    }

    /**
     * A sentence names somebody other than as the possessor of another noun.
     *
     * @param beside whether the name follows a preposition: {@code with Jane Doe}
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

    /** The person named last; null if the sentence names several on an equal footing, so that any may be meant. */
    @Nullable
    Person only() {
        return alike.size() > 1 ? null : pronoun(Gender.UNKNOWN);
    }

    /** Somebody is named outside quotation marks. */
    void named(Person person) {
        bodyLast = person.kind() == Person.Kind.BODY;
        if (person.kind() == Person.Kind.BODY) {
            company = person;
            body = person;
            return;
        }
        unnamed = null;
        here.add(person);
        if (!recent.isEmpty() && recent.get(recent.size() - 1).equals(person)) {
            return;
        }
        remember(person, 0);
    }

    /**
     * Remembers somebody as recently named.
     *
     * @param later number of people who remain more likely to be meant
     */
    private void remember(Person person, int later) {
        recent.remove(person);
        recent.add(Math.max(0, recent.size() - later), person);
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
    }

    /** Somebody other than the subject of a sentence is named: remembered, but a pronoun means others first. */
    void mentioned(Person person) {
        if (person.kind() == Person.Kind.BODY) {
            named(person);
            return;
        }
        bodyLast = false;
        here.add(person);
        boolean last = !recent.isEmpty() && recent.get(recent.size() - 1).equals(person);
        if (!last) {
            remember(person, 1);
        }
    }

    /** The text shows whether a person is he or she. */
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
        boolean kin = Kin.endAt(person.name());
        unnamed = Somebody.is(person.name()) || kin ? person : null;
        body = Somebody.isBody(person.name()) ? person : body;
        roles.remove(person);
        roles.add(person);
        if (roles.size() > REMEMBERED) {
            roles.remove(0);
        }
    }

    /** Somebody who cannot be identified spoke. */
    void strangerSpoke() {
        speaker = null;
    }

    /**
     * The last unnamed speaker whose role has the noun and fits ({@code this engineer}: the one of the company); null
     * if there is none.
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

    /** The last speaker; null if unknown. */
    @Nullable
    Person speaker() {
        return speaker;
    }

    /** The company or organization named last. */
    @Nullable
    Person company() {
        return company;
    }

    /** The organization or company that spoke or was named last, even if it spoke without a name. */
    @Nullable
    Person body() {
        return body;
    }

    /** The organization or company named last; null if a person has been named since. */
    @Nullable
    Person bodyNamedLast() {
        return bodyLast ? body : null;
    }

    /** Somebody is mentioned only as a relative of a named person: 唐诗雨的妈妈. */
    void relative(Person person) {
        unnamed = person;
    }

    /**
     * Whom a pronoun means: an unnamed speaker since anybody was named, otherwise the last person named of that gender.
     * Within a sentence, somebody whose name shows the gender takes precedence over one whose name does not; so does
     * somebody named before over one whose Chinese name makes the other gender likely. The person meant is remembered
     * to be of that gender.
     */
    @Nullable
    Person pronoun(Gender gender) {
        if (unnamed != null && gender.fits(ChineseGender.of(unnamed.name()))) {
            return unnamed;
        }
        Person last = last(person -> gender.fits(gender(person)));
        if (last == null) {
            return null;
        }
        Person surer = surer(last, gender);
        Person person = isUnlikely(surer, gender) ? likelier(surer, gender) : surer;
        called(person, gender);
        return person;
    }

    /**
     * Who is meant in place of somebody whose name makes the other gender likely: whoever was named last of those who
     * are, or likely are, of the gender; or whoever was named directly before, if that name leaves it open; else the
     * same person, as where nobody else has been named for a while (王志强走进教室。她说).
     */
    private Person likelier(Person unlikely, Gender gender) {
        Person likely = last(person -> isNear(person) && isLikely(person, gender));
        if (likely != null) {
            return likely;
        }
        int at = recent.indexOf(unlikely) - 1;
        boolean open = at >= 0
                && isNear(recent.get(at))
                && gender.fits(gender(recent.get(at)))
                && !isUnlikely(recent.get(at), gender);
        return open ? recent.get(at) : unlikely;
    }

    /** Whether the person is named in the last sentence that names people or in the one before it. */
    private boolean isNear(Person person) {
        return here.contains(person) || before.contains(person);
    }

    /** The person named last for whom the condition holds; null if there is none. */
    private @Nullable Person last(Predicate<Person> condition) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (condition.test(recent.get(i))) {
                return recent.get(i);
            }
        }
        return null;
    }

    private boolean isLikely(Person person, Gender gender) {
        Gender shown = gender(person);
        return (shown == Gender.UNKNOWN ? ChineseGender.likely(person.name()) : shown) == gender;
    }

    /** Whether nothing but the signs of the name speak against the gender. */
    private boolean isUnlikely(Person person, Gender gender) {
        return gender(person) == Gender.UNKNOWN && !gender.fits(ChineseGender.likely(person.name()));
    }

    /**
     * The one other person of the sentence whose name shows the gender, in place of one whose name does not and who has
     * not spoken in it: {@code Keir met Mette, she}.
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

    /** The last speaker if the pronoun can mean them; otherwise null. */
    @Nullable
    Person speaker(Gender gender) {
        return speaker != null && gender.fits(gender(speaker)) ? speaker : null;
    }

    /** The gender by the name, otherwise by what the text has called the person. */
    private Gender gender(Person person) {
        Gender gender = Gender.of(person.name());
        return gender == Gender.UNKNOWN ? genders.getOrDefault(person, Gender.UNKNOWN) : gender;
    }
}
