package io.mediawatch.extract;

import io.mediawatch.model.Paragraph.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that only tell when or where in print something was said. */
final class Stamps {
    private static final Vocabulary WORDS = new Vocabulary("times.tsv");

    /** A line of its own that only tells the time, of day or for reading, or the number of a picture or of more of them. */
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}[:.：h]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?|" + WORDS.any("oclock") + ")?(?:\\s+[A-Z]{2,4})?"
                    + "|\\d{1,3} ?/ ?\\d{1,3}|\\+\\d{1,3}|\\d{1,2}[ -]min(?:ute)?s?\\.?\\s" + WORDS.any("reading"),
            Pattern.CASE_INSENSITIVE);

    /** A clock time and who wrote then, set side by side: what an entry of a live blog is headed with. */
    private static final Pattern ENTRY = Pattern.compile("\\d{1,2}:\\d{2}\\p{Lu}[^.!?:,]{2,40}");

    private static final String YEAR = "(?:19|20)\\d{2}";

    /** A date with the month in words. */
    private static final String DATE = "(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,?|\\p{L}{3,9}\\.? \\d{1,2},?) " + YEAR;

    /** A day and a clock time, and nothing else: what an entry of a live blog is headed with. */
    private static final Pattern STAMPED = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?" + DATE + ",? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{1,4})?|"
                    + YEAR + "-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?Z?",
            Pattern.CASE_INSENSITIVE);

    /** A line that begins with the day it was written. */
    private static final Pattern DATED = Pattern.compile("(?:\\p{L}{2,10},?\\s+)?(?:\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?"
            + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}|" + DATE + ")\\b[^.!?。！？]{0,80}(?:\\d ?h\\.)?");

    /** A day and a clock time as machines write them. */
    private static final Pattern INSTANT = Pattern.compile(YEAR + "-\\d{2}-\\d{2} \\d{2}:\\d{2}(?::\\d{2})?");

    /** The same behind a name, in a line that is no sentence. */
    private static final Pattern TOLD =
            Pattern.compile("[^.!?。！？，,；;:：\\[\\d]{2,24}" + INSTANT.pattern() + "[^.!?。！？，,；;]{0,20}");

    /** Who wrote and who edited it, or an agency and who edited: {@code (das/iqb)}. */
    private static final Pattern INITIALS = Pattern.compile("\\([a-z]{2,4}(?:/[a-z]{2,4})+\\)\\.?");

    private static final int INITIALED = 18;

    /** A date with its clock time, and nothing else. */
    private static final int SHORT = 30;

    /** The same with the day of the week and a zone. */
    private static final int LONG = 45;

    /** The same between an outlet and the number of comments. */
    private static final int LINE = 60;

    private static final int PART_LENGTH = 8;

    private static final Pattern PART = Pattern.compile(
            WORDS.any("part", "number") + "?[ .]{0,2}0\\d|" + WORDS.any("part") + "[ .]{0,2}\\d{1,2}",
            Pattern.CASE_INSENSITIVE);

    /** On which page of a newspaper it was: {@code 《人民日报》（2024年08月15日 13版）}. */
    private static final Pattern PRINTED =
            Pattern.compile("《[^》]{2,16}》\\s?[（(]\\s?" + YEAR + "\\s?年[^（）()]{4,24}版\\s?[）)]");

    private Stamps() {}

    /** The rule by which a line is one wherever it stands; null if it is none. */
    static @Nullable String rule(Block block, String folded) {
        if (block.kind != Kind.TABLE
                && !isEntry(block)
                && !folded.isEmpty()
                && Chars.isDigit(folded.charAt(0))
                && (CLOCK.matcher(block.text).matches()
                        || ENTRY.matcher(block.text).matches())) {
            return "clock time";
        }
        if (block.text.length() <= LONG
                && block.level == 0
                && block.kind != Kind.TABLE
                && Dates.year(block.text) >= 0
                && STAMPED.matcher(block.text).matches()) {
            return "clock time";
        }
        if (block.text.length() <= INITIALED
                && block.text.startsWith("(")
                && INITIALS.matcher(block.text).matches()) {
            return "initials";
        }
        if (block.text.startsWith("《") && PRINTED.matcher(block.text).matches()) {
            return "printed";
        }
        return null;
    }

    /** Whether it tells a day and a clock time, as no caption does. */
    static boolean isTimed(String text) {
        return Dates.year(text) >= 0 && INSTANT.matcher(text).find();
    }

    /** Whether it is the number of a part, above a heading: {@code 01}. */
    static boolean isNumber(Block block, @Nullable Block next) {
        return block.kind == Kind.TEXT
                && block.text.length() <= PART_LENGTH
                && next != null
                && (next.level > 0 || next.bold)
                && PART.matcher(block.text).matches();
    }

    /** Whether it is a clock time that the author set as the heading of an entry: a bold paragraph of its own. */
    static boolean isEntry(Block block) {
        int length = block.text.length();
        return block.bold
                && block.box.tag.equals("p")
                && length <= 5
                && length >= 4
                && ":：".indexOf(block.text.charAt(length - 3)) >= 0
                && Chars.isDigit(block.text.charAt(length - 1));
    }

    /** Whether it is a date that stands before the text. */
    static boolean isDate(Block block, int i, int kept) {
        boolean first = kept < 2 || (i < 10 && block.level == 0 && !block.bold && block.text.length() <= SHORT);
        return first
                && Dates.year(block.text) >= 0
                && (DATED.matcher(block.text).matches()
                        || (kept == 0
                                && block.text.length() <= LINE
                                && TOLD.matcher(block.text).matches()));
    }
}
