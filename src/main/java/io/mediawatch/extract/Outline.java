package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Everything one walk over the document finds: blocks and boxes in order, and what the metadata rules read. */
final class Outline {
    /** More of one kind are those of other articles. */
    private static final int MAX_MARKS = 200;

    /** Titles, descriptions and what stands in a marked element are shorter, or nothing of the kind. */
    private static final int MAX_TEXT = 1000;

    final List<Block> blocks = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    /** Content of meta tags by name, property or itemprop in lower case, in order. */
    final Map<String, List<String>> metas = new HashMap<>();
    /** JSON-LD scripts as written. */
    final List<String> jsonLd = new ArrayList<>();
    /** Other scripts inside the page, as written: most of its bytes, and seldom asked for. */
    final List<Supplier<String>> scripts = new ArrayList<>();
    /** Elements whose class, itemprop or tag promises a field. */
    final List<Mark> marks = new ArrayList<>();

    /** Before which blocks buttons stand that subscribe to an account; their words are not among the blocks. */
    final List<Integer> follows = new ArrayList<>();

    String title = "";

    /** Characters of links in lists that are not among the blocks. */
    int listed;

    /** What the page's first feed is called. */
    String feed = "";

    @Nullable
    String canonical;

    @Nullable
    String language;

    @Nullable
    Element document;

    static final class Mark {
        private final int signals;
        private final Element element;
        private final int block;
        private final Signals names;
        private @Nullable String text;

        /** @param block index of the block it stands in or before */
        Mark(int signals, Element element, int block, Signals names) {
            this.signals = signals;
            this.element = element;
            this.block = block;
            this.names = names;
        }

        Element element() {
            return element;
        }

        int block() {
            return block;
        }

        boolean has(int signal) {
            return (signals & signal) != 0;
        }

        /** What it says, up to {@link #MAX_TEXT} characters: whole pages stand in boxes named for a date. */
        String text() {
            if (text == null) {
                text = read();
            }
            return text;
        }

        /** What is only read aloud. */
        private boolean isHidden(Element inner) {
            return inner.nameIs("span") && !inner.equals(element) && (names.of(inner, "span") & Signals.HIDDEN) != 0;
        }

        private String read() {
            StringBuilder text = new StringBuilder();
            element.filter(new NodeFilter() {
                @Override
                public FilterResult head(Node node, int depth) {
                    if (node instanceof TextNode words) {
                        text.append(
                                words.getWholeText(),
                                0,
                                Math.min(words.getWholeText().length(), MAX_TEXT));
                    } else if (node instanceof Element label && isHidden(label)) {
                        return FilterResult.SKIP_ENTIRELY;
                    } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
                        text.append(' ');
                    }
                    return text.length() > MAX_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
                }

                @Override
                public FilterResult tail(Node node, int depth) {
                    if (node instanceof Element inner && inner.isBlock()) {
                        text.append(' ');
                    }
                    return FilterResult.CONTINUE;
                }
            });
            return Chars.tidy(text.toString());
        }
    }

    /** The blocks inside a box. */
    List<Block> inside(Box box) {
        return blocks.subList(box.first, box.end);
    }

    /** Whether a box around it, of any size, has one of these names. */
    boolean inherits(Mark mark, int signals) {
        return mark.block() < blocks.size() && blocks.get(mark.block()).box.inherits(signals);
    }

    /** Whether a box around it has one of these names; the name of what holds most of the page is about the page. */
    boolean isWithin(Box inner, int signals) {
        return inner.inherits(signals, box -> box.size() * 2 > blocks.size());
    }

    /** Whether an element and a block stand in two articles of the page. */
    boolean isInAnother(Mark mark, int block) {
        Element article = mark.element().closest("article");
        Box own = article(block);
        if (article == null || own == null || article.equals(own.element)) {
            return false;
        }
        return !own.element.parents().contains(article) && !article.parents().contains(own.element);
    }

    private @Nullable Box article(int block) {
        Box box = block < blocks.size() ? blocks.get(block).box : null;
        while (box != null && !box.tag.equals("article")) {
            box = box.parent;
        }
        return box;
    }

    /** Index of the block that says what the element says; -1 if there is none. */
    int block(Element element, String text) {
        for (Element around = element; around != null; around = around.parent()) {
            for (Box box : boxes) {
                if (box.element.equals(around)) {
                    return block(box, text);
                }
            }
        }
        return -1;
    }

    private int block(Box box, String text) {
        for (int i = box.first; i < box.end; i++) {
            String said = blocks.get(i).text;
            if (said.contains(text) || text.startsWith(said)) {
                return i;
            }
        }
        return -1;
    }

    /** @param names what elements in it are called */
    void mark(int signals, Element element, Signals names) {
        if (marks.size() < MAX_MARKS) {
            marks.add(new Mark(signals, element, blocks.size(), names));
        }
    }

    /** Tidied, and cut where it is too long to be meant. */
    static String brief(String text) {
        return Chars.tidy(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    }

    void putMeta(String name, String content) {
        if (!name.isEmpty() && !content.isBlank()) {
            List<String> values = metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1));
            if (values.size() < 20) {
                values.add(
                        content.length() > MAX_TEXT
                                ? content.substring(0, MAX_TEXT).strip()
                                : content.strip());
            }
        }
    }

    /** Of what a card for social networks labels, leaves who wrote it: other labels tell places and prices. */
    void dropLabelled() {
        String label = meta("twitter:label1");
        if (label != null && !Labels.isAuthor(label)) {
            metas.remove("twitter:data1");
        }
    }

    /** First content of the first of these names that is there. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }
}
