package io.mediawatch.extract.markup;

import io.mediawatch.extract.language.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which attributes of a page's elements some rule reads, and collects their signals; most attributes are only
 * for browsers.
 */
final class ReadAttributes {
    /** Attributes for tests and styles that name an element as its class does. */
    private static final Set<String> NAMES_BESIDE_CLASS = Set.of(
            "data-testid",
            "data-test-id",
            "data-test",
            "data-cy",
            "data-component",
            "data-component-name",
            "data-component-type",
            "data-block",
            "data-block-type",
            "data-qa",
            "data-aqa",
            "data-dot",
            "data-article-el",
            "data-gu-name",
            "data-area",
            "data-trackable",
            "componenttype");

    private static final TagNames NAMES = new TagNames(Stream.concat(
                    Stream.of(
                            "class",
                            "id",
                            "role",
                            "itemprop",
                            "itemtype",
                            "property",
                            "rel",
                            "href",
                            "style",
                            "align",
                            "hidden",
                            "colspan",
                            "rowspan",
                            "content",
                            "datetime",
                            "title",
                            "aria-label"),
                    NAMES_BESIDE_CLASS.stream())
            .toArray(String[]::new));

    /** Attributes that name a meta element. */
    private static final TagNames NAMING = new TagNames("name", "property", "itemprop", "http-equiv");

    private static final Set<String> UNREAD_METAS = Set.copyOf(WordList.lines("unread-metas.txt"));

    private final TagScan scan;
    private final ClassNames classes;
    /** Signals of the current tag's attributes so far. */
    private int signals;

    ReadAttributes(TagScan scan, ClassNames classes) {
        this.scan = scan;
        this.classes = classes;
    }

    /** Whether an attribute names its element as a class does. */
    static boolean isName(String attribute) {
        return NAMES_BESIDE_CLASS.contains(attribute);
    }

    /** To be called before the attributes of a tag are read. */
    void begin() {
        signals = 0;
    }

    /** The signals of the current tag's attributes read so far, see {@link Signals}. */
    int signals() {
        return signals;
    }

    /**
     * Whether an element's attribute is one that some rule reads.
     *
     * @param tag        see {@link TagKinds}
     * @param behindName index after the attribute's name
     * @param end        index after its value
     */
    boolean has(int tag, int attribute, int behindName, int end) {
        String name = NAMES.find(scan, attribute, behindName);
        return name != null
                && !TagKinds.is(tag, TagKinds.MUTE)
                && switch (name) {
                    case "class", "id" -> isNameRead(tag, behindName, end);
                    case "itemprop", "property" -> {
                        says(Signals.ofProperty(scan.value(behindName, end)));
                        yield true;
                    }
                    case "style" -> isStyleRead(tag, scan.value(behindName, end));
                    case "align" -> scan.has("center", behindName, end);
                    case "rel" -> says(scan.has("author", behindName, end) ? Signals.AUTHOR : 0);
                    case "href" -> tag == TagKinds.LINK && AuthorPaths.is(scan, behindName, end);
                    case "aria-label" -> says(Signals.ofLabel(scan.value(behindName, end)));
                    case "colspan", "rowspan" -> true;
                    case "content", "datetime", "title" -> scan.digits(behindName, end) > 0; // only read for a date
                    default -> !isName(name) || says(classes.signals(scan.value(behindName, end)));
                };
    }

    /**
     * Index after the tag whose name ends here if no rule reads its attributes (of a meta element, the name decides);
     * negative otherwise, or if the tag never ends.
     */
    int behindUnread(int tag, int behindElement) {
        boolean meta = TagKinds.name(tag).equals("meta");
        int at = behindElement;
        while (at >= 0 && scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int behindName = scan.behindAttributeName(attribute);
            at = behindName < 0 ? -1 : scan.behindValue(behindName);
            if (at > attribute && (meta ? names(attribute, behindName, at) : has(tag, attribute, behindName, at))) {
                return -1;
            }
        }
        return at < 0 ? -1 : at + 1;
    }

    private boolean isNameRead(int tag, int behindName, int end) {
        boolean inline = TagKinds.is(tag, TagKinds.INLINE);
        boolean telling = inline || TagKinds.is(tag, TagKinds.NAMED);
        return says(telling ? classes.signals(scan.value(behindName, end)) : 0) || !inline;
    }

    /** Whether a style matters; centring is ignored for inline elements. */
    private static boolean isStyleRead(int tag, String style) {
        int unread = TagKinds.is(tag, TagKinds.INLINE) ? Signals.CENTRED : 0;
        return (Signals.ofStyle(style) & ~unread) != 0;
    }

    /** Adds signals; returns whether there are any. */
    private boolean says(int more) {
        signals |= more;
        return more != 0;
    }

    /** Whether an attribute names a meta element, as one that is read. */
    private boolean names(int attribute, int behindName, int end) {
        return NAMING.has(scan, attribute, behindName)
                && !UNREAD_METAS.contains(scan.value(behindName, end).toLowerCase(Locale.ROOT));
    }
}
