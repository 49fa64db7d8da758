package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short lines that a text begins or ends with, set as its paragraphs are: whom it greets, verses, a book's data, where
 * and when, who sends his regards. Each goes on in the next, or several stand in a paragraph of their own; a line alone
 * is as often what a page offers or counts.
 */
final class Edges {
    /** Fewer letters are who wrote it, or a number. */
    private static final int LEAST = 4;

    private Edges() {}

    /**
     * Index of the first such line.
     *
     * @param first index of the text's first running block
     */
    static int start(List<Block> blocks, int first) {
        int start = first;
        while (start > 0 && first < blocks.size() && isLine(blocks.get(start - 1), blocks.get(first))) {
            start--;
        }
        return start;
    }

    /**
     * Index behind the last such line. With links or addresses behind them, they are a list of what to read, or tell
     * whom to ask.
     *
     * @param end index behind the text's last running block
     */
    static int end(List<Block> blocks, int end) {
        Block text = end == 0 ? null : blocks.get(end - 1);
        int last = end;
        while (text != null && last < blocks.size() && isLine(blocks.get(last), text)) {
            last++;
        }
        if (text == null || isAddress(last < blocks.size() ? blocks.get(last) : null, text)) {
            return end;
        }
        while (last > end && Ending.announces(blocks.get(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isLine(Block line, Block text) {
        return !line.isDropped()
                && line.kind == Kind.TEXT
                && line.letters >= LEAST
                && !isLinked(line)
                && (goesOn(line) || isOfSeveral(line, text))
                && isSetAs(line, text)
                && !Byline.tells(line.text);
    }

    private static boolean goesOn(Block line) {
        return line.text.endsWith(",") || line.text.endsWith("，");
    }

    /** In a paragraph of several lines; in Chinese that is as often who made the page. */
    private static boolean isOfSeveral(Block line, Block text) {
        return line.box != text.box && line.box.size() > 1 && !Chars.hasHan(line.text);
    }

    private static boolean isAddress(@Nullable Block line, Block text) {
        return line != null && !line.isDropped() && isLinked(line) && isSetAs(line, text);
    }

    private static boolean isLinked(Block line) {
        return line.linked > 0 || line.text.indexOf('@') >= 0;
    }

    private static boolean isSetAs(Block line, Block text) {
        return line.box == text.box || (line.box.parent == text.box.parent && line.box.isAlike(text.box));
    }
}
