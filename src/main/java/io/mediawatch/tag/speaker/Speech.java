package io.mediawatch.tag.speaker;

import io.mediawatch.model.Quote;
import io.mediawatch.tag.speaker.people.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in an article: the result of {@link Speakers}.
 *
 * @param quotes in text order, turns among them; their about and topics are still empty
 * @param speakers one per paragraph: who speaks it, or null
 * @param headings indices of paragraphs that turned out to be headings, even if not marked as such
 */
public record Speech(List<Quote> quotes, List<@Nullable Person> speakers, Set<Integer> headings) {}
