package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Divides preformatted text into paragraphs: each line is one, except in prose typed in lines of one width, where blank
 * lines separate them. The lines of code vary in width and end with punctuation.
 *
 * @param typed whether it is such prose
 */
record Preformatted(boolean typed) {
    /** Minimum length, in characters, of a line that continues on the next one. */
    private static final int NARROWEST = 40;

    /** Maximum length, in characters, of such a line. */
    private static final int WIDEST = 90;

    static Preformatted of(Element pre) {
        return new Preformatted(
                pre.childrenSize() == 0 && isTyped(pre.wholeText().split("\n", -1)));
    }

    private static boolean isTyped(String[] lines) {
        int inner = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (!line.isEmpty() && !lines[i + 1].isBlank()) {
                char last = line.charAt(line.length() - 1);
                boolean word = Chars.isLetterOrDigit(last) || ",.\"”-".indexOf(last) >= 0;
                inner++;
                wrapped += word && line.length() >= NARROWEST && line.length() <= WIDEST ? 1 : 0;
            }
        }
        return wrapped * 4 > inner * 3;
    }

    /** The pieces of a text, of which all but the last end a paragraph. */
    List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (!typed || isBlankBehind(text, end)) {
                pieces.add(text.substring(from, end));
                from = end;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean isBlankBehind(String text, int newline) {
        int next = newline + 1;
        while (next < text.length() && Chars.isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
        }
        return next == text.length() || text.charAt(next) == '\n';
    }
}
