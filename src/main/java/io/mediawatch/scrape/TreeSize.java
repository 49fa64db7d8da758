package io.mediawatch.scrape;

import java.util.List;

/**
 * Tells texts of which no tree may be built: of an element that takes five bytes, a tree keeps hundreds, so that one
 * list within the limit of bytes could take the memory of the whole program, and again after each start.
 */
final class TreeSize {
    /** Maximum number of tags, or of objects and lists in JSON. No list comes near it. */
    static final int MOST = 100_000;

    /** Between these marks, XML has no tags. The parser also ends a comment at {@code --!>}. */
    private static final List<Marks> WITHOUT_TAGS =
            List.of(new Marks("<![CDATA[", "]]", List.of(">")), new Marks("<!--", "--", List.of(">", "!>")));

    /** @param ends what has to follow {@code close} */
    private record Marks(String open, String close, List<String> ends) {
        /** Index of the closing mark; negative if there is none. */
        int end(String markup, int from) {
            int at = markup.indexOf(close, from);
            while (at >= 0 && !isEnd(markup, at + close.length())) {
                at = markup.indexOf(close, at + 1);
            }
            return at;
        }

        private boolean isEnd(String markup, int behind) {
            return ends.stream().anyMatch(end -> markup.startsWith(end, behind));
        }
    }

    private TreeSize() {}

    /** @throws UnreadableSource if a page has more tags than that, wherever they stand */
    static void requireFewTags(String html) throws UnreadableSource {
        require(tags(html, List.of()));
    }

    /** @throws UnreadableSource if a feed has more tags than that; comments and CDATA have none */
    static void requireFewTagsInXml(String xml) throws UnreadableSource {
        require(tags(xml, WITHOUT_TAGS));
    }

    /** @throws UnreadableSource if it has more objects and lists than that */
    static void requireFewObjects(String json) throws UnreadableSource {
        require(json.chars().filter(unit -> unit == '{' || unit == '[').count());
    }

    private static void require(long count) throws UnreadableSource {
        if (count > MOST) {
            throw new UnreadableSource(Reason.TOO_BIG);
        }
    }

    private static int tags(String markup, List<Marks> without) {
        int tags = 0;
        int at = markup.indexOf('<');
        while (at >= 0 && tags <= MOST) {
            int start = at;
            Marks marks = without.stream()
                    .filter(one -> markup.startsWith(one.open, start))
                    .findFirst()
                    .orElse(null);
            if (marks != null) {
                at = marks.end(markup, start);
            } else if (start + 1 < markup.length() && Character.isLetter(markup.charAt(start + 1))) {
                tags++;
            }
            at = at < 0 ? at : markup.indexOf('<', at + 1);
        }
        return tags;
    }
}
