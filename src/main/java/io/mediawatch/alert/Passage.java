package io.mediawatch.alert;

import io.mediawatch.model.Change;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.text.Cut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that shows why a rule matched: a change or a quote if the rule asks for one, otherwise the first paragraph
 * that names an entity of the rule together with the query's words or the evidence for its topics, or else the first
 * that names one, below the headline, which a message shows anyway. What is too long for a message is cut to the part
 * that matters, with an ellipsis where it is cut.
 *
 * @param matched where the match stands in the text
 */
record Passage(String text, List<Span> matched, @Nullable String speaker) {
    private static final int MOST = 300;
    private static final String CUT = "…";
    private static final int LONGEST_WORD = 20;

    /** @param finding only with the mentions and quotes to be shown */
    static Passage of(Finding finding) {
        TaggedArticle article = finding.article();
        List<Span> found = finding.found();
        Optional<Change> change = article.article().changes().stream()
                .filter(each -> finding.rule().changes().contains(each.what()))
                .findFirst();
        if (change.isPresent()) {
            return new Passage(shown(change.get().what(), article.article().changes()), List.of(), null);
        }
        if (!finding.quotes().isEmpty()) {
            Quote quote = finding.quotes().get(0);
            return new Passage(cut(quote.text()), List.of(), quote.speaker().name());
        }
        List<Span> named = finding.mentions().stream()
                .flatMap(mention -> mention.spans().stream())
                .toList();
        List<Span> spans = Stream.concat(named.stream(), found.stream()).toList();
        Set<Integer> also = new HashSet<>(finding.topical());
        if (!named.isEmpty()) {
            found.forEach(span -> also.add(span.paragraph()));
        }
        return spans.isEmpty()
                ? new Passage(cut(article.article().headline()), List.of(), null)
                : around(article, shown(named.isEmpty() ? found : named, also), spans);
    }

    /** The first span in one of these paragraphs, or else the first of all, below the headline if there is one. */
    private static Span shown(List<Span> spans, Set<Integer> also) {
        return spans.stream()
                .filter(span -> span.paragraph() >= 0)
                .min(Comparator.comparing(span -> !also.contains(span.paragraph())))
                .orElse(spans.get(0));
    }

    /** The first change of this kind: the text before and after it, cut around the place where the two begin to differ. */
    private static String shown(Change.What what, List<Change> changes) {
        List<Change> all =
                changes.stream().filter(change -> change.what() == what).toList();
        Change gone = first(all, Change::before);
        Change come = first(all, Change::after);
        String before = gone == null ? "" : said(gone);
        String after = come == null ? "" : String.valueOf(come.after());
        int same = sameStart(before, after);
        int most = before.isEmpty() || after.isEmpty() ? MOST : MOST / 2;
        return (side("−", before, same, most) + " " + side("+", after, same, most)).strip();
    }

    private static String side(String sign, String text, int place, int most) {
        return text.isEmpty()
                ? ""
                : sign + " " + Window.of(text, place, place, most).in(text);
    }

    private static @Nullable Change first(List<Change> changes, Function<Change, @Nullable String> side) {
        return changes.stream()
                .filter(change -> side.apply(change) != null)
                .findFirst()
                .orElse(null);
    }

    private static String said(Change gone) {
        return gone.speaker() == null ? String.valueOf(gone.before()) : gone.speaker() + ": “" + gone.before() + "”";
    }

    private static int sameStart(String one, String other) {
        int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return same < 0 ? 0 : same;
    }

    private static Passage around(TaggedArticle article, Span span, List<Span> all) {
        String paragraph = article.article().text(span.paragraph());
        Window window = Window.of(paragraph, span.start(), span.end(), MOST);
        List<Span> moved = all.stream()
                .filter(each -> each.paragraph() == span.paragraph() && window.contains(each))
                .map(each -> new Span(
                        0,
                        window.moved(each.start()),
                        window.moved(each.end()),
                        paragraph.substring(each.start(), each.end())))
                .distinct()
                .toList();
        return new Passage(window.in(paragraph), moved, null);
    }

    private static String cut(String text) {
        return Window.of(text, 0, 0, MOST).in(text);
    }

    Match match(AlertRule rule, String once, String group) {
        return new Match(
                rule.id(), rule.severity().id(), once, group, text, matched, speaker, rule.channels(), rule.timing());
    }

    /** The part of a text that is shown, of whole words where spaces part them. */
    private record Window(int from, int to) {

        /** The whole text if it has at most that many characters, otherwise so many of them around the given place. */
        static Window of(String text, int start, int end, int most) {
            int from = Cut.at(text, Math.max(0, Math.min(start - most / 3, text.length() - most)));
            int to = Math.max(end, Cut.at(text, Math.min(text.length(), Math.max(from + most, end))));
            int word = from == 0 ? 0 : text.indexOf(' ', from) + 1;
            int rest = to == text.length() ? to : text.lastIndexOf(' ', to);
            return new Window(
                    word > from && word <= Math.min(start, from + LONGEST_WORD) ? word : from,
                    rest >= Math.max(end, to - LONGEST_WORD) ? rest : to);
        }

        String in(String text) {
            return (from == 0 ? "" : CUT) + text.substring(from, to) + (to == text.length() ? "" : CUT);
        }

        boolean contains(Span span) {
            return span.start() >= from && span.end() <= to;
        }

        int moved(int place) {
            return place - from + (from == 0 ? 0 : CUT.length());
        }
    }
}
