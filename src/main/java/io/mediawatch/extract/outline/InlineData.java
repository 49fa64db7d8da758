package io.mediawatch.extract.outline;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields that script-rendered pages carry as plain assignments: {@code "pubtime":"2024-05-18 16:56:39"},
 * {@code var ct = "1659274471"}. No script is run; the keys are in {@code script-keys.tsv}. Scripts make up most of a
 * page, so they are searched only when the first field is asked for.
 */
public final class InlineData {
    /**
     * Maximum length, in characters, of a script and of all together: longer ones are libraries pasted into the page.
     */
    private static final int MAX_CHARS = 300_000;

    private static final Map<String, String> FIELDS = fields();
    /** The keys in lower case, to find them in any case. */
    private static final Phrases KEYS = new Phrases(FIELDS.keySet().stream()
            .map(key -> key.toLowerCase(Locale.ROOT))
            .distinct()
            .toList());

    /** Keys whose presence makes a script worth searching with {@link #HANDED}. */
    private static final Set<String> FILLING = Set.of("publishtime", "publish_time");

    /** The separator and value after a key. */
    private static final Pattern VALUE = Pattern.compile("[\"']?\\s{0,3}[:=]\\s{0,3}(?:[A-Za-z]{1,20}\\()?"
            + "[\"']?((?<=[\"'])[^\"'\\\\<>]{2,60}(?=[\"'])|\\d{10}(?:\\d{3})?\\b)");
    /** A number of seconds passed to what fills in the time of publication. */
    private static final Pattern HANDED =
            Pattern.compile("[\"'](1\\d{9})[\"'][^;]{0,60};?[^;]{0,60}publish_?time", Pattern.CASE_INSENSITIVE);

    private final List<Supplier<String>> scripts;
    private @Nullable Map<String, String> values;

    private InlineData(List<Supplier<String>> scripts) {
        this.scripts = scripts;
    }

    public static InlineData of(List<Supplier<String>> scripts) {
        return new InlineData(scripts);
    }

    public @Nullable String get(String field) {
        if (values == null) {
            values = read();
        }
        return values.get(field);
    }

    private Map<String, String> read() {
        Map<String, String> found = new HashMap<>();
        List<String> readable = new ArrayList<>();
        int left = MAX_CHARS;
        for (Supplier<String> written : scripts) {
            String script = written.get();
            if (script.length() <= left) {
                left -= script.length();
                readable.add(script);
            }
        }
        List<String> filling =
                readable.stream().filter(script -> assigned(script, found)).toList();
        for (String script : filling) {
            Matcher m = HANDED.matcher(script);
            if (!found.containsKey("published") && m.find()) {
                found.put("published", m.group(1));
            }
        }
        return found;
    }

    /** Collects the values of all keys in a script. Returns whether one of {@link #FILLING} occurs in it. */
    private static boolean assigned(String script, Map<String, String> found) {
        Matcher value = VALUE.matcher(script);
        boolean filling = false;
        for (int i = KEYS.next(script, 0); i < script.length(); i = KEYS.next(script, i + 1)) {
            for (String key : KEYS.candidates(script, i)) {
                int end = i + key.length();
                if (Phrases.isAt(key, script, i)) {
                    filling |= FILLING.contains(key);
                    String field = isWordAt(script, i - 1) || isWordAt(script, end)
                            ? null
                            : FIELDS.get(script.substring(i, end));
                    if (field != null
                            && value.region(end, script.length()).lookingAt()
                            && (!field.equals("publisher") || Chars.hasHan(value.group(1)))) {
                        found.putIfAbsent(field, value.group(1).strip());
                    }
                }
            }
        }
        return filling;
    }

    private static boolean isWordAt(String script, int i) {
        return i >= 0 && i < script.length() && (Chars.isLetterOrDigit(script.charAt(i)) || script.charAt(i) == '_');
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : WordList.rows("script-keys.tsv", 2)) {
            for (String key : WordList.words(row[1])) {
                fields.put(key, row[0]);
            }
        }
        return Map.copyOf(fields);
    }
}
