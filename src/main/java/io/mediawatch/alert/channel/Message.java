package io.mediawatch.alert.channel;

import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a message, which reads the same in every channel.
 *
 * @param key the idempotency key: the same however often this is sent
 */
public record Message(String key, Alert alert, Links links) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    /** One line: how much it matters, which rule, what it is about. */
    String subject() {
        Alert.Digest digest = alert.digest();
        String about = digest == null ? title() : digest.number() + " of rule " + alert.rule() + group();
        return oneLine("[" + alert.severity().toUpperCase(Locale.ROOT) + "] " + about);
    }

    /** Everything a person wants to know before reading the article. */
    String text(Markup markup) {
        return lines(markup).collect(Collectors.joining(markup.lines()));
    }

    private Stream<String> lines(Markup markup) {
        return alert.digest() == null ? own(markup) : of(alert.digest(), markup);
    }

    private Stream<String> of(Alert.Digest digest, Markup markup) {
        List<String> lines = new ArrayList<>();
        lines.add(markup.bold().apply(markup.escape().apply(subject())));
        digest.items().forEach(item -> lines.add(line(item, markup)));
        int more = digest.count() - digest.items().size();
        if (more > 0 && more < digest.count()) {
            lines.add("and " + more + " more");
        }
        return lines.stream();
    }

    private static String line(Alert.Item item, Markup markup) {
        String headline = markup.escape().apply(oneLine(item.headline()));
        String linked = item.url() == null ? headline : markup.link().apply(headline, item.url());
        return item.publisher() == null
                ? linked
                : linked + " (" + markup.escape().apply(oneLine(item.publisher())) + ")";
    }

    private Stream<String> own(Markup markup) {
        List<@Nullable String> lines = new ArrayList<>();
        String headline = markup.escape().apply(oneLine(title()));
        ArticleFacts article = alert.article();
        lines.add(markup.bold()
                .apply(
                        article == null || article.url() == null
                                ? headline
                                : markup.link().apply(headline, article.url())));
        lines.add(markup.escape().apply(oneLine(origin())));
        lines.add(passage(markup));
        lines.add(markup.escape().apply(oneLine(why())));
        lines.add(more(markup));
        return lines.stream().filter(line -> line != null && !line.isBlank()).map(String::valueOf);
    }

    private String title() {
        return alert.article() == null ? alert.rule() + group() + ": " + alert.headline() : alert.headline();
    }

    /** Outlet and time, in the article's own zone. */
    private String origin() {
        ArticleFacts article = alert.article();
        if (article == null) {
            return TIME.format(alert.raised().atOffset(ZoneOffset.UTC));
        }
        String time = TIME.format(
                article.published() != null
                        ? article.published()
                        : article.fetched().atOffset(ZoneOffset.UTC));
        return alert.outlet() == null ? time : alert.outlet() + ", " + time;
    }

    private @Nullable String passage(Markup markup) {
        String passage = alert.passage();
        if (passage == null || passage.isBlank() || alert.article() == null || passage.equals(title())) {
            return null; // nothing that is not said already
        }
        String marked = marked(passage, markup);
        return alert.speaker() == null ? marked : markup.escape().apply(alert.speaker() + ": “") + marked + "”";
    }

    /** The passage on one line, what matched in bold. */
    private String marked(String passage, Markup markup) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span span : alert.matched().stream()
                .sorted(Comparator.comparingInt(Span::start))
                .toList()) {
            if (span.start() >= at && span.end() <= passage.length()) {
                marked.append(markup.escape().apply(oneLine(passage.substring(at, span.start()))))
                        .append(markup.bold()
                                .apply(markup.escape().apply(oneLine(passage.substring(span.start(), span.end())))));
                at = span.end();
            }
        }
        return marked.append(markup.escape().apply(oneLine(passage.substring(at))))
                .toString();
    }

    private String why() {
        String reposts = alert.reposts() == 0
                ? ""
                : ", " + alert.reposts() + (alert.reposts() == 1 ? " repost" : " reposts") + " so far";
        return alert.severity().toUpperCase(Locale.ROOT) + ", rule " + alert.rule() + group() + reposts;
    }

    private String group() {
        return alert.group().isEmpty() ? "" : " [" + alert.group() + "]";
    }

    private String more(Markup markup) {
        return Stream.of(link("Dashboard", links.dashboard(alert), markup), link("Kibana", links.kibana(alert), markup))
                .flatMap(link -> link)
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> link(String text, @Nullable String url, Markup markup) {
        return url == null ? Stream.empty() : Stream.of(markup.link().apply(text, url));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
