package io.mediawatch.tag.speaker;

/**
 * Who a text says speaks, before it is known whom that means.
 *
 * @param subject as written: a name, a pronoun, a role with its article
 * @param kind    of subject
 * @param rule    that found it
 */
record Claim(String subject, Kind kind, String rule) {

    static final String INSIDE = "direct.inside";

    /** What form the subject has. */
    enum Kind {
        NAME,
        HE,
        SHE,
        /** They: whoever spoke or was named last. */
        SOMEBODY,
        /** It: the organization or company that spoke or was named last. */
        IT,
        /** The 39-year-old founder, the Kentucky Republican: somebody the text was about. */
        DESCRIBED,
        /** The company, 该公司: one the text was about. */
        COMPANY,
        ROLE,
        /** Words of which nobody knows whom they name: not who spoke before. */
        UNKNOWN
    }

    static Claim unknown(String subject) {
        return new Claim(subject.strip(), Kind.UNKNOWN, "");
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Whether it is of words in marks within reported speech. */
    boolean isInside() {
        return rule.equals(INSIDE);
    }

    Claim by(String rule) {
        return new Claim(subject, kind, rule);
    }
}
