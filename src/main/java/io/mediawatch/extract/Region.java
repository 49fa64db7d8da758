package io.mediawatch.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The province that an account posts from, as Chinese networks have to show it; the words are in {@code regions.tsv}. */
final class Region {
    private static final Vocabulary WORDS = new Vocabulary("regions.tsv");

    private static final String NETWORK = "(" + WORDS.any("network") + ")";

    private static final Pattern POSTED = Pattern.compile(WORDS.any("posted") + "\\s*[:：]?\\s*" + NETWORK);

    /** Words of which every line that tells where it was posted has one. */
    private static final Phrases POSTING = new Phrases(WORDS.words("posted").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());

    /** By itself behind a clock time: {@code 2026-11-21 10:32 北京}, {@code 10:32 来自北京}; it may be glued to that. */
    private static final Pattern BESIDE_CLOCK = Pattern.compile(
            "\\d:\\d\\d(?:[^。]*?[\\s·|]|:\\d\\d)?(?:" + WORDS.any("from") + "\\s?)?" + NETWORK + "[市省]?(?=$|[\\s·|])");

    private static final Pattern WHOLE =
            Pattern.compile("(?:" + WORDS.any("from", "posted") + "\\s?[:：]?\\s?)?" + NETWORK + "[市省]?");

    /** What a label's value begins with, where the next word is glued to it. */
    private static final Pattern GLUED = Pattern.compile(NETWORK + "(?=" + WORDS.any("next") + ")");

    /** Of the name of a region alone, with words before it. */
    private static final int LONGEST = 12;

    private static final int MAX_VALUE = 8;

    private Region() {}

    /** Behind {@code 发布于} and the like, whatever is glued to it; null where a line tells none. */
    static @Nullable String posted(String line) {
        Matcher m = POSTING.in(line, 0) == null ? null : POSTED.matcher(line);
        return m != null && m.find() ? m.group(1) : null;
    }

    /** By itself behind a clock time in the line. */
    static @Nullable String besideClock(String line) {
        int colon = line.indexOf(':');
        Matcher m = colon > 0 && Chars.isDigit(line.charAt(colon - 1)) ? BESIDE_CLOCK.matcher(line) : null;
        return m != null && m.find() ? m.group(1) : null;
    }

    /** The whole text, with words such as {@code 来自} before it. */
    static @Nullable String alone(String text) {
        Matcher m = text.length() <= LONGEST && Chars.hasHan(text) ? WHOLE.matcher(text) : null;
        return m != null && m.matches() ? m.group(1) : null;
    }

    /** The value of a label: any place, as it is written. */
    static @Nullable String labelled(String value) {
        Matcher glued = GLUED.matcher(value);
        if (glued.lookingAt()) {
            return glued.group(1);
        }
        int end = 0;
        while (end < value.length() && Chars.isHan(value.charAt(end))) {
            end++;
        }
        return end > 0 && end <= MAX_VALUE ? value.substring(0, end) : null;
    }
}
