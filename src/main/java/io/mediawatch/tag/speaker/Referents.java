package io.mediawatch.tag.speaker;

import org.jspecify.annotations.Nullable;

/** Whom the subject of an attribution means. */
final class Referents {
    private final Cast cast;
    private final Focus focus;

    Referents(Cast cast, Focus focus) {
        this.cast = cast;
        this.focus = focus;
    }

    /** Null if it is nobody that could be told. */
    @Nullable
    Person person(Claim claim) {
        return switch (claim.kind()) {
            case NAME -> named(claim.subject());
            case HE -> or(focus.pronoun(Gender.MALE), focus.speaker());
            case SHE -> or(focus.pronoun(Gender.FEMALE), focus.speaker());
            case SOMEBODY -> or(focus.speaker(), focus.pronoun(Gender.UNKNOWN));
            case DESCRIBED -> or(focus.pronoun(Gender.UNKNOWN), role(claim.subject()));
            case COMPANY -> or(focus.company(), role(claim.subject()));
            case ROLE -> role(claim.subject());
        };
    }

    private static @Nullable Person or(@Nullable Person one, @Nullable Person other) {
        return one != null ? one : other;
    }

    private Person named(String subject) {
        Person body = cast.body(subject);
        return body != null ? body : cast.resolve(subject);
    }

    private Person role(String subject) {
        Person body = cast.body(subject);
        return body != null ? body : new Person(null, subject, Person.Kind.ROLE);
    }
}
