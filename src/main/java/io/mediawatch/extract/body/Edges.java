package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Extends the text by short lines at its start and end that look like its paragraphs: a salutation, verses, a book's
 * data, place and time, a closing formula. Such lines end with a comma, or are among several in one paragraph; a single
 * line is as likely to be something that the page offers or counts.
 */
final class Edges {
    /** Minimum number of letters: shorter lines are the writer's name or a number. */
    private static final int LEAST = 4;

    private Edges() {}

    /**
     * Returns the index of the first such line before the text.
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
     * Returns the index after the last such line. If lines with links or addresses follow them, none is added: then
     * they list what to read or whom to contact.
     *
     * @param end index after the text's last running block
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
                && !Byline.tells(line.text)
                && !Posts.isLine(line.text);
    }

    private static boolean goesOn(Block line) {
        return line.text.endsWith(",") || line.text.endsWith("，");
    }

    /**
     * Whether it is in a paragraph of several lines; in Chinese, these are as likely to credit the makers of the page.
     */
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
