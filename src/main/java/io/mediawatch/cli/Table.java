package io.mediawatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table for the terminal. Chinese characters take two columns. Long cells are cut to what fits, except for dates and
 * numbers, which would become others, and columns that are to stay whole.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final int LEAST = 8;
    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,:%+-]*");
    /** Blocks of East Asian Width W and F, https://www.unicode.org/reports/tr11/, coarsely. */
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
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Columns that are never cut either, such as ids, which are to be typed again. */
    Table whole(String... columns) {
        whole.addAll(List.of(columns));
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

    /** @param width columns of the terminal */
    public void print(PrintWriter out, int width) {
        int[] widths = widths(width);
        line(out, header.stream().map(cell -> cell.toUpperCase(Locale.ROOT)).toList(), widths);
        rows.forEach(row -> line(out, row, widths));
        out.flush();
    }

    private int[] widths(int width) {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(header.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        int[] texts = IntStream.range(0, widths.length)
                .filter(column -> !whole.contains(header.get(column)) && !isFigures(column))
                .toArray();
        int gaps = GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() + gaps > width) {
            OptionalInt widest = Arrays.stream(texts)
                    .filter(column -> widths[column] > LEAST)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return widths;
    }

    private boolean isFigures(int column) {
        return rows.stream().allMatch(row -> FIGURES.matcher(row.get(column)).matches());
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cut(cells.get(column), widths[column]);
            line.append(cell);
            if (column < widths.length - 1) {
                line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
            }
        }
        out.println(line.toString().stripTrailing());
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Columns a text takes in a terminal. */
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
