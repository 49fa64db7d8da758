package io.mediawatch.tag.speaker.quotation;

/**
 * Who speaks according to the text, as far as the words themselves go: which person they mean is resolved later.
 *
 * @param subject as written: a name, a pronoun, or a role with its article
 * @param kind    form of the subject
 * @param rule    id of the rule that found it; empty until it is set
 */
public record Claim(String subject, Kind kind, String rule) {

    static final String INSIDE = "direct.inside";

    /** The form of the subject. */
    public enum Kind {
        NAME,
        HE,
        SHE,
        /** {@code They}: the last speaker, or whoever was named last. */
        SOMEBODY,
        /** {@code It}: the organization or company that spoke or was named last. */
        IT,
        /** {@code The 39-year-old founder}, {@code the Kentucky Republican}: a person the text has been about. */
        DESCRIBED,
        /** {@code The company}, 该公司: one the text has been about. */
        COMPANY,
        ROLE,
        /** Words that cannot be identified with anybody; keeps the quotation from going to the previous speaker. */
        UNKNOWN
    }

    /** A claim whose rule is set later. */
    Claim(String subject, Kind kind) {
        this(subject, kind, "");
    }

    static Claim unknown(String subject) {
        return new Claim(subject.strip(), Kind.UNKNOWN);
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Whether the claim is for a few quoted words within reported speech. */
    boolean isInside() {
        return rule.equals(INSIDE);
    }

    Claim by(String rule) {
        return new Claim(subject, kind, rule);
    }
}
