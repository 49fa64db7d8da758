package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the text between quotation marks, outermost marks only: “ ”, " ", 「 」, 『 』, « », ‘ ’, ' '. An opening mark
 * without a closing one opens a quotation that continues in the next paragraph; it is never an error.
 */
public final class QuoteMarks {
    private static final String OPENING = "“「『«‘'〝";
    private static final SignSet OPENS = SignSet.of(OPENING + '"');
    /** The full-width straight mark ＂, read as a straight mark. */
    private static final char WIDE = '\uFF02';

    private static final String CLOSING = "”」』»’'〞";

    /** Maximum number of digits before a straight mark that means inches. */
    private static final int LONGEST_INCHES = 3;
    /** Follows the name of a medium in quotation marks: “新华视点”|记者. */
    private static final String REPORTER = "记者";

    /** Maximum length, in characters, of that name. */
    private static final int LONGEST_MEDIUM = 8;

    private final String text;
    private final SingleMarks singles;
    /** For each opening mark but the straight one the offset of what closes it, or −1 if nothing does. */
    private final int[] closing;
    /** Offset from which on nothing closes a straight mark. */
    private int unclosed = Integer.MAX_VALUE;
    /** Whether the number of straight marks is odd, so that one has no partner. */
    private final boolean odd;

    private QuoteMarks(String written) {
        this.text = written.replace(WIDE, '"');
        this.singles = new SingleMarks(text);
        this.closing = new int[text.length()];
        Arrays.fill(closing, -1);
        for (int kind = 0; kind < OPENING.length(); kind++) {
            pair(OPENING.charAt(kind), CLOSING.charAt(kind));
        }
        this.odd = hasOddMark(text);
    }

    private static boolean hasOddMark(String text) {
        boolean odd = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            odd = !odd;
        }
        return odd;
    }

    /**
     * Pairs all marks of a kind in one pass, so that the time stays linear even if many have no partner. Two single
     * marks can close a curly double one, too.
     */
    private void pair(char opens, char closes) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = text.indexOf(opens); i >= 0 && i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == opens && (!SingleMarks.isSingle(opens) || singles.canOpen(i))) {
                open.push(i);
            } else if (!open.isEmpty()
                    && unit == closes
                    && (!SingleMarks.isSingle(opens) || singles.closes(open.getFirst(), i))) {
                int mark = open.pop();
                closing[mark] = closing[mark] < 0 ? i : closing[mark];
            } else if (!open.isEmpty() && opens == '“' && closing[open.getFirst()] < 0 && isTwoSingles(i)) {
                closing[open.getFirst()] = i + 1;
            }
        }
    }

    public static List<Quoted> find(String text) {
        return new QuoteMarks(text).find();
    }

    private List<Quoted> find() {
        List<Quoted> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int close = opens(at) ? close(at) : -1;
            if (close == -1) {
                at++;
            } else if (close >= text.length()) {
                found.add(new Quoted(at, at + 1, text.length(), text.length(), true));
                return found;
            } else if (namesMedium(at, close)) {
                at = close + 1;
            } else {
                int end = end(at, close);
                found.add(new Quoted(at, Math.min(end, Scan.behindSpaces(text, at + 1)), end, close + 1, false));
                at = close + 1;
            }
        }
        return found;
    }

    /** End of the words before a closing mark, which may be two single ones or follow a space. */
    private int end(int open, int close) {
        boolean two = !SingleMarks.isSingle(text.charAt(open)) && SingleMarks.isClosing(text.charAt(close));
        return Math.max(open + 1, Scan.beforeSpaces(text, two ? close - 1 : close));
    }

    /**
     * Whether the marks enclose the name of a medium (向|“新华视点”|记者表示), not what somebody says before a sentence about a
     * reporter (她说：“…。”记者看到…).
     */
    private boolean namesMedium(int open, int close) {
        return text.startsWith(REPORTER, close + 1)
                && close - open - 1 <= LONGEST_MEDIUM
                && text.substring(open + 1, close).chars().allMatch(Character::isLetterOrDigit)
                && (open == 0 || "：:，,".indexOf(text.charAt(open - 1)) < 0);
    }

    private boolean opens(int at) {
        char unit = text.charAt(at);
        return OPENS.has(unit) && (!SingleMarks.isSingle(unit) || singles.canOpen(at));
    }

    /**
     * Returns the offset of the closing mark; the text's length if there is none; −1 if the opening mark is not a
     * quotation mark.
     */
    private int close(int open) {
        char mark = text.charAt(open);
        if (mark == '"') {
            return straight(open);
        }
        if (closing[open] >= 0 || (SingleMarks.isSingle(mark) && !singles.canStayOpen(open))) {
            return closing[open];
        }
        return mark == '“' ? straightEnd(open) : text.length();
    }

    /** Whether two single marks stand here in place of a closing double one. */
    private boolean isTwoSingles(int at) {
        return (text.startsWith("''", at) || text.startsWith("’’", at))
                && (at + 2 == text.length() || !Script.isWord(text.charAt(at + 2)));
    }

    /** The straight mark that closes a curly one: not one that opens a pair of its own, nor the second of that pair. */
    private int straightEnd(int open) {
        int at = text.indexOf('"', open + 1);
        while (at >= 0 && !closes(at)) {
            int partner = text.indexOf('"', at + 1);
            at = partner < 0 ? -1 : text.indexOf('"', partner + 1);
        }
        return at < 0 ? text.length() : at;
    }

    /**
     * Whether a straight mark can close: no space precedes it, as one would before an opening mark, or only that
     * between it and the mark that closes a quotation inside it: {@code 'It is late,' "}.
     */
    private boolean closes(int at) {
        return at + 1 == text.length()
                || !Script.isSpace(text.charAt(at - 1))
                || (at > 1 && SingleMarks.isClosing(text.charAt(at - 2)) && !Script.isWord(text.charAt(at + 1)));
    }

    /** Finds the mark that closes a straight one: the next that can, or two single ones. */
    private int straight(int open) {
        boolean canOpen = open + 1 < text.length() && !Script.isSpace(text.charAt(open + 1));
        boolean glued = open > 0 && Script.isLetter(text.charAt(open - 1));
        if (!canOpen || glued || isInches(open)) {
            return -1;
        }
        for (int i = open + 1; i < text.length() && open < unclosed; i++) {
            if (text.charAt(i) == '"' && closes(i)) {
                return i;
            }
            if (isTwoSingles(i) && !text.startsWith("\"", i + 2)) {
                return i + 1;
            }
        }
        unclosed = Math.min(unclosed, open);
        int end = text.indexOf('”', open + 1);
        return end > 0 && !text.substring(open, end).contains("“") ? end : text.length();
    }

    /**
     * Whether the mark means inches: after a decimal number (6.1) or, if the number of marks is odd, a short one
     * (手机配备6.1"屏幕).
     */
    private boolean isInches(int mark) {
        int from = mark;
        while (from > 0 && Script.isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean number = from < mark && mark - from <= LONGEST_INCHES;
        boolean decimal = number && from > 1 && text.charAt(from - 1) == '.' && Script.isDigit(text.charAt(from - 2));
        return decimal || (number && odd);
    }
}
