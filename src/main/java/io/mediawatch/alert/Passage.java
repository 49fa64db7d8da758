package io.mediawatch.alert;

import io.mediawatch.model.Change;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.text.Cut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that shows why a rule matched: a change or a quote if the rule asks for one, otherwise the first of the
 * paragraphs that show most of the rule's conditions: one that names an entity of the rule, if it has any, together with
 * the query's words, names or evidence for topics; below the headline, which a message shows anyway. What is too long
 * for a message is cut to the part that matters, with an ellipsis where it is cut.
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
        List<List<Span>> shown =
                Stream.concat(Stream.of(named), finding.found().stream()).toList();
        List<Span> all = shown.stream().flatMap(List::stream).toList();
        return all.isEmpty()
                ? new Passage(cut(article.article().headline()), List.of(), null)
                : around(article, place(named.isEmpty() ? all : named, shown), all);
    }

    /** The first span in the paragraph in which most conditions show, below the headline if there is one. */
    private static Span place(List<Span> spans, List<List<Span>> shown) {
        Map<Integer, Long> conditions = shown.stream()
                .flatMap(each -> each.stream().map(Span::paragraph).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return spans.stream()
                .filter(span -> span.paragraph() >= 0)
                .min(Comparator.comparingLong((Span span) -> -conditions.getOrDefault(span.paragraph(), 0L))
                        .thenComparingInt(Span::paragraph))
                .orElse(spans.get(0));
    }

    /**
     * The first change of this kind: the text before and after it, cut around the place where the two begin to differ.
     */
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
