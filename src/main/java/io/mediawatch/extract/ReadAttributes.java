package io.mediawatch.extract;

import java.util.Locale;
import java.util.Set;

/** Which attributes of a page's elements anybody reads: most of them are for browsers. */
final class ReadAttributes {
    private static final TagNames NAMES = new TagNames(
            "class",
            "id",
            "role",
            "itemprop",
            "itemtype",
            "property",
            "rel",
            "style",
            "hidden",
            "content",
            "datetime",
            "title");

    /** What an element is called. */
    private static final TagNames IDENTITY = new TagNames("class", "id");

    /** What names a meta element. */
    private static final TagNames NAMING = new TagNames("name", "property", "itemprop", "http-equiv");

    private static final Set<String> UNREAD_METAS = Set.copyOf(WordList.lines("unread-metas.txt"));

    private final TagScan scan;
    private final ClassNames classes;

    ReadAttributes(TagScan scan, ClassNames classes) {
        this.scan = scan;
        this.classes = classes;
    }

    /**
     * Whether an element's attribute is one of those that are read.
     *
     * @param tag        of {@link TagKinds}
     * @param behindName index behind the attribute's name
     * @param end        index behind its value
     */
    boolean has(int tag, int attribute, int behindName, int end) {
        String name = NAMES.find(scan, attribute, behindName);
        return name != null
                && !TagKinds.is(tag, TagKinds.MUTE)
                && switch (name) {
                    case "class", "id" ->
                        !TagKinds.is(tag, TagKinds.INLINE) || classes.signals(scan.value(behindName, end)) != 0;
                    case "style" -> scan.has("none", behindName, end);
                    case "rel" -> scan.has("author", behindName, end);
                    case "content", "datetime", "title" -> hasDigit(behindName, end); // read for a date
                    default -> true;
                };
    }

    /** Whether nothing is read of a tag whose name ends there; false for one that never ends. */
    boolean areNone(int tag, int behindElement) {
        boolean meta = "meta".equals(TagKinds.name(tag));
        int at = behindElement;
        while (at >= 0 && scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int behindName = scan.behindAttributeName(attribute);
            at = behindName < 0 ? -1 : scan.behindValue(behindName);
            if (at > attribute && (meta ? names(attribute, behindName, at) : has(tag, attribute, behindName, at))) {
                return false;
            }
        }
        return at >= 0;
    }

    /** What the classes and the id of the tag say whose name ends there, see {@link Signals}. */
    int signals(int behindElement) {
        int signals = 0;
        int at = behindElement;
        while (at >= 0 && scan.at(at) != '>') {
            int attribute = scan.behindGap(at);
            int behindName = scan.behindAttributeName(attribute);
            at = behindName < 0 ? -1 : scan.behindValue(behindName);
            if (at > attribute && IDENTITY.has(scan, attribute, behindName)) {
                signals |= classes.signals(scan.value(behindName, at));
            }
        }
        return signals;
    }

    /** Whether an attribute names a meta element as one that is read. */
    private boolean names(int attribute, int behindName, int end) {
        return NAMING.has(scan, attribute, behindName)
                && !UNREAD_METAS.contains(scan.value(behindName, end).toLowerCase(Locale.ROOT));
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isDigit(scan.at(i))) {
                return true;
            }
        }
        return false;
    }
}
