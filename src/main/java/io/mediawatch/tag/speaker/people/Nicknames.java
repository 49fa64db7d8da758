package io.mediawatch.tag.speaker.people;

import io.mediawatch.tag.speaker.words.Gender;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the other name by which an English text says that somebody is called. */
final class Nicknames {
    /** Behind the full name: {@code , known to her friends as Kit}; {@code (nicknamed "Kit")}. */
    private static final Pattern TOLD = Pattern.compile("(?:, | \\()(?:who is )?"
            + "(?:(?:better |also |widely |affectionately )?(?:known|referred to)(?: [a-z]+){0,4} as"
            + "|nicknamed|who goes by|aka) "
            + "[\"“'‘]?(\\p{Lu}[\\p{L}-]+)");

    /** Between given name and surname: {@code Katherine "Kit" Doyle}. */
    private static final Pattern INSIDE =
            Pattern.compile(" [\"“'‘(](\\p{Lu}[\\p{L} -]{1,20})[\"”'’)] (?=\\p{Lu}\\p{Ll})");

    /** Marks that can open such a name. */
    private static final String MARKS = "\"“'‘(";

    private Nicknames() {}

    /**
     * A name between given name and surname.
     *
     * @param surname offset of the surname
     */
    record Inside(String name, int surname) {}

    /** The other name that the words behind a full name tell; null if they tell none. */
    static @Nullable String behind(String text, int end) {
        if (!text.startsWith(", ", end) && !text.startsWith(" (", end)) {
            return null;
        }
        Matcher told = TOLD.matcher(text).region(end, text.length());
        return told.lookingAt() ? told.group(1) : null;
    }

    /** The other name that stands in marks or brackets behind a given name and before a surname; null if none does. */
    static @Nullable Inside inside(String text, int end) {
        boolean mark = end + 1 < text.length() && text.charAt(end) == ' ' && MARKS.indexOf(text.charAt(end + 1)) >= 0;
        if (!mark) {
            return null;
        }
        Matcher inside = INSIDE.matcher(text).region(end, text.length());
        boolean bracket = text.charAt(end + 1) == '(';
        boolean named = inside.lookingAt()
                && (!bracket || (inside.group(1).indexOf(' ') < 0 && Gender.hasGivenName(inside.group(1))));
        return named ? new Inside(inside.group(1), inside.end()) : null;
    }
}
