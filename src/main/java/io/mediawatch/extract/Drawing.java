package io.mediawatch.extract;

/** Finds the end of an SVG drawing, so that {@link Markup} can leave it out. */
final class Drawing {
    /** The elements of drawings; most others end the drawing, and are part of the text. */
    private static final TagNames SHAPES = new TagNames(
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
            "animatetransform");

    /** Elements of a drawing that contain only text. */
    private static final TagNames TEXTS = new TagNames("title", "desc", "style");

    private Drawing() {}

    /**
     * Returns the index of a drawing's end tag; negative if it is never closed or contains what might be part of the
     * text.
     */
    static int end(TagScan scan, int content) {
        int inner = 0; // open drawings nested in it
        int at = scan.next('<', content);
        while (at >= 0 && (inner > 0 || !scan.isEndTag("svg", at))) {
            if (scan.isEndTag("svg", at)) {
                inner--;
                at = behind(scan, scan.behindTag(at + 2));
            } else if (scan.isNameAt("svg", at + 1)) {
                int behind = scan.behindTag(at + 1);
                inner += behind >= 0 && scan.at(behind - 2) == '/' ? 0 : 1;
                at = behind(scan, behind);
            } else if (scan.isAt("!--", at + 1)) {
                at = behind(scan, scan.behindComment(at));
            } else {
                at = behindPart(scan, at);
            }
        }
        return at;
    }

    /** Returns the index of the next tag; negative if this tag is not part of a drawing. */
    private static int behindPart(TagScan scan, int at) {
        int name = scan.at(at + 1) == '/' ? at + 2 : at + 1;
        int end = scan.behindName(name);
        String text = TEXTS.find(scan, name, end);
        boolean drawn = text != null || SHAPES.has(scan, name, end) || isForeign(scan, name, end);
        int behind = drawn ? scan.behindAttributes(end) : -1;
        int next = behind(scan, behind);
        boolean opens = name == at + 1 && next >= 0 && scan.at(behind - 2) != '/';
        return opens && text != null && !scan.isEndTag(text, next) ? -1 : next;
    }

    /** Whether the name is that of another vocabulary, {@code rdf:RDF}, as in what drawing programs note. */
    private static boolean isForeign(TagScan scan, int name, int end) {
        return scan.isLetterAt(name) && scan.has(":", name, end);
    }

    private static int behind(TagScan scan, int tag) {
        return tag < 0 ? -1 : scan.next('<', tag);
    }
}
