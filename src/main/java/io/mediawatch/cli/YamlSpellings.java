package io.mediawatch.cli;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Converts texts to truth values and whole numbers, where such are wanted, that YAML spells in other ways than JSON:
 * {@code yes}, {@code 0x1F}, {@code 1_000}.
 */
final class YamlSpellings extends DeserializationProblemHandler {
    private static final Map<String, Boolean> WORDS = Map.of("yes", true, "on", true, "no", false, "off", false);
    private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0x[0-9a-f]{1,7}|[0-9]{1,9})");

    /** Between the digits of a number, not before them: {@code _6} is a name. */
    private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9].*");

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> wanted, String value, String why) {
        String written = value.toLowerCase(Locale.ROOT);
        String number = written.replace("_", "");
        if (wanted == boolean.class || wanted == Boolean.class) {
            Boolean word = WORDS.get(written);
            return word == null ? NOT_HANDLED : word;
        } else if ((wanted == int.class || wanted == Integer.class)
                && GROUPED.matcher(written).matches()
                && WHOLE.matcher(number).matches()) {
            return number.contains("x") ? Integer.decode(number) : Integer.valueOf(number);
        }
        return NOT_HANDLED;
    }
}
