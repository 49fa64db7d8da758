package io.mediawatch.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource in the newsroom's plain form: {@code key: value} lines, a line {@code ---}, a body; a line
 * {@code === key: value} begins a further part, of which the same holds.
 */
record TextFile(String name, Map<String, String> fields, String body, List<TextFile> parts) {
    private static final String PART = "=== ";
    private static final String BODY = "---";

    TextFile {
        fields = Map.copyOf(fields);
        parts = List.copyOf(parts);
    }

    /** @throws IllegalStateException naming file and line of what is not of this form */
    static TextFile parse(String name, String text) {
        List<List<String>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : text.lines().toList()) {
            if (line.startsWith(PART)) {
                sections.add(new ArrayList<>(List.of(line.substring(PART.length()))));
            } else {
                sections.get(sections.size() - 1).add(line);
            }
        }
        List<TextFile> parts = sections.stream()
                .skip(1)
                .map(lines -> section(name, lines, List.of()))
                .toList();
        return section(name, sections.get(0), parts);
    }

    private static TextFile section(String name, List<String> lines, List<TextFile> parts) {
        int end = lines.indexOf(BODY);
        List<String> head = end < 0 ? lines : lines.subList(0, end);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : head) {
            int colon = line.indexOf(": ");
            if (colon < 0 && !line.isBlank()) {
                throw new IllegalStateException(name + ": not of the form 'key: value': " + line);
            }
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        String body = end < 0
                ? ""
                : String.join("\n", lines.subList(end + 1, lines.size())).strip();
        return new TextFile(name, fields, body, parts);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Returns the value; empty if the key is missing. */
    String get(String key) {
        return fields.getOrDefault(key, "");
    }

    /** @throws IllegalStateException if the key is missing */
    String required(String key) {
        String value = fields.get(key);
        if (value == null) {
            throw new IllegalStateException(name + ": has no '" + key + "'");
        }
        return value;
    }
}
