package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.tag.speaker.people.Cast;
import io.mediawatch.tag.speaker.people.Designations;
import io.mediawatch.tag.speaker.people.Office;
import io.mediawatch.tag.speaker.people.Person;
import io.mediawatch.tag.speaker.people.Somebody;
import io.mediawatch.tag.speaker.words.Gender;
import io.mediawatch.tag.speaker.words.NameParts;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the subject of an attribution (a name, a pronoun, a role, "the company") to a person or organization. Keeps
 * what the current and the previous paragraph introduce; who spoke or was named before is kept by {@link Focus}.
 */
final class Referents {
    private static final List<String> PRONOUNS = List.of("他", "她", "he", "she");

    private final Cast cast;
    private final Focus focus;
    private final Designations designations;
    private @Nullable Passage passage;
    private @Nullable Passage before;
    /** Roles by their nouns, for this paragraph and the previous one. */
    private final Map<Passage, Map<String, Optional<String>>> introductions = new HashMap<>();
    /** The organization that opens a sentence, by paragraph. */
    private final Map<Passage, Optional<String>> openings = new HashMap<>();
    /** Who spoke last before this paragraph. */
    private @Nullable Person speakerBefore;

    Referents(Cast cast, Focus focus) {
        this.cast = cast;
        this.focus = focus;
        this.designations = new Designations(cast);
    }

    /** Moves on to the next paragraph. */
    void read(Passage next) {
        introductions.keySet().removeIf(old -> !Objects.equals(old, passage));
        before = passage;
        passage = next;
        speakerBefore = focus.speaker();
        designations.read(next);
    }

    /** Whether the words contain a pronoun for one person: he, she, 他, 她. */
    boolean pronoun(String folded) {
        return PRONOUNS.stream().anyMatch(word -> Words.holds(folded, word));
    }

    /** Returns whom the pronoun that ends at the offset means; null if there is none, or if it cannot be resolved. */
    @Nullable
    Person pronounAt(String folded, int end) {
        for (String word : PRONOUNS) {
            int start = end - word.length();
            if (start >= 0 && folded.startsWith(word, start) && Words.whole(folded, start, end)) {
                boolean male = word.equals("he") || word.equals("他");
                return person(new Claim(word, male ? Claim.Kind.HE : Claim.Kind.SHE), start);
            }
        }
        return null;
    }

    /**
     * Returns whom a claim's subject means; null if that is unknown.
     *
     * @param position offset of what is said
     */
    @Nullable
    Person person(Claim claim, int position) {
        return switch (claim.kind()) {
            case UNKNOWN -> null;
            case NAME -> named(claim.subject(), position);
            case HE -> or(focus.pronoun(Gender.MALE), human(focus.speaker(Gender.MALE)));
            case SHE -> or(focus.pronoun(Gender.FEMALE), human(focus.speaker(Gender.FEMALE)));
            case SOMEBODY -> somebody(claim.subject());
            case IT -> body();
            case DESCRIBED -> or(described(claim.subject()), role(claim.subject()));
            case COMPANY -> or(focus.company(), role(claim.subject()));
            case ROLE -> inRole(claim.subject());
        };
    }

    /** Resolves a role; looks no further for a name beside it where the text has just introduced somebody in it. */
    private Person inRole(String subject) {
        Person same = same(subject);
        Person known = same != null ? same : designations.person(subject);
        Person meant = known != null ? known : again(subject);
        return meant != null ? meant : role(subject);
    }

    /**
     * Returns the speaker if it is a person without a name, otherwise null; those with a name were looked up by gender.
     */
    private static @Nullable Person human(@Nullable Person speaker) {
        return speaker != null && speaker.kind() == Person.Kind.ROLE && Somebody.is(speaker.name()) ? speaker : null;
    }

    /**
     * Resolves "they" and its like. In Chinese: whoever last spoke without a name. In English: whoever spoke in this
     * paragraph, else several people whom a sentence of it is about, else whoever spoke before.
     */
    private @Nullable Person somebody(String subject) {
        if (!NameParts.isLatin(subject)) {
            Person spoke = focus.speaker();
            return spoke == null || spoke.kind() == Person.Kind.NAMED ? null : spoke;
        }
        boolean silent = Objects.equals(speakerBefore, focus.speaker());
        String several = silent && passage != null ? Somebody.several(passage, Fold.fold(subject)) : null;
        if (several != null) {
            return role(several);
        }
        Person spoke = focus.speaker();
        Person body = spoke != null && spoke.kind() == Person.Kind.NAMED ? focus.bodyNamedLast() : null;
        return or(or(body, spoke), or(focus.pronoun(Gender.UNKNOWN), focus.body()));
    }

