package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Chars;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The titles that a page has besides its text: its own, the one told to social networks, the one in JSON-LD.
 *
 * @param whole as written
 * @param all   their keys, as {@link Chars#key} gives them, a line each
 * @param keys  the keys without the site's name
 */
record OtherTitles(List<String> whole, String all, List<String> keys) {
    /** Minimum length, in characters, of what is compared: shorter texts match by chance. */
    private static final int LEAST = 4;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * @param whole the titles as written
     * @param plain the same without the site's name
     */
    static OtherTitles of(List<String> whole, List<String> plain) {
        String all = whole.stream().map(Chars::key).collect(Collectors.joining("\n"));
        List<String> keys = plain.stream()
                .map(Chars::key)
                .filter(key -> key.length() >= LEAST)
                .toList();
        return new OtherTitles(whole, all, keys);
    }

    /**
     * Returns how much of a title a heading matches, as a score; 0 if it is less than half: a single word of a title
     * may be a section's name.
     */
    int confirms(String key) {
        if (key.length() < LEAST) {
            return 0;
        }
        int most = 0;
        for (String title : keys) {
            boolean part = title.equals(key) || (key.length() * 2 >= title.length() && all.contains(key));
            boolean more = key.contains(title) && title.length() * 2 >= key.length();
            most = Math.max(most, score(key, title, part, more));
        }
        return most;
    }

    /** The same for a line that is no heading: it begins as a title does, or begins or ends with all of it. */
    int spells(String key) {
        int most = 0;
        for (String title : keys) {
            boolean part = key.length() * 2 >= title.length() && title.startsWith(key);
            boolean more = title.length() * 2 >= key.length() && (key.startsWith(title) || key.endsWith(title));
            most = Math.max(most, score(key, title, part, more));
        }
        return most;
    }

    private static int score(String key, String title, boolean part, boolean more) {
        return part ? 2 * key.length() : more ? 2 * title.length() - 1 : 0;
    }

    /** Whether a heading shares a word with the titles, or is Chinese: otherwise it may name the section. */
    boolean sharesWord(String heading) {
        String words = ' '
                + WORDS.matcher(String.join(" ", whole).toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                + ' ';
        return Chars.hasHan(heading)
                || WORDS.splitAsStream(heading.toLowerCase(Locale.ROOT))
                        .anyMatch(word -> word.length() >= LEAST && words.contains(' ' + word + ' '));
    }
}
