package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields that pages drawn by scripts carry as plain assignments in them: {@code "pubtime":"2024-05-18 16:56:39"},
 * {@code var ct = "1659274471"}. Nothing is run; the keys are in {@code script-keys.tsv}.
 */
final class InlineData {
    /** Of each script and of all together: libraries pasted into a page are longer. */
    private static final int MAX_CHARS = 300_000;

    private static final Map<String, String> FIELDS = fields();
    private static final Pattern ASSIGNED = Pattern.compile("\\b(" + String.join("|", FIELDS.keySet())
            + ")[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?((?<=[\"'])[^\"'\\\\<>]{2,60}(?=[\"'])|\\d{10}(?:\\d{3})?\\b)");
    /** A number of seconds handed to what fills in the time of publication. */
    private static final Pattern HANDED =
            Pattern.compile("[\"'](1\\d{9})[\"'][^;]{0,60};?[^;]{0,60}publish_?time", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> values = new HashMap<>();

    private InlineData() {}

    static InlineData of(List<String> scripts) {
        InlineData read = new InlineData();
        List<String> readable = new ArrayList<>();
        int left = MAX_CHARS;
        for (String script : scripts) {
            if (script.length() <= left) {
                left -= script.length();
                readable.add(script);
            }
        }
        readable.forEach(read::assigned);
        if (!read.values.containsKey("published")) {
            readable.forEach(read::handed);
        }
        return read;
    }

    private void assigned(String script) {
        Matcher m = ASSIGNED.matcher(script);
        while (m.find()) {
            values.putIfAbsent(FIELDS.get(m.group(1)), m.group(2).strip());
        }
    }

    private void handed(String script) {
        Matcher m = HANDED.matcher(script);
        if (m.find()) {
            values.putIfAbsent("published", m.group(1));
        }
    }

    @Nullable
    String get(String field) {
        return values.get(field);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : WordList.rows("script-keys.tsv", 2)) {
            for (String key : row[1].split(" ", -1)) {
                fields.put(key, row[0]);
            }
        }
        return Map.copyOf(fields);
    }
}
