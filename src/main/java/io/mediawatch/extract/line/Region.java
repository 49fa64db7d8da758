package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.Vocabulary;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the region an account posts from, which Chinese platforms have to show ({@code regions.tsv}). */
public final class Region {
    private static final Vocabulary WORDS = new Vocabulary("regions.tsv");

    /** A region by the name that Chinese platforms show. */
    private static final String NETWORK = "(" + WORDS.any("network") + ")";

    private static final Pattern POSTED = Pattern.compile(WORDS.any("posted") + "\\s*[:：]?\\s*" + NETWORK);

    /** The words one of which is in every line that gives a region after {@code 发布于} or the like. */
    private static final Phrases POSTING = new Phrases(WORDS.words("posted").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());

    /** A region after a clock time: {@code 2026-11-21 10:32 北京}, {@code 10:32 来自北京}. It may be glued to the time. */
    private static final Pattern BESIDE_CLOCK = Pattern.compile(
            "\\d:\\d\\d(?:[^。]*?[\\s·|]|:\\d\\d)?(?:" + WORDS.any("from") + "\\s?)?" + NETWORK + "[市省]?(?=$|[\\s·|])");

    private static final Pattern WHOLE =
            Pattern.compile("(?:" + WORDS.any("from", "posted") + "\\s?[:：]?\\s?)?" + NETWORK + "[市省]?");

    /** A region at the start of a label's value that is glued to the next word. */
    private static final Pattern GLUED = Pattern.compile(NETWORK + "(?=" + WORDS.any("next") + ")");

    /** Maximum length, in characters, of a text that is only a region with words before it. */
    private static final int LONGEST = 12;

    /** Maximum length, in characters, of a region after a label. */
    private static final int MAX_VALUE = 8;

    private Region() {}

    /** The region after {@code 发布于} or the like, whatever follows; null if there is none. */
    public static @Nullable String posted(String line) {
        Matcher m = POSTING.in(line, 0) == null ? null : POSTED.matcher(line);
        return m != null && m.find() ? m.group(1) : null;
    }

    /** The region after a clock time in the line; null if there is none. */
    public static @Nullable String besideClock(String line) {
        int colon = line.indexOf(':');
        Matcher m = colon > 0 && Chars.isDigit(line.charAt(colon - 1)) ? BESIDE_CLOCK.matcher(line) : null;
        return m != null && m.find() ? m.group(1) : null;
    }

    /** The region if it is the whole text, possibly after words such as {@code 来自}; otherwise null. */
    public static @Nullable String alone(String text) {
        Matcher m = text.length() <= LONGEST && Chars.hasHan(text) ? WHOLE.matcher(text) : null;
        return m != null && m.matches() ? m.group(1) : null;
    }

    /** The region in a label's value: any place name, as written; null if it is none. */
    public static @Nullable String labelled(String value) {
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
