package io.mediawatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table for the terminal, in which Chinese characters take two columns. If the terminal is too narrow for a readable
 * table, some columns are printed below their row, each on a line of its own. Long cells are cut to fit, except in
 * columns of dates and numbers, which would change their meaning, and in columns that are declared whole.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final String INDENT = "  ";
    /** Minimum width of a readable cell: rather than cut cells below it, yielding columns are moved below their row. */
    private static final int READABLE = 20;
    /** Minimum width of a cell once there is no column left to move below. */
    private static final int LEAST = 8;

    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,:%+-]*");
    /** The blocks of East Asian Width W and F, approximately: https://www.unicode.org/reports/tr11/. */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115f),
            new Range(0x2e80, 0xa4cf),
            new Range(0xac00, 0xd7a3),
            new Range(0xf900, 0xfaff),
            new Range(0xfe30, 0xfe6f),
            new Range(0xff00, 0xff60),
            new Range(0xffe0, 0xffe6),
            new Range(0x1f300, 0x1faff),
            new Range(0x20000, 0x3fffd));

    private record Range(int from, int to) {}

    private final List<String> header;
    private final Set<String> whole = new HashSet<>();
    private final List<String> yielding = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Declares columns that are never cut, such as ids, which people type again. */
    Table whole(String... columns) {
        whole.addAll(List.of(columns));
        return this;
    }

    /** Declares columns that may move below their row in a narrow terminal, in the order in which they do. */
    Table yielding(String... columns) {
        yielding.addAll(List.of(columns));
        return this;
    }

    public void row(@Nullable Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : clean(cell.toString()))
                .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param width the terminal's width in columns */
    public void print(PrintWriter out, int width) {
        List<Integer> beside =
                new ArrayList<>(IntStream.range(0, header.size()).boxed().toList());
        List<Integer> below = new ArrayList<>();
        for (String column : yielding) {
            if (total(beside.stream().mapToInt(each -> least(each, READABLE))) <= width) {
                break;
            }
            Integer yields = header.indexOf(column);
            beside.remove(yields);
            below.add(yields);
        }
        below.sort(Comparator.naturalOrder());
        int[] widths = widths(beside, width);
        line(out, header.stream().map(cell -> cell.toUpperCase(Locale.ROOT)).toList(), beside, widths);
        for (List<String> row : rows) {
            line(out, row, beside, widths);
            below.forEach(column -> lineBelow(out, row.get(column), column, width));
        }
        out.flush();
    }

    private int[] widths(List<Integer> columns, int width) {
        int[] widths = columns.stream().mapToInt(this::natural).toArray();
        while (total(Arrays.stream(widths)) > width) {
            OptionalInt widest = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > least(columns.get(i), LEAST))
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return widths;
    }

    /** Returns the width of columns side by side, with the gaps between them. */
    private static int total(IntStream widths) {
        return widths.map(width -> width + GAP.length()).sum() - GAP.length();
    }

    private int natural(int column) {
        return Math.max(width(header.get(column)), longest(column));
    }

    private int longest(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /**
     * Returns the width to which a column can be cut. In a column of figures only the heading can be cut; other columns
     * can be cut to the given width.
     */
    private int least(int column, int cut) {
        int natural = natural(column);
        if (whole.contains(header.get(column))) {
            return natural;
        }
        return Math.max(isFigures(column) ? longest(column) : 0, Math.min(natural, cut));
    }

    private boolean isFigures(int column) {
        return rows.stream().allMatch(row -> FIGURES.matcher(row.get(column)).matches());
    }

    private static void line(PrintWriter out, List<String> cells, List<Integer> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(columns.get(i)), widths[i]);
            line.append(cell);
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - width(cell))).append(GAP);
            }
        }
        out.println(line.toString().stripTrailing());
    }

    private void lineBelow(PrintWriter out, String cell, int column, int width) {
        if (!cell.isEmpty()) {
            out.println(cut(INDENT + header.get(column) + ": " + cell, width));
        }
    }

    /**
     * Puts a text on one line, without control characters, including those above ASCII: U+009B begins an escape
     * sequence too.
     */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }

    /** Returns how many columns a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return WIDE.stream().anyMatch(range -> range.from <= character && character <= range.to) ? 2 : 1;
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int next = width(text.codePointAt(i));
            if (used + next > width - 1) {
                break;
            }
            kept.appendCodePoint(text.codePointAt(i));
            used += next;
        }
        return kept.append('…').toString();
    }
}
