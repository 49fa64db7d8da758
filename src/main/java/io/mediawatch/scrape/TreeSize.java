package io.mediawatch.scrape;

/**
 * Tells texts of which no tree may be built: of an element that takes five bytes, a tree keeps hundreds, so that one
 * list within the limit of bytes could take the memory of the whole program, and again after each start.
 */
final class TreeSize {
    /** Maximum number of tags, or of objects and lists in JSON. No list comes near it. */
    static final int MOST = 100_000;

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private TreeSize() {}

    /** @throws UnreadableSource if it has more tags than that; text between CDATA marks has none */
    static void requireFewTags(String markup) throws UnreadableSource {
        if (tags(markup) > MOST) {
            throw new UnreadableSource(Reason.MEMORY);
        }
    }

    /** @throws UnreadableSource if it has more objects and lists than that */
    static void requireFewObjects(String json) throws UnreadableSource {
        if (json.chars().filter(unit -> unit == '{' || unit == '[').count() > MOST) {
            throw new UnreadableSource(Reason.MEMORY);
        }
    }

    private static int tags(String markup) {
        int tags = 0;
        int at = markup.indexOf('<');
        while (at >= 0 && tags <= MOST) {
            if (markup.startsWith(CDATA, at)) {
                at = markup.indexOf(CDATA_END, at);
            } else if (at + 1 < markup.length() && Character.isLetter(markup.charAt(at + 1))) {
                tags++;
            }
            at = at < 0 ? at : markup.indexOf('<', at + 1);
        }
        return tags;
    }
}