    /**
     * Resolves a description: whoever the text has described so; for looks, age or party, else the only person named
     * last; for a mother or father ({@code the mum-of-two}) whom she or he would mean.
     */
    private @Nullable Person described(String subject) {
        Gender parent = Office.ofParent(Fold.fold(subject));
        if (parent != Gender.UNKNOWN) {
            return focus.pronoun(parent);
        }
        Person designated = designations.person(subject);
        Person same = designated != null && designated.equals(focus.speaker()) ? designated : same(subject);
        Person known = or(same, designated);
        Person last = Office.onlyDescribes(Fold.fold(subject)) ? focus.only() : null;
        return or(known, last);
    }

    /** Returns whoever spoke before, or was introduced, in that role: {@code this engineer}, 这名工作人员. */
    private @Nullable Person same(String subject) {
        String noun = Somebody.noun(subject);
        if (noun.isEmpty()) {
            return null;
        }
        if (Somebody.isWriting(noun) && (wrote(passage, noun) || wrote(before, noun))) {
            return focus.speaker();
        }
        Person spoke = focus.role(noun, role -> fits(subject, role));
        String here = introduced(passage, noun);
        boolean fuller =
                spoke != null && here != null && here.length() > spoke.name().length() && here.endsWith(spoke.name());
        if (spoke != null && !fuller && (here == null || holds(passage, spoke.name()))) {
            return spoke;
        }
        String role = or(here, introduced(before, noun));
        return role == null || !fits(subject, role) ? null : new Person(null, role, Person.Kind.ROLE);
    }

    /** Whether the text says that something was said in such a document: {@code said in an email}. */
    private boolean wrote(@Nullable Passage passage, String noun) {
        String writing = introduced(passage, noun);
        return writing != null && holds(passage, "in " + writing);
    }

    /**
     * Whether a role matches the names in the subject: {@code the Waymo spokeswoman} is a spokeswoman for Waymo, not
     * for the city.
     */
    private static boolean fits(String subject, String role) {
        return Stream.of(subject.split(" ", -1))
                .skip(1)
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .allMatch(role::contains);
    }

    private static boolean holds(@Nullable Passage passage, String words) {
        return passage != null && passage.text().contains(words);
    }

    /**
     * Resolves a role with a demonstrative (这位中学老师) to the person the text is about; not 该项目业主, as the text has not
     * said that the person is one.
     */
    private @Nullable Person again(String subject) {
        boolean again = !NameParts.isLatin(subject)
                && Somebody.is(subject)
                && !Somebody.noun(subject).isEmpty();
        return again ? focus.pronoun(Gender.UNKNOWN) : null;
    }

    /** Returns the organization that opens a sentence of the paragraph, else the one that spoke or was named last. */
    private @Nullable Person body() {
        String opening = passage == null
                ? null
                : openings.computeIfAbsent(passage, key -> Optional.ofNullable(Somebody.opening(key)))
                        .orElse(null);
        return opening == null ? focus.body() : role(opening);
    }

    private @Nullable String introduced(@Nullable Passage passage, String noun) {
        return passage == null
                ? null
                : introductions
                        .computeIfAbsent(passage, key -> new HashMap<>())
                        .computeIfAbsent(noun, key -> Optional.ofNullable(Somebody.introduced(passage, key)))
                        .orElse(null);
    }

    /** Returns the first argument unless it is null, otherwise the second. */
    static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private Person named(String subject, int position) {
        Person body = cast.body(subject);
        if (body == null && !cast.knows(subject) && Somebody.isNameOfBody(subject)) {
            return new Person(null, subject, Person.Kind.BODY);
        }
        return body != null ? body : resolve(subject, position);
    }

    private Person resolve(String name, int position) {
        return passage == null ? cast.resolve(name) : cast.resolve(name, passage, position);
    }

    private Person role(String subject) {
        Person body = cast.body(subject);
        return body != null ? body : new Person(null, subject, Person.Kind.ROLE);
    }
}
