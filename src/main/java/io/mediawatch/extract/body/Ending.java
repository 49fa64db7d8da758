package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Weights;
import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a body ends: with its last sentence, or with what follows and ends without one: a table, a list, or a
 * turn of somebody who spoke before. Tables and lists are kept or dropped whole. Other short lines after the text say
 * who wrote it or where to read on, and are dropped; captions stay.
 */
final class Ending {
    /** Minimum number of rows in a table, of cells in such a row, and of items in a list. */
    private static final int LEAST = 2;

    /** Maximum number of blocks in the frame of a picture. */
    private static final int LINES = 2;

    /** Maximum length, in characters, of a speaker label, before its colon. */
    private static final int NAME = 60;

    /** Number of last blocks among which a turn may end the text. */
    private static final int NEAR = 20;

    /** Signs before the points of a list. */
    private static final String POINTS = "•●▪■◆➤✓✔-–*";

    /** Minimum number of earlier turns with the same speaker label. */
    private static final int TURNS = 2;
    /**
     * Number of rejected tables and lists after which no others are tried, since each is compared with the whole text.
     */
    private static final int MOST_REFUSED = 100;

    private static final Set<String> TABLES = Set.of("table");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

    private final Outline outline;
    private final List<Block> blocks;
    private final Box top;
    /** Index of the text's first block. */
    private final int first;
    /** The last table or list rejected, remembered so that it is not examined again for each of its lines. */
    private @Nullable Box refused;
    /** Number of tables and lists rejected so far. */
    private int refusals;

    private Ending(Outline outline, List<Block> blocks, Box top, int first) {
        this.outline = outline;
        this.blocks = blocks;
        this.top = top;
        this.first = first;
    }

    /**
     * Drops everything after the end except captions.
     *
     * @param blocks all blocks within the box, in order
     * @param first  index of the text's first block
     */
    static void trim(Outline outline, List<Block> blocks, Box top, int first) {
        Ending ending = new Ending(outline, blocks, top, first);
        int end = Edges.end(blocks, Math.min(ending.find(), blocks.size()));
        for (Block block : blocks.subList(end, blocks.size())) {
            if (!isCaption(block)) {
                block.drop("behind the text");
            }
        }
    }

    /** Returns the index after the text's last block. */
    private int find() {
        for (int last = blocks.size() - 1; last > first; last--) {
            Block block = blocks.get(last);
            if (!block.isDropped()) {
                Box whole = whole(block);
                if (whole != null) {
                    return whole.end - top.first;
                }
                if (closes(block) || isTurn(block, last) || isPoint(last)) {
                    return last + 1;
                }
            }
        }
        return first + 1;
    }

    /** Whether it is the last of several points typed as paragraphs, each behind a sign. */
    private boolean isPoint(int last) {
        Block block = blocks.get(last);
        Block before = blocks.get(last - 1);
        return isTypedPoint(block)
                && isTypedPoint(before)
                && !before.isDropped()
                && block.text.charAt(0) == before.text.charAt(0)
                && block.box.parent == before.box.parent;
    }

    private static boolean isTypedPoint(Block block) {
        return block.kind == Kind.TEXT
                && block.linked == 0
                && !announces(block)
                && POINTS.indexOf(block.text.charAt(0)) >= 0
                && Chars.hasLetter(block.text);
    }

    private static boolean closes(Block block) {
        return !announces(block)
                && (Weights.running(block) > 0
                        || block.box.inherits(Signals.RECIPE)
                        || (block.sentence && block.linked * 2 < block.letters && Chars.hasLetter(block.text)));
    }

    /** Whether it ends with a colon: at the end of a body, what it announces is missing. */
    static boolean announces(Block block) {
        return Chars.endsWithColon(block.text);
    }

    /** Returns the data table or the list around the block if it belongs to the text; otherwise null. */
    private @Nullable Box whole(Block block) {
        if (block.kind != Kind.TABLE && block.kind != Kind.LIST) {
            return null;
        }
        Box box = outermost(block, block.kind == Kind.TABLE ? TABLES : LISTS);
        if (box == null || box == refused || refusals == MOST_REFUSED) {
            return null;
        }
        if (block.kind == Kind.TABLE ? isTable(box) : isList(box)) {
            return box;
        }
        refused = box;
        refusals++;
        return null;
    }

    private @Nullable Box outermost(Block block, Set<String> tags) {
        Box found = null;
        for (Box box = block.box; box != null && box != top; box = box.parent) {
            found = tags.contains(box.tag) ? box : found;
        }
        return found;
    }

    /**
     * Whether it is a table of data: several rows of several cells, mostly not links, few of them as long as a column
     * of the page or dropped already.
     */
    private boolean isTable(Box table) {
        Box row = null;
        int cells = 0;
        int rows = 0;
        for (Block block : outline.inside(table)) {
            Box around = Paragraphs.row(block);
            cells = around == row ? cells + 1 : 1;
            row = around;
            rows += row != null && cells == LEAST ? 1 : 0;
        }
        long dropped = outline.inside(table).stream().filter(Block::isDropped).count();
        return rows >= LEAST
                && linked(table) * 2 <= letters(table)
                && columns(table) * 4 <= table.size()
                && dropped * 4 < table.size();
    }

    /** Returns the number of cells that are as long as a column of a page laid out as a table. */
    private long columns(Box table) {
        return IntStream.range(table.first - top.first, table.end - top.first)
                .filter(at -> Paragraphs.isColumn(blocks, at))
                .count();
    }

    /** Whether it is a list of the text: several items without links, beside paragraphs or in a box like theirs. */
    private boolean isList(Box list) {
        List<Block> items = outline.inside(list);
        return items.size() >= LEAST
                && linked(list) == 0
                && items.stream().noneMatch(Block::isDropped)
                && !announces(items.get(items.size() - 1))
                && isBesideText(list);
    }

    private boolean isBesideText(Box list) {
        return blocks.subList(first, list.first - top.first).stream()
                .filter(block -> Weights.running(block) > 0)
                .anyMatch(block -> isPlacedAs(list, block.box));
    }

    /**
     * Whether both are in the same box, or in similar ones: some editors put each paragraph and list in a box of its
     * own.
     */
    private static boolean isPlacedAs(Box list, Box text) {
        Box a = list.parent;
        Box b = text.parent;
        return a != null && b != null && (a == b || (!a.element.className().isEmpty() && a.isAlike(b)));
    }

    private int linked(Box box) {
        return outline.inside(box).stream().mapToInt(block -> block.linked).sum();
    }

    private int letters(Box box) {
        return outline.inside(box).stream().mapToInt(block -> block.letters).sum();
    }

    /** Whether it begins with a speaker label with which at least {@link #TURNS} earlier blocks begin, too. */
    private boolean isTurn(Block block, int at) {
        int colon = Chars.colon(block.text);
        if (at + NEAR < blocks.size()
                || colon <= 0
                || colon > NAME
                || block.kind != Kind.TEXT
                || block.linked > 0
                || announces(block)) {
            return false;
        }
        String name = block.text.substring(0, colon + 1);
        return blocks.subList(first, at).stream()
                        .filter(other -> other.text.startsWith(name) && closes(other))
                        .limit(TURNS)
                        .count()
                == TURNS;
    }

    /** Whether it is the caption of a picture that ends the article, in a frame with little else. */
    private static boolean isCaption(Block block) {
        Box frame = block.box.parent;
        boolean framed = block.box.tag.equals("figcaption") || (frame != null && frame.size() <= LINES);
        return block.kind == Kind.CAPTION
                && framed
                && Captions.isBesidePicture(block.box)
                && Captions.isOfArticle(block);
    }
}
