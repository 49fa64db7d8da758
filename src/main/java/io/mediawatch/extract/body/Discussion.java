package io.mediawatch.extract.body;

import io.mediawatch.extract.date.RelativeDates;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import java.util.List;

/**
 * Drops what readers wrote below the article where no box is named for it: everything from a line that heads comments
 * ({@code 27 Comments}) to the end of the box that holds them, if entries with a time or a button to reply follow, or a
 * long article stands above the number of comments.
 */
final class Discussion {
    /** Minimum weight of running text between the headline and the comments: a short article. */
    private static final int ARTICLE = 150;

    /** The same above a heading with the number of comments, which needs no entries: more than a standfirst. */
    private static final int LONG = 500;

    /** Maximum weight of running text before the first entry's time or button. */
    private static final int COMMENT = 600;

    /** Maximum number of blocks from the heading to the second entry's time or button. */
    private static final int NEAR = 40;

    /** Minimum number of entries: a single time may be that of the article. */
    private static final int ENTRIES = 2;

    /** Maximum length, in characters, of a line that heads comments, or that tells who wrote one and when. */
    private static final int LINE = 80;

    /** The same of a heading, which may repeat the headline: {@code 11 responses to …}. */
    private static final int HEADING = 200;

    private Discussion() {}

    /**
     * @param headline index of the headline's block; negative if unknown
     * @return whether anything was dropped
     */
    static boolean drop(Outline outline, Weights weights, int headline) {
        if (outline.thread) {
            return false;
        }
        List<Block> blocks = outline.blocks;
        boolean dropped = false;
        int start = Math.max(headline, 0);
        for (int at = start + 1; at < blocks.size() && weights.between(at, blocks.size()) > 0; at++) {
            Block block = blocks.get(at);
            int before = weights.between(start, at);
            String rule = before >= ARTICLE && mayHead(block) ? Furniture.talk(block.text) : null;
            if (rule != null) {
                int end = end(outline, weights, at);
                if ((before >= LONG && Furniture.isCounted(block)) || hasEntries(blocks, weights, at + 1, end)) {
                    blocks.subList(at, end).forEach(comment -> comment.drop(rule));
                    at = end - 1;
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    private static boolean mayHead(Block block) {
        return !block.isDropped() && block.text.length() <= (block.level > 0 ? HEADING : LINE);
    }

    /** Returns the end of the innermost box around a block that has running text after it, else of the page. */
    private static int end(Outline outline, Weights weights, int at) {
        Box box = outline.blocks.get(at).box.closest(outer -> weights.between(at + 1, outer.end) > 0);
        return box == null ? outline.blocks.size() : box.end;
    }

    /** Whether several lines tell the time of an entry, or are buttons to reply. */
    private static boolean hasEntries(List<Block> blocks, Weights weights, int first, int end) {
        int entries = 0;
        for (int at = first; at < Math.min(end, first + NEAR) && entries < ENTRIES; at++) {
            if (entries == 0 && weights.between(first, at) > COMMENT) {
                return false;
            }
            String text = blocks.get(at).text;
            entries += text.length() <= LINE && isOfEntry(text) ? 1 : 0;
        }
        return entries == ENTRIES;
    }

    /** Whether a line tells when a comment was written, or is a button to reply. */
    private static boolean isOfEntry(String line) {
        return Stamps.tellsTime(line) || RelativeDates.tellAge(line) || Furniture.isReply(line);
    }
}
