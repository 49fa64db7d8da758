package io.mediawatch.alert;

import io.mediawatch.model.Change;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.text.Cut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that shows why a rule matched: a change or a quote if the rule asks for one, otherwise the paragraph of the
 * first occurrence, shortened to fit a message.
 *
 * @param matched where the match stands in the text
 */
record Passage(String text, List<Span> matched, @Nullable String speaker) {
    private static final int MOST = 300;

    static Passage of(
            AlertRule rule, TaggedArticle article, List<Mention> mentions, List<Quote> quotes, List<Span> found) {
        Optional<Change> change = article.article().changes().stream()
                .filter(each -> rule.changes().contains(each.what()))
                .findFirst();
        if (change.isPresent()) {
            return new Passage(cut(shown(change.get())), List.of(), null);
        }
        if (!quotes.isEmpty()) {
            Quote quote = quotes.get(0);
            return new Passage(cut(quote.text()), List.of(), quote.speaker().name());
        }
        List<Span> spans = Stream.concat(mentions.stream().flatMap(mention -> mention.spans().stream()), found.stream())
                .toList();
        return spans.isEmpty()
                ? new Passage(cut(article.article().headline()), List.of(), null)
                : around(article, spans.get(0), spans);
    }

    private static String shown(Change change) {
        String before = change.before() == null ? "" : "− " + change.before();
        String after = change.after() == null ? "" : "+ " + change.after();
        return (before + " " + after).strip();
    }

    private static Passage around(TaggedArticle article, Span span, List<Span> all) {
        String paragraph = article.article().text(span.paragraph());
        int from = Cut.at(paragraph, Math.max(0, Math.min(span.start() - MOST / 3, paragraph.length() - MOST)));
        int to = Math.max(
                span.end(), Cut.at(paragraph, Math.min(paragraph.length(), Math.max(from + MOST, span.end()))));
        List<Span> moved = all.stream()
                .filter(each -> each.paragraph() == span.paragraph() && each.start() >= from && each.end() <= to)
                .map(each -> new Span(
                        0, each.start() - from, each.end() - from, paragraph.substring(each.start(), each.end())))
                .distinct()
                .toList();
        return new Passage(paragraph.substring(from, to), moved, null);
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, Cut.at(text, MOST - 1)) + "…";
    }

    Match match(AlertRule rule, String once, String group) {
        return new Match(
                rule.id(), rule.severity().id(), once, group, text, matched, speaker, rule.channels(), rule.timing());
    }
}
