package io.mediawatch.extract.language;

import io.mediawatch.text.Traditional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the word lists of the extraction: UTF-8, one entry per line, columns separated by tabs, comment lines with
 * {@code #}. Chinese words are written in simplified characters; their traditional forms are added where they are read.
 */
public final class WordList {
    private static final String FOLDER = "/io/mediawatch/extract/";

    private WordList() {}

    public static List<String> lines(String name) {
        try (InputStream resource = WordList.class.getResourceAsStream(FOLDER + name)) {
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

    /** The lines with all {@linkplain Traditional#forms forms} of each. */
    public static List<String> phrases(String name) {
        return lines(name).stream()
                .flatMap(line -> Traditional.forms(line).stream())
                .toList();
    }

    /** The words of a column, separated by spaces. */
    public static List<String> words(String column) {
        return List.of(column.split(" +", -1));
    }

    /** Rows of a table; fails on a row with fewer columns than given. */
    public static List<String[]> rows(String name, int columns) {
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
