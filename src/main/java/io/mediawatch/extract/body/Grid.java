package io.mediawatch.extract.body;

import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.BlockKinds;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the cells of a table to columns, so that a value stays below its column's heading even if cells are empty or
 * span several columns. Columns that are empty in every row are left out; those that only hold marks ($, %) are joined
 * to the column beside them.
 */
final class Grid {
    /** Maximum number of columns; cells further right share the last one. */
    private static final int MOST = 100;

    /** Marks that follow a figure. */
    private static final String MARKS = ")%％）";

    private final Map<Element, Integer> columns = new HashMap<>();
    /** For each column, the index at which its words are shown. */
    private final int[] shown = new int[MOST];

    /**
     * @param table the table element
     * @param cells the blocks in it that belong to the article
     */
    Grid(Element table, List<Block> cells) {
        place(rows(table));
        show(cells);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(rows(child));
                default -> {}
            }
        }
        return rows;
    }

    private void place(List<Element> rows) {
        int[] taken = new int[MOST]; // number of rows for which a cell above still occupies the column
        for (Element row : rows) {
            int[] below = new int[MOST];
            int column = 0;
            for (Element cell : row.children()) {
                if (isCell(cell)) {
                    while (column < MOST && taken[column] > 0) {
                        column++;
                    }
                    columns.put(cell, Math.min(column, MOST - 1));
                    int end = Math.min(MOST, column + span(cell, "colspan"));
                    Arrays.fill(below, Math.min(column, end), end, span(cell, "rowspan"));
                    column = end;
                }
            }
            for (int i = 0; i < MOST; i++) {
                taken[i] = Math.max(Math.max(taken[i], below[i]) - 1, 0);
            }
        }
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static int span(Element cell, String attribute) {
        String number = cell.attr(attribute).strip();
        boolean several =
                !number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return several ? Math.max(1, Integer.parseInt(number)) : 1;
    }

    private void show(List<Block> cells) {
        BitSet used = new BitSet(MOST);
        BitSet said = new BitSet(MOST);
        BitSet before = new BitSet(MOST);
        BitSet behind = new BitSet(MOST);
        for (Block block : cells) {
            int column = column(block);
            if (column >= 0) {
                used.set(column);
                said.set(column, said.get(column) || (!isMark(block) && !isWide(block)));
                before.set(column, before.get(column) || (isMark(block) && isPrice(block.text)));
                behind.set(column, behind.get(column) || (isMark(block) && !isPrice(block.text)));
            }
        }
        BitSet kept = new BitSet(MOST);
        for (int i = 0; i < MOST; i++) {
            int beside = before.get(i) ? said.nextSetBit(i) : behind.get(i) ? said.previousSetBit(i) : i;
            shown[i] = said.get(i) || beside < 0 ? i : beside;
            kept.set(shown[i], kept.get(shown[i]) || used.get(i));
        }
        for (int i = 0; i < MOST; i++) {
            shown[i] = kept.get(0, shown[i]).cardinality();
        }
    }

    /** Whether it is just a mark that belongs to the figure beside it. */
    private static boolean isMark(Block block) {
        return block.letters == 0 && (isPrice(block.text) || MARKS.indexOf(block.text.charAt(0)) >= 0);
    }

    /** Whether it begins with a mark that precedes a sum. */
    private static boolean isPrice(String text) {
        return text.charAt(0) == '(' || Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private int column(Block block) {
        Element cell = cell(block);
        Integer column = cell == null ? null : columns.get(cell);
        return column == null ? -1 : column;
    }

    /** Whether its cell spans several columns, none of which needs to be its own. */
    private static boolean isWide(Block block) {
        Element cell = cell(block);
        return cell != null && span(cell, "colspan") > 1;
    }

    private static @Nullable Element cell(Block block) {
        Box cell = block.box.closest(outer -> BlockKinds.makes(Kind.TABLE, outer.tag));
        return cell == null ? null : cell.element;
    }

    /**
     * Returns the words of a row's cells with a bar between columns; blocks in the same column are joined by spaces.
     */
    String line(List<Block> row) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Block block : row) {
            int column = column(block);
            int to = column < 0 ? at : Math.max(at, shown[column]);
            for (; at < to; at++) {
                line.append(line.isEmpty() ? "|" : " |");
            }
            line.append(line.isEmpty() || isGlued(line, block) ? "" : " ").append(block.text);
        }
        return line.toString();
    }

    /** Whether one of the two is a mark that is written directly beside the other: {@code $12%}. */
    private static boolean isGlued(StringBuilder line, Block block) {
        String before = line.substring(line.length() - 1);
        return isPrice(before) || (isMark(block) && !isPrice(block.text) && !before.equals("|"));
    }
}
