package io.mediawatch.tag.speaker;

import io.mediawatch.tag.speaker.people.Person;

/**
 * The confidence of a quote, from 0 to 1, by the rule that found it: roughly the share of that rule's findings that
 * were right on labelled articles, reduced where the speaker is known only by role.
 */
final class Confidence {
    private static final double ROLE_FACTOR = 0.9;

    private Confidence() {}

    static double of(String rule, Person person) {
        double trust = trust(rule);
        return person.kind() == Person.Kind.ROLE ? Math.round(trust * ROLE_FACTOR * 100) / 100.0 : trust;
    }

    private static double trust(String rule) {
        return switch (rule) {
            case "turn.label" -> 0.99;
            case "turn.no-colon" -> 0.9;
            case "direct.said-x", "direct.x-said", "direct.before" -> 0.95;
            case "direct.same-paragraph", "direct.continued" -> 0.9;
            case "direct.next-paragraph" -> 0.8;
            case "indirect.verb" -> 0.75;
            default -> 0.85;
        };
    }
}
