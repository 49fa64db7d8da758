package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.markup.Markup;
import io.mediawatch.extract.markup.Signals;
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

/**
 * The result of one walk over the document: its blocks and boxes in document order, and the metadata and marked
 * elements from which the fields are read.
 */
public final class Outline {
    /** Maximum number of marked elements: further ones belong to other articles. */
    private static final int MAX_MARKS = 200;

    /**
     * Maximum length, in characters, of a title, a description or the text of a marked element; the rest is cut off.
     */
    private static final int MAX_TEXT = 1000;

    public final List<Block> blocks = new ArrayList<>();
    public final List<Box> boxes = new ArrayList<>();
    /**
     * Contents of the meta tags, in document order, by lower-case name or property ({@code itemprop:} before an
     * itemprop).
     */
    final Map<String, List<String>> metas = new HashMap<>();
    /** JSON-LD scripts, unparsed. */
    public final List<String> jsonLd = new ArrayList<>();
    /** Other inline scripts, decoded only on demand: they are most of a page's bytes and rarely needed. */
    public final List<Supplier<String>> scripts = new ArrayList<>();
    /** Elements whose class, itemprop or tag says that they hold a field, such as the author or a date. */
    public final List<Mark> marks = new ArrayList<>();

    /**
     * For each button that follows an account, the index of the block after it; button texts are not among the blocks.
     */
    public final List<Integer> follows = new ArrayList<>();

    public String title = "";

    /** Characters of the links in lists that {@link Markup} removed before parsing. */
    public int listed;

    /** Whether the page is a thread of a forum, whose text is what readers write. */
    public boolean thread;

    /** Title of the page's first feed; empty if there is none. */
    public String feed = "";

    public @Nullable String canonical;

    public @Nullable String language;

    public @Nullable Element document;

    /** An element that may hold a field. */
    public static final class Mark {
        private final int signals;
        private final Element element;
        private final int block;
        private final Signals names;
        private @Nullable String text;

        /**
         * @param block index of the block that the element is in, or of the next one
         * @param names reads the signals of the elements inside
         */
        Mark(int signals, Element element, int block, Signals names) {
            this.signals = signals;
            this.element = element;
            this.block = block;
            this.names = names;
        }

        public Element element() {
            return element;
        }

        public int block() {
            return block;
        }

        public boolean has(int signal) {
            return (signals & signal) != 0;
        }

        /**
         * Its visible text, of which about {@link #MAX_TEXT} characters are read: some pages name a box around
         * everything "date".
         */
        public String text() {
            if (text == null) {
                text = read();
            }
            return text;
        }

        /** Whether it is only meant for screen readers. */
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

    public List<Block> inside(Box box) {
        return blocks.subList(box.first, box.end);
    }

    /** Whether any box around the element, however large, has one of these signals. */
    public boolean inherits(Mark mark, int signals) {
        return mark.block() < blocks.size() && blocks.get(mark.block()).box.inherits(signals);
    }

    /**
     * Whether the box or one around it has one of these signals; boxes with over half of the page's blocks do not
     * count, as their names describe the page.
     */
    public boolean isWithin(Box inner, int signals) {
        return inner.inherits(signals, box -> box.size() * 2 > blocks.size());
    }

    /**
     * Whether an element and a block are in different {@code article} elements, neither of which contains the other.
     */
    public boolean isInAnother(Mark mark, int block) {
        Element article = mark.element().closest("article");
        Box own = article(block);
        if (article == null || own == null || article.equals(own.element)) {
            return false;
        }
        return !own.element.parents().contains(article) && !article.parents().contains(own.element);
    }

    private @Nullable Box article(int block) {
        return block < blocks.size() ? blocks.get(block).box.closest(outer -> outer.tag.equals("article")) : null;
    }

    /** Index of the block that has this text, in the innermost box around the element; -1 if there is none. */
    public int block(Element element, String text) {
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

    /** @param names reads the signals of the elements inside */
    void mark(int signals, Element element, Signals names) {
        if (marks.size() < MAX_MARKS) {
            marks.add(new Mark(signals, element, blocks.size(), names));
        }
    }

    /** Tidies a text and cuts it off at {@link #MAX_TEXT} characters. */
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

    /**
     * Drops the labelled value of a social media card unless its label is an author's: others give places or prices.
     */
    void dropLabelled() {
        String label = meta("twitter:label1");
        if (label != null && !Labels.isAuthor(label)) {
            metas.remove("twitter:data1");
        }
    }

    /** The first content of the first of these names that the page has; null if it has none of them. */
    public @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    public List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }
}
