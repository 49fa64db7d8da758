package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.speaker.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A span of a paragraph that belongs to no turn, with its speaker.
 *
 * @param label how the text refers to the speaker beside the words; null if it does not
 * @param rule name of the rule that found the speaker
 */
public record Utterance(
        Person person, @Nullable String label, int paragraph, int start, int end, Form form, String rule) {

    /** Whether the words are quoted in quotation marks or reported. */
    public enum Form {
        DIRECT,
        INDIRECT
    }
}
