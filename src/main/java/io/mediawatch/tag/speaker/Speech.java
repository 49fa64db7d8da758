package io.mediawatch.tag.speaker;

import io.mediawatch.model.Quote;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in an article.
 *
 * @param quotes    in text order, turns among them; without about and topics
 * @param speakers  one per paragraph: who utters it
 * @param headings  indices of paragraphs that are headings, whatever their kind said
 */
public record Speech(List<Quote> quotes, List<@Nullable Person> speakers, Set<Integer> headings) {}
