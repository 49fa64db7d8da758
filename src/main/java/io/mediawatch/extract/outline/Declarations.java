package io.mediawatch.extract.outline;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Notes what a page declares about itself to machines, in its {@code meta}, {@code link} and {@code script} elements. */
final class Declarations {
    private final Outline outline;

    Declarations(Outline outline) {
        this.outline = outline;
    }

    void meta(Element meta) {
        Attributes attributes = meta.attributes();
        String content = attributes.get("content");
        outline.putMeta(attributes.get("property"), content);
        outline.putMeta(attributes.get("name"), content);
        String item = attributes.get("itemprop");
        outline.putMeta(item.isEmpty() ? "" : "itemprop:" + item, content);
        if (attributes.get("http-equiv").equalsIgnoreCase("content-language")) {
            outline.putMeta("content-language", content);
        }
    }

    void link(Element link) {
        if (link.attr("rel").equalsIgnoreCase("canonical") && outline.canonical == null) {
            outline.canonical = link.attr("href").strip();
        }
        if (link.attr("type").endsWith("+xml") && outline.feed.isEmpty()) {
            outline.feed = Outline.brief(link.attr("title"));
        }
    }

    void script(Element script) {
        String type = script.attr("type");
        if (type.contains("ld+json")) {
            outline.jsonLd.add(data(script));
        } else if (!script.hasAttr("src")) {
            outline.scripts.add(() -> data(script));
        }
    }

    /** The script's content; avoids a copy where it is a single node, as the parser creates it. */
    private static String data(Element script) {
        return script.firstChild() instanceof DataNode data && data.nextSibling() == null
                ? data.getWholeData()
                : script.data();
    }
}
