package io.mediawatch.demo;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with holes: {@code {{key}}} is filled in escaped, {@code {{{key}}}} as it is, and
 * {@code {{#key}}…{{/key}}} stays only where the value is not empty.
 */
record Template(String text) {
    private static final Pattern SECTION = Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    String fill(Map<String, String> values) {
        String kept = replace(
                SECTION, text, section -> value(values, section.group(1)).isEmpty() ? "" : section.group(2));
        return replace(
                HOLE,
                kept,
                hole -> hole.group(1) != null ? value(values, hole.group(1)) : escape(value(values, hole.group(2))));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("template asks for unknown value: " + key);
        }
        return value;
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }
}
