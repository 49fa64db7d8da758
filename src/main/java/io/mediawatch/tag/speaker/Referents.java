package io.mediawatch.tag.speaker;

import io.mediawatch.tag.passage.Passage;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the subject of an attribution means. */
final class Referents {
    private static final List<String> PRONOUNS = List.of("他", "她", "he", "she");

    private final Cast cast;
    private final Focus focus;
    private final Designations designations;
    private @Nullable Passage passage;
    private @Nullable Passage before;
    /** Roles by their nouns, of this text and the one before. */
    private final Map<Passage, Map<String, Optional<String>>> introductions = new HashMap<>();
    /** The organizations that open a sentence of a text. */
    private final Map<Passage, Optional<String>> openings = new HashMap<>();
    /** Who spoke last before this text. */
    private @Nullable Person speakerBefore;

    Referents(Cast cast, Focus focus) {
        this.cast = cast;
        this.focus = focus;
        this.designations = new Designations(cast);
    }

    /** The text that is read from now on. */
    void read(Passage next) {
        introductions.keySet().removeIf(old -> !Objects.equals(old, passage));
        before = passage;
        passage = next;
        speakerBefore = focus.speaker();
        designations.read(next);
    }

    /** Whether words speak of somebody as he or she. */
    boolean pronoun(String folded) {
        return PRONOUNS.stream().anyMatch(word -> Narration.holds(folded, word));
    }

    /** Whom the pronoun means that ends there; null if none does. */
    @Nullable
    Person pronounAt(String folded, int end) {
        for (String word : PRONOUNS) {
            int start = end - word.length();
            if (start >= 0 && folded.startsWith(word, start) && Words.whole(folded, start, end)) {
                boolean male = word.equals("he") || word.equals("他");
                return person(new Claim(word, male ? Claim.Kind.HE : Claim.Kind.SHE, ""), start);
            }
        }
        return null;
    }

    /**
     * Null if it is nobody that could be told.
     *
     * @param position of what is said
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
            case ROLE ->
                or(
                        or(same(claim.subject()), designations.person(claim.subject())),
                        or(again(claim.subject()), role(claim.subject())));
        };
    }

    /** One without a name; those with one have been asked for by their gender. */
    private static @Nullable Person human(@Nullable Person speaker) {
        return speaker != null && speaker.kind() == Person.Kind.ROLE && Somebody.is(speaker.name()) ? speaker : null;
    }

    /**
     * In Chinese whoever spoke without a name; in English whoever spoke in this paragraph, else several people whom a
     * sentence of it is about, else who spoke before.
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

    /** Whom the text has said to be that; of looks, age or party whoever alone was named last. */
    private @Nullable Person described(String subject) {
        Person designated = designations.person(subject);
        Person same = designated != null && designated.equals(focus.speaker()) ? designated : same(subject);
        Person known = or(same, designated);
        Person last = Office.onlyDescribes(Fold.fold(subject)) ? focus.only() : null;
        return or(known, last);
    }

    /** Who spoke before in that role: this engineer, 这名工作人员. */
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

    /** Whether somebody is said to say something in such a writing: said in an email. */
    private boolean wrote(@Nullable Passage passage, String noun) {
        String writing = introduced(passage, noun);
        return writing != null && holds(passage, "in " + writing);
    }

    /** The Waymo spokeswoman is a spokeswoman for Waymo, not one for the city. */
    private static boolean fits(String subject, String role) {
        return Stream.of(subject.split(" ", -1))
                .skip(1)
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .allMatch(role::contains);
    }

    private static boolean holds(@Nullable Passage passage, String words) {
        return passage != null && passage.text().contains(words);
    }

    /** 这位中学老师, but not 该项目业主, of whom nobody said that she is one: whom the text is about. */
    private @Nullable Person again(String subject) {
        boolean again = !NameParts.isLatin(subject)
                && Somebody.is(subject)
                && !Somebody.noun(subject).isEmpty();
        return again ? focus.pronoun(Gender.UNKNOWN) : null;
    }

    /** The organization that opens a sentence of the paragraph, else the one that spoke or was named last. */
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

    /** The first unless it is null. */
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
