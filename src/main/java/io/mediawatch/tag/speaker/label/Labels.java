package io.mediawatch.tag.speaker.label;

import io.mediawatch.tag.speaker.people.NameForm;
import io.mediawatch.tag.speaker.people.NameWords;
import io.mediawatch.tag.speaker.words.CapitalRun;
import io.mediawatch.tag.speaker.words.LineForm;
import io.mediawatch.tag.speaker.words.Marks;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what may be a speaker label at the start of a paragraph. Judges only its form; whether it names a speaker is
 * decided by {@code Interview}.
 */
public final class Labels {
    /** Maximum length, in characters, of a label. */
    private static final int LONGEST = 60;
    /** The same for a label in which roles follow the name after commas. */
    private static final int LONGEST_WITH_ROLES = 100;

    /** Maximum number of Han characters in a label. */
    private static final int MOST_HAN = 16;
    /** The same for a label in which a title precedes the name. */
    private static final int MOST_HAN_WITH_TITLE = 30;

    /** Maximum length, in characters, of a title before a name in records of hearings. */
    private static final int LONGEST_TITLE = 15;
    /** A Han character that media use as a vertical bar. */
    private static final char STROKE = '丨';

    private static final SignSet ENDS_LABEL = SignSet.of("。！？!?，,;；“”\"、…\n");
    private static final SignSet OPEN = SignSet.of("（([【「");
    private static final SignSet CLOSE = SignSet.of("）)]】」");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,&]+");
    private static final String THE = "The ";
    private static final String CHAIR = "Chair";
    private static final Set<String> LINKS = Set.of("of", "and", "the", "for", "at");

    private Labels() {}

    public static Optional<Label> read(String text) {
        int start = behindNumber(text, TableRow.skip(text, Marks.skip(text, 0)));
        if (start >= text.length() || TableRow.goesOn(text)) {
            return Optional.empty();
        }
        int bracket = "【[「".indexOf(text.charAt(start));
        if (bracket >= 0) {
            return bracketed(text, start, "】]」".charAt(bracket));
        }
        int title = text.charAt(start) == '《' ? text.indexOf('》', start) : -1;
        if (title > 0 && title + 1 < text.length() && Marks.isColon(text.charAt(title + 1))) {
            return bracketed(text, start, '》');
        }
        int hearing = hearing(text, start);
        if (hearing > 0) {
            return label(text, start, hearing, Marks.skip(text, hearing + 1), Label.Mark.COLON);
        }
        if ((text.startsWith("Q - ", start) || text.startsWith("A - ", start))
                && NameForm.looksLikeName(text.substring(start + 4))) {
            return label(text, start + 4, text.length(), text.length(), Label.Mark.LINE);
        }
        if (isLetterWithoutColon(text, start)) {
            return label(text, start, start + 1, Marks.skip(text, start + 1), Label.Mark.LINE);
        }
        Label holder = HolderLabel.read(text, start);
        if (holder != null) {
            return Optional.of(holder);
        }
        boolean letter = text.startsWith(". ", start + 1) && LabelKinds.isRole(text.substring(start, start + 1));
        return letter
                ? label(text, start, start + 1, Marks.skip(text, start + 2), Label.Mark.COLON)
                : separated(text, start);
    }

    /** Where a label starts behind the number of a question, as in committees' records: {@code Q14|Rosa Lindqvist:}. */
    private static int behindNumber(String text, int start) {
        int end = start + 1;
        while (end < text.length() && Script.isDigit(text.charAt(end))) {
            end++;
        }
        boolean number = end > start + 1 && text.charAt(start) == 'Q' && text.startsWith(" ", end);
        int colon = number ? text.indexOf(':', end) : -1;
        String words = colon < 0 || colon - end > LONGEST ? "" : text.substring(end + 1, colon);
        return !words.isEmpty() && (NameForm.looksLikeName(words) || LabelKinds.isRole(words)) ? end + 1 : start;
    }

    /**
     * Whether the text starts with Q or A without a colon: {@code Q Do you expect a ruling?},
     * {@code Q And the tariffs —} (as press offices write), Q 您什么时候开始写？ and A 去年。, but not A 股 (A-shares).
     */
    private static boolean isLetterWithoutColon(String text, int start) {
        char letter = text.charAt(start);
        int words = Scan.behindSpaces(text, start + 1);
        if ((letter != 'Q' && letter != 'A') || words >= text.length() || !ends(text)) {
            return false;
        }
        char next = text.charAt(words);
        if (next == '《' || (words > start + 1 && Script.isHan(next))) {
            return next != '股';
        }
        return letter == 'Q' && words > start + 1 && (Character.isUpperCase(next) || OPEN.has(next));
    }

    /** Whether the text ends like a sentence or is broken off by a dash. */
    private static boolean ends(String text) {
        return LineForm.endsSentence(text) || "—–-".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /**
     * Returns where the name ends in a label as in records of hearings ({@code Senator HALE. Good morning},
     * {@code Ms. Reyes. Thank you}, {@code The CHAIRMAN. Good morning}); −1 if there is none.
     */
    private static int hearing(String text, int start) {
        if (text.startsWith(THE, start)) {
            return office(text, start + THE.length());
        }
        int space = Script.isCapital(text.charAt(start)) ? text.indexOf(' ', start) : -1;
        if (space < 0 || space - start > LONGEST_TITLE || space + 1 >= text.length()) {
            return -1;
        }
        String title = text.substring(start, text.charAt(space - 1) == '.' ? space - 1 : space);
        if (!NameWords.isTitle(title) || !CapitalRun.startsAt(text, space + 1)) {
            return -1;
        }
        int stop = CapitalRun.end(text, space + 1);
        boolean ends = text.startsWith(". ", stop) && stop + 2 < text.length();
        return ends && Character.isUpperCase(text.charAt(stop + 2)) ? stop : -1;
    }

    /** Returns where an office ends before a full stop and a sentence; −1 if there is none. */
    private static int office(String text, int start) {
        int stop = text.indexOf(". ", start);
        String office = stop < 0 || stop - start > LONGEST ? "" : text.substring(start, stop);
        boolean capitals =
                office.startsWith(CHAIR) || (office.length() > 1 && office.equals(office.toUpperCase(Locale.ROOT)));
        boolean sentence = stop + 2 < text.length() && !Character.isLowerCase(text.charAt(stop + 2));
        return capitals && sentence && LabelKinds.isRole(office) ? stop : -1;
    }

    private static Optional<Label> bracketed(String text, int open, char closing) {
        int close = text.indexOf(closing, open + 1);
        if (close < 0 || close - open > MOST_HAN * 2) {
            return Optional.empty();
        }
        int content = close + 1;
        boolean colon = content < text.length() && Marks.isColon(text.charAt(content));
        content = Marks.skip(text, colon ? content + 1 : content);
        if (closing == '」' && !colon) {
            return Optional.empty();
        }
        Label.Mark mark = colon ? Label.Mark.COLON : Label.Mark.BRACKETS;
        return UserNames.isDeleted(text.substring(open, close + 1))
                ? Optional.of(new Label(text.substring(open, close + 1), open, close + 1, content, mark))
                : label(text, open + 1, close, content, mark);
    }

    private static Optional<Label> separated(String text, int start) {
        int nameEnd = -1; // known once a bracket or a comma follows the name
        int depth = 0;
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            char unit = text.charAt(i);
            if ((Script.isLetter(unit) || Script.isHan(unit)) && unit != STROKE) {
                continue;
            }
            int end = nameEnd < 0 ? i : nameEnd;
            int time = depth == 0 && i > start ? timeEnd(text, i) : i;
            if (time > i) {
                return label(text, start, end, time, Label.Mark.COLON);
            }
            if (OPEN.has(unit)) {
                nameEnd = end;
                depth++;
            } else if (CLOSE.has(unit)) {
                depth--;
            } else if (depth == 0 && i > start && isComma(unit) && nameEnd < 0) {
                nameEnd = i;
            } else if (depth == 0 && separates(text, start, i)) {
                return separated(text, start, nameEnd, i, limit);
            }
        }
        return text.length() <= start + LONGEST ? alone(text, start, nameEnd) : Optional.empty();
    }

    /** Whether a label ends at this sign, or the words before it can be none. */
    private static boolean separates(String text, int start, int sign) {
        return Marks.isColon(text.charAt(sign))
                || (isDash(text, sign) && sign > start)
                || (ENDS_LABEL.has(text.charAt(sign)) && !numbersRole(text, start, sign));
    }

    /** @param nameEnd end of the name, if a bracket or a comma follows it before the sign; otherwise −1 */
    private static Optional<Label> separated(String text, int start, int nameEnd, int sign, int limit) {
        char unit = text.charAt(sign);
        int end = nameEnd < 0 ? sign : nameEnd;
        if (Marks.isColon(unit)) {
            return colon(text, start, end, sign);
        }
        if (isDash(text, sign)) {
            int role = dashEnd(text, sign);
            int colon = unit == '-' ? behindRole(text, role, limit) : -1;
            if (unit == '-' && colon <= 0 && OfficeLines.isOffice(text.substring(role))) {
                return label(text, start, end, text.length(), Label.Mark.DASH);
            }
            return colon > 0 ? colon(text, start, end, colon) : label(text, start, end, role, Label.Mark.DASH);
        }
        if (unit == '、' && nameEnd < 0) {
            return behindTitles(text, start, limit);
        }
        int colon = nameEnd >= 0 && isComma(unit)
                ? behindRole(text, Marks.skip(text, sign + 1), start + LONGEST_WITH_ROLES)
                : -1;
        return colon > 0 ? colon(text, start, nameEnd, colon) : Optional.empty();
    }

    private static boolean isComma(char unit) {
        return unit == ',' || unit == '，';
    }

    /** Whether the comma only ends a number before a role: 二|、问：. */
    private static boolean numbersRole(String text, int start, int comma) {
        boolean number = text.charAt(comma) == '、' && LabelName.numberEnd(text, start, comma) == comma;
        int end = number ? Scan.hanEnd(text, comma + 1) : text.length();
        return end < text.length()
                && Marks.isColon(text.charAt(end))
                && LabelKinds.isRole(text.substring(comma + 1, end));
    }

    /**
     * Returns where the words start after a time that follows the name ({@code Jensen Huang [00:12:31]}); the given
     * position if there is no time.
     */
    private static int timeEnd(String text, int at) {
        char before = text.charAt(at - 1);
        boolean begins = OPEN.has(text.charAt(at)) || (Script.isDigit(text.charAt(at)) && !Script.isWord(before));
        int end = begins ? Timestamps.skip(text, at) : at;
        if (end == at) {
            return at;
        }
        return Marks.skip(text, end < text.length() && Marks.isColon(text.charAt(end)) ? end + 1 : end);
    }

    private static Optional<Label> colon(String text, int start, int nameEnd, int colon) {
        if (text.startsWith("://", colon)) {
            return Optional.empty();
        }
        boolean digits = colon > start
                && Script.isDigit(text.charAt(colon - 1))
                && colon + 1 < text.length()
                && Script.isDigit(text.charAt(colon + 1));
        int end = nameEnd == colon ? Asking.nameEnd(text, start, colon) : nameEnd;
        return digits ? Optional.empty() : label(text, start, end, Marks.skip(text, colon + 1), Label.Mark.COLON);
    }

    private static Optional<Label> alone(String text, int start, int nameEnd) {
        if (nameEnd >= 0 && text.stripTrailing().endsWith(".")) {
            return Optional.empty();
        }
        return label(text, start, nameEnd < 0 ? text.length() : nameEnd, text.length(), Label.Mark.LINE);
    }

    private static Optional<Label> label(String text, int start, int end, int content, Label.Mark mark) {
        int from = Scan.behindSpaces(text, start, end);
        int to = end;
        while (to > from && (Script.isSpace(text.charAt(to - 1)) || "*_".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        boolean words = false;
        int han = 0;
        for (int i = from; i < to; i++) {
            words |= Script.isLetter(text.charAt(i)) || Script.isHan(text.charAt(i));
            han += Script.isHan(text.charAt(i)) ? 1 : 0;
        }
        if (!words || han > MOST_HAN_WITH_TITLE) {
            return Optional.empty();
        }
        int aligned = AlignedName.start(text, from, to);
        if (aligned < to && mark == Label.Mark.COLON) {
            return Optional.of(new Label(AlignedName.joined(text, aligned, to), aligned, to, content, mark));
        }
        LabelName name = LabelName.in(text, from, to);
        if (han > MOST_HAN && name.start() == from) {
            return Optional.empty();
        }
        return Optional.of(
                new Label(text.substring(name.start(), name.end()), name.start(), name.end(), content, mark));
    }

    private static boolean isDash(String text, int at) {
        char unit = text.charAt(at);
        if (unit == '—' || unit == '–' || unit == '｜' || unit == '|' || unit == STROKE) {
            return true;
        }
        boolean apart = unit == '-' && at > 0 && text.charAt(at - 1) == ' ';
        return apart && (text.startsWith("- ", at) || text.startsWith("-- ", at));
    }

    /** Reads a label in which several titles precede the name: 新闻局副局长、新闻发言人 |林晓岚：. */
    private static Optional<Label> behindTitles(String text, int start, int limit) {
        int end = start;
        while (end < limit && (Script.isHan(text.charAt(end)) || "、 ".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (end >= limit || !Marks.isColon(text.charAt(end))) {
            return Optional.empty();
        }
        return colon(text, start, end, end)
                .filter(label -> label.start() > start && label.name().indexOf('、') < 0);
    }

    /**
     * Returns the offset of the colon after a role ({@code Helen Moyo -- |Chief Executive Officer: …}); −1 if there is
     * none.
     */
    private static int behindRole(String text, int role, int limit) {
        int colon = text.indexOf(':', role);
        if (colon < 0 || colon >= limit) {
            return -1;
        }
        for (String word : BETWEEN_WORDS.split(text.substring(role, colon), -1)) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (!name && !LINKS.contains(word)) {
                return -1;
            }
        }
        return colon;
    }

    private static int dashEnd(String text, int at) {
        int end = at;
        while (end < text.length() && "—–-｜|丨".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.charAt(at) == '|' ? TableRow.skip(text, Marks.skip(text, end)) : Marks.skip(text, end);
    }
}
