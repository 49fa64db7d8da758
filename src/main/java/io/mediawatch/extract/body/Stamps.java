package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.model.Paragraph.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises lines that only give a date or time, initials, or the place in a printed newspaper. */
public final class Stamps {
    private static final Vocabulary WORDS = new Vocabulary("times.tsv");

    /**
     * A line with only a time of day, a reading time, a picture number ({@code 3/12}) or a number of further pictures.
     */
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}[:.：h]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?|" + WORDS.any("oclock") + ")?(?:\\s+[A-Z]{2,4})?"
                    + "|\\d{1,3} ?/ ?\\d{1,3}|\\+\\d{1,3}|\\d{1,2}[ -]min(?:ute)?s?\\.?\\s" + WORDS.any("reading"),
            Pattern.CASE_INSENSITIVE);

    /** Which of a gallery's pictures is shown. */
    private static final Pattern PICTURE = Pattern.compile(
            WORDS.any("picture") + " \\d{1,3} ?" + WORDS.any("of") + "(?: ?/)? ?\\d{1,3}", Pattern.CASE_INSENSITIVE);

    /** A clock time or a day of a month, anywhere in a text. */
    private static final Pattern CLOCK_OR_DAY = Pattern.compile("\\d{1,2}:\\d{2}|\\d{1,2}月\\d{1,2}日");

    /** A clock time and a writer's name glued to it, the heading of an entry in a live blog. */
    private static final Pattern ENTRY = Pattern.compile("\\d{1,2}:\\d{2}\\p{Lu}[^.!?:,]{2,40}");

    /** Fields of the labels of dates, see {@link Labels}. */
    private static final Set<String> DATES = Set.of("published", "modified");

    private static final String YEAR = "(?:19|20)\\d{2}";

    /** A date with the month in words. */
    private static final String DATE = "(?:\\d{1,2}\\.? \\p{L}{3,9}\\.?,?|\\p{L}{3,9}\\.? \\d{1,2},?) " + YEAR;

    /** A date with a clock time and nothing else, the heading of an entry in a live blog. */
    private static final Pattern STAMPED = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?" + DATE + ",? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{1,4})?|"
                    + YEAR + "-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?Z?",
            Pattern.CASE_INSENSITIVE);

    /** A line that begins with the date of writing. */
    private static final Pattern DATED = Pattern.compile("(?:\\p{L}{2,10},?\\s+)?(?:\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?"
            + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}|" + DATE + ")\\b[^.!?。！？]{0,80}(?:\\d ?h\\.)?");

    /** A date and a clock time as written by software. */
    private static final Pattern INSTANT = Pattern.compile(YEAR + "-\\d{2}-\\d{2} \\d{2}:\\d{2}(?::\\d{2})?");

    /** The same after a name, in a line that is not a sentence. */
    private static final Pattern TOLD =
            Pattern.compile("[^.!?。！？，,；;:：\\[\\d]{2,24}" + INSTANT.pattern() + "[^.!?。！？，,；;]{0,20}");

    /** Initials of writer and editor, or of an agency and an editor: {@code (das/iqb)}. */
    private static final Pattern INITIALS = Pattern.compile("\\([a-z]{2,4}(?:/[a-z]{2,4})+\\)\\.?");

    private static final Pattern DAY_CLOCK = Pattern.compile("\\d[:.h]\\d\\d");

    /** Minimum number of digits of a day and a clock time. */
    private static final int DIGITS = 7;

    /** Maximum length, in characters, of a line that gives just these. */
    private static final int LONGEST = 40;

    /** Maximum length, in characters, of a line of initials. */
    private static final int INITIALED = 18;

    /** Maximum length, in characters, of the number of a picture. */
    private static final int NUMBERED = 24;

    /** Maximum length, in characters, of a date with a clock time. */
    private static final int SHORT = 30;

    /** The same with the day of the week and a time zone. */
    private static final int LONG = 45;

    /** The same between an outlet and the number of comments. */
    private static final int LINE = 60;

    /** Weight of the words beside a date's digits up to which a sentence says no more than the date. */
    private static final int DETAILED = 30;

    /** Maximum length, in characters, of the number of a part. */
    private static final int PART_LENGTH = 8;

    private static final Pattern PART = Pattern.compile(
            WORDS.any("part", "number") + "?[ .]{0,2}0\\d|" + WORDS.any("part") + "[ .]{0,2}\\d{1,2}",
            Pattern.CASE_INSENSITIVE);

    /** Page of a printed newspaper: {@code 《人民日报》（2024年08月15日 13版）}. */
    private static final Pattern PRINTED =
            Pattern.compile("《[^》]{2,16}》\\s?[（(]\\s?" + YEAR + "\\s?年[^（）()]{4,24}版\\s?[）)]");

    private Stamps() {}

    /** The rule by which a line is such a stamp, wherever it is on the page; null if it is none. */
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
        if (block.text.length() <= NUMBERED
                && Chars.isDigit(block.text.charAt(block.text.length() - 1))
                && PICTURE.matcher(block.text).matches()) {
            return "number of a picture";
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

    /** Whether the text gives a year, a day of a month or a clock time. */
    static boolean tellsTime(String text) {
        return Dates.mayTellDay(text)
                && (Dates.year(text) >= 0 || CLOCK_OR_DAY.matcher(text).find());
    }

    /** Whether the text gives a date and a clock time, as no caption does. */
    static boolean tellsInstant(String text) {
        return Dates.year(text) >= 0 && INSTANT.matcher(text).find();
    }

    /** Whether a line consists of little but a day and a clock time. */
    public static boolean isDayAndClock(String line) {
        return line.length() <= LONGEST
                && Dates.digits(line, 0, line.length()) >= DIGITS
                && DAY_CLOCK.matcher(line).find();
    }

    /** Whether it is the number of a part ({@code 01}) above a heading. */
    static boolean isNumber(Block block, @Nullable Block next) {
        return block.kind == Kind.TEXT
                && block.text.length() <= PART_LENGTH
                && next != null
                && (next.level > 0 || next.bold)
                && PART.matcher(block.text).matches();
    }

    /** Whether it is a clock time that heads an entry of the article, in a bold paragraph of its own. */
    static boolean isEntry(Block block) {
        int length = block.text.length();
        return block.bold
                && block.box.tag.equals("p")
                && length <= 5
                && length >= 4
                && ":：".indexOf(block.text.charAt(length - 3)) >= 0
                && Chars.isDigit(block.text.charAt(length - 1));
    }

    /** Whether the block is a sentence that says more than a date, and so tells when something else happened. */
    public static boolean saysMore(Block block) {
        return block.sentence && block.weight - Dates.digits(block.text, 0, block.text.length()) > DETAILED;
    }

    /** Whether a line only tells when the article was published or changed: {@code Published on Nov. 17, 2026}. */
    static boolean isLabelledDate(String line) {
        if (line.length() > LINE || Dates.year(line) < 0) {
            return false;
        }
        List<Labels.Value> values = Labels.read(line);
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value.isLabelled()
                                && DATES.contains(value.field())
                                && DATED.matcher(value.text()).matches());
    }

    /**
     * Whether it is a date above the text.
     *
     * @param i    index of the block
     * @param kept number of blocks before it that have not been dropped
     */
    static boolean isDate(Block block, int i, int kept) {
        boolean first = kept < 2 || (i < 10 && block.level == 0 && !block.bold && block.text.length() <= SHORT);
        return first
                && block.kind != Kind.TABLE
                && Dates.year(block.text) >= 0
                && (DATED.matcher(block.text).matches()
                        || (kept == 0
                                && block.text.length() <= LINE
                                && TOLD.matcher(block.text).matches()));
    }
}
