package io.mediawatch.extract.markup;

/** Finds the end of an SVG drawing, so that {@link Markup} can leave it out. */
final class Drawing {
    /** The elements of drawings; most others end the drawing, and are part of the text. */
    private static final TagNames ELEMENTS = new TagNames(
            "svg",
            "path",
            "g",
            "use",
            "defs",
            "symbol",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textpath",
            "switch",
            "metadata",
            "mask",
            "clippath",
            "stop",
            "lineargradient",
            "radialgradient",
            "pattern",
            "filter",
            "fecolormatrix",
            "fecomponenttransfer",
            "fefuncr",
            "fefuncg",
            "fefuncb",
            "fefunca",
            "fecomposite",
            "feblend",
            "feflood",
            "fegaussianblur",
            "femerge",
            "femergenode",
            "feoffset",
            "marker",
            "image",
            "animate",
            "animatemotion",
            "animatetransform",
            "title",
            "desc",
            "style");

    /** Those of them that contain only text. */
    private static final TagNames TEXTS = new TagNames("title", "desc", "style");

    /** Maximum depth of a drawing's parts. */
    private static final int MAX_DEPTH = 64;

    private Drawing() {}

    /**
     * Returns the index of a drawing's end tag; negative if it is never closed, contains what might be part of the text,
     * or is not nested as its tags say.
     */
    static int end(TagScan scan, int content) {
        int[] open = new int[MAX_DEPTH]; // where the names of the open parts begin
        int depth = 0;
        int at = scan.next('<', content);
        while (at >= 0 && (depth > 0 || !scan.isEndTag("svg", at))) {
            boolean ends = scan.at(at + 1) == '/';
            int name = ends ? at + 2 : at + 1;
            if (scan.isAt("!--", at + 1)) {
                at = behind(scan, scan.behindComment(at));
                continue;
            }
            int behind = behindPart(scan, name);
            at = behind(scan, behind);
            if (ends) {
                at = depth > 0 && scan.isSameName(open[--depth], name) ? at : -1;
            } else if (at >= 0 && scan.at(behind - 2) != '/') {
                if (depth == MAX_DEPTH || !mayGoOn(scan, name, at)) {
                    return -1;
                }
                open[depth++] = name;
            }
        }
        return at;
    }

    /** Index after this tag; negative if it is not part of a drawing. */
    private static int behindPart(TagScan scan, int name) {
        int end = scan.behindName(name);
        return ELEMENTS.has(scan, name, end) || isForeign(scan, name, end) ? scan.behindAttributes(end) : -1;
    }

    /** Whether the next tag may follow the start tag of this name: only the end tag if it contains only text. */
    private static boolean mayGoOn(TagScan scan, int name, int next) {
        String text = TEXTS.find(scan, name, scan.behindName(name));
        return text == null || scan.isEndTag(text, next);
    }

    /** Whether the name is that of another vocabulary, {@code rdf:RDF}, as in what drawing programs note. */
    private static boolean isForeign(TagScan scan, int name, int end) {
        return scan.isLetterAt(name) && scan.has(":", name, end);
    }

    private static int behind(TagScan scan, int tag) {
        return tag < 0 ? -1 : scan.next('<', tag);
    }
}
