package io.mediawatch.extract.line;

import io.mediawatch.extract.language.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises news agencies whose texts other sites publish, by name or in a dateline. Their names are in
 * {@code agencies.tsv}.
 */
public final class Agencies {
    /** Each spelling of a name, mapped to the name that the agency is known by. */
    private static final Map<String, String> NAMES = names();

    /**
     * Regular expression for any of these spellings, which is its group 1, with "The" before it and "News" after it or
     * not.
     */
    static final String ANY = "(?:[Tt]he )?("
            + NAMES.keySet().stream().sorted().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?: News)?";

    private static final Pattern NAME = Pattern.compile(ANY + "(?![\\p{L}\\d])");

    /**
     * The start of a text from an agency: {@code NEW YORK (AP) —}, {@code SEOUL, Nov. 26 (Yonhap) --},
     * {@code Hamburg (dpa/lno) -}. If a lower-case letter follows, the brackets explain a word instead.
     */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\d.,'’ -]{1,40})?\\(([^()/]{2,40})(?:/\\p{Ll}+)?\\)\\s?[.–—-]{1,2}+\\s*+(?!\\p{Ll})");

    /** Maximum length, in characters, of a dateline up to its bracket. */
    private static final int LONGEST = 80;

    private Agencies() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String[] row : WordList.rows("agencies.tsv", 2)) {
            names.put(row[0].startsWith("The ") ? row[0].substring("The ".length()) : row[0], row[0]);
            WordList.words(row[1]).stream()
                    .filter(other -> !other.equals("-"))
                    .forEach(other -> names.put(other.replace('_', ' '), row[0]));
        }
        Map.copyOf(names).forEach((name, agency) -> names.putIfAbsent(name.toUpperCase(Locale.ROOT), agency));
        return Map.copyOf(names);
    }

    public static boolean isOne(String name) {
        return named(name) != null;
    }

    /** Returns the agency of that name; null if there is none. */
    private static @Nullable String named(String name) {
        Matcher m = NAME.matcher(name);
        return m.matches() ? NAMES.get(m.group(1)) : null;
    }

    /** Returns the agency that is an article's only author; null if there is none. */
    public static @Nullable String alone(List<String> authors) {
        return authors.size() == 1 ? named(authors.get(0)) : null;
    }

    /** Returns the agency in the dateline that a text begins with; null if there is none. */
    public static @Nullable String dateline(String text) {
        int bracket = text.indexOf('(');
        Matcher m = DATELINE.matcher(bracket < 0 || bracket > LONGEST ? "" : text);
        return m.lookingAt() ? named(m.group(1)) : null;
    }

    /** Whether a site is the agency's own. */
    public static boolean isSite(String site, String agency) {
        Matcher m = NAME.matcher(site);
        return m.lookingAt() && agency.equals(NAMES.get(m.group(1)));
    }
}
