package io.mediawatch.web;

import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180, with a byte order mark, by which spreadsheets recognise UTF-8. */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The start of what a spreadsheet would run as a formula; in Chinese text also in full width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    Csv(Writer out, List<String> header) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
        row(header);
    }

    /** A list becomes one cell, with values separated by semicolons. */
    void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time); // with seconds, like every other
        }
        return value instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = text(value);
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
