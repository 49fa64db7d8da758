package io.mediawatch.extract.outline;

import io.mediawatch.extract.markup.Documents;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.model.Paragraph.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page that keeps its article escaped in a form field, from where a script draws it:
 * {@code <textarea class="article-content">} with the tags of paragraphs as text. Such a field counts if its name says
 * that it is the body, if it holds paragraphs, and if no running text stands before it, as it does before fields in
 * which readers comment on an article, or from which they copy it.
 */
final class EscapedBody {
    private EscapedBody() {}

    /** Returns what the field shows, put in its place in the document; null if it is no body. */
    static @Nullable Element of(Element field, Signals signals, Outline before) {
        if ((signals.of(field, "div") & Signals.BODY) == 0
                || before.boxes.stream().anyMatch(EscapedBody::isBody)) {
            return null;
        }
        String html = field.wholeText();
        return html.contains("<p") && !isRunning(before) ? shown(field, html) : null;
    }

    private static boolean isBody(Box box) {
        return box.has(Signals.BODY);
    }

    private static boolean isRunning(Outline before) {
        int letters = before.blocks.stream()
                .filter(block -> block.sentence && block.kind == Kind.TEXT)
                .mapToInt(block -> block.text.length())
                .sum();
        return letters >= Weights.ARTICLE;
    }

    private static Element shown(Element field, String html) {
        Element shown = new Element("div").addClass(field.className()).attr("id", field.id());
        shown.appendChildren(Documents.parse(html, "").body().childNodesCopy());
        field.replaceWith(shown);
        return shown;
    }
}
