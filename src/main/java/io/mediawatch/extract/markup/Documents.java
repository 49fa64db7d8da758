package io.mediawatch.extract.markup;

import java.nio.charset.Charset;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Builds documents: by {@link PlainTree} where nothing has to be repaired, otherwise by jsoup's parser. */
public final class Documents {
    /** Maximum depth of elements; the parser attaches deeper ones higher up, as the HTML standard allows. */
    private static final int MAX_DEPTH = 512;

    private Documents() {}

    /**
     * Builds the document of what is left of a page.
     *
     * @throws Unparseable if the parser fails
     */
    public static Document of(byte[] html, Charset charset, String url) {
        Document plain = Charsets.isAsciiInside(charset) ? PlainTree.of(html, charset, url) : null;
        return plain != null ? plain : parse(new String(html, charset), url);
    }

    /** @throws Unparseable if the parser fails */
    public static Document parse(String html, String url) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        try {
            return parser.parseInput(html, url);
        } catch (RuntimeException e) {
            throw new Unparseable(e);
        }
    }

    /** Thrown when the parser itself fails, as jsoup 1.24.1 does on the most deeply nested formatting elements. */
    public static final class Unparseable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unparseable(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
