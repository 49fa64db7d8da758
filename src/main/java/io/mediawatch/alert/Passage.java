package io.mediawatch.alert;

import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that show why a rule matched: a quote where the rule asks for one, else the paragraph of the first
 * occurrence, cut to what a message has room for.
 *
 * @param matched where the match stands in the text
 */
record Passage(String text, List<Span> matched, @Nullable String speaker) {
    private static final int MOST = 300;

    static Passage of(TaggedArticle article, List<Mention> mentions, List<Quote> quotes, List<Span> found) {
        if (!quotes.isEmpty()) {
            Quote quote = quotes.get(0);
            return new Passage(cut(quote.text()), List.of(), quote.speaker().name());
        }
        Span span = !mentions.isEmpty() ? mentions.get(0).spans().get(0) : found.isEmpty() ? null : found.get(0);
        return span == null ? new Passage(cut(article.article().headline()), List.of(), null) : around(article, span);
    }

    private static Passage around(TaggedArticle article, Span span) {
        String paragraph = article.article().text(span.paragraph());
        int from = whole(paragraph, Math.max(0, Math.min(span.start() - MOST / 3, paragraph.length() - MOST)));
        int to =
                Math.max(span.end(), whole(paragraph, Math.min(paragraph.length(), Math.max(from + MOST, span.end()))));
        Span moved = new Span(0, span.start() - from, span.end() - from, paragraph.substring(span.start(), span.end()));
        return new Passage(paragraph.substring(from, to), List.of(moved), null);
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, whole(text, MOST - 1)) + "…";
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }

    Match match(AlertRule rule, String group) {
        return new Match(rule.id(), rule.severity().id(), group, text, matched, speaker, rule.channels());
    }
}
