package io.mediawatch.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The word lists beside this class: UTF-8, one entry a line, columns split by tabs, {@code #} starts a comment line.
 */
final class WordList {
    private WordList() {}

    static List<String> lines(String name) {
        try (InputStream resource = WordList.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a table with at least the given number of columns. */
    static List<String[]> rows(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(name)) {
            String[] row = line.split("\t+", -1);
            if (row.length < columns) {
                throw new IllegalStateException(name + ": expected " + columns + " columns in line: " + line);
            }
            rows.add(row);
        }
        return rows;
    }
}
