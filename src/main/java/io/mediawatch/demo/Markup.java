package io.mediawatch.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Turns paragraphs of plain text into a site's HTML. Blank lines separate them; {@code # } begins a heading, {@code - }
 * list items (one per line), {@code > } a pull quote, {@code ! } a caption, and {@code ** … **} is bold. The site
 * decides how each looks: keys {@code p, h, li, ul, q, caption} of its {@code site.txt}, where {@code %s} stands for
 * the text.
 */
record Markup(TextFile site) {

    String html(String body) {
        return body.isEmpty()
                ? ""
                : Arrays.stream(body.split("\n\n+")).map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(String block) {
        if (block.startsWith("# ")) {
            return wrap("h", block.substring(2));
        }
        if (block.startsWith("> ")) {
            return wrap("q", block.substring(2));
        }
        if (block.startsWith("! ")) {
            return wrap("caption", block.substring(2));
        }
        return block.startsWith("- ") ? list(block) : wrap("p", block);
    }

    private String list(String block) {
        String items = block.lines().map(line -> wrap("li", line.substring(2))).collect(Collectors.joining("\n"));
        return site.required("ul").replace("%s", items);
    }

    private String wrap(String kind, String text) {
        String escaped = Template.escape(text.replace("\n", " "));
        return site.required(kind).replace("%s", escaped.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>"));
    }
}
