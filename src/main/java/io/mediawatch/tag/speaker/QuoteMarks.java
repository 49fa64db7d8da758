package io.mediawatch.tag.speaker;

import io.mediawatch.text.Script;
import io.mediawatch.text.SignSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks, outermost marks only: “ ”, " ", 「 」, 『 』, « », ‘ ’. A mark without its
 * partner opens a quotation that goes on over the end of the paragraph, never an error.
 */
final class QuoteMarks {
    private static final String OPENING = "“「『«‘〝";
    private static final SignSet OPENS = SignSet.of(OPENING + '"');
    /** ＂ is a straight mark. */
    private static final char WIDE = '\uFF02';

    private static final String CLOSING = "”」』»’〞";

    private QuoteMarks() {}

    static List<Quoted> find(String written) {
        String text = written.replace(WIDE, '"');
        List<Quoted> found = new ArrayList<>();
        int at = 0;
        int lastSingle = text.lastIndexOf('’');
        while (at < text.length()) {
            int close = opens(text, at, lastSingle) ? close(text, at) : -1;
            if (close == -1) {
                at++;
            } else if (close >= text.length()) {
                found.add(new Quoted(at, at + 1, text.length(), text.length(), true));
                return found;
            } else {
                found.add(new Quoted(at, at + 1, close, close + 1, false));
                at = close + 1;
            }
        }
        return found;
    }

    private static boolean opens(String text, int at, int lastSingle) {
        char unit = text.charAt(at);
        if (!OPENS.has(unit)) {
            return false;
        }
        return unit != '‘' || (at < lastSingle && (at == 0 || !Script.isLetter(text.charAt(at - 1))));
    }

    /** Position of the partner, the text's length if there is none, −1 if the mark is no quotation mark after all. */
    private static int close(String text, int open) {
        char mark = text.charAt(open);
        if (mark == '"') {
            return straight(text, open);
        }
        char partner = CLOSING.charAt(OPENING.indexOf(mark));
        int depth = 0;
        for (int i = open + 1; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == mark) {
                depth++;
            } else if (unit == '’' && mark == '“' && depth == 0 && text.startsWith("’’", i)) {
                return i + 1;
            } else if (unit == partner && !(partner == '’' && isApostrophe(text, i))) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        if (mark == '‘') {
            return -1;
        }
        int straight = mark == '“' ? text.indexOf('"', open + 1) : -1;
        return straight > 0 ? straight : text.length();
    }

    /** A straight mark closes where no word can start behind it. */
    private static int straight(String text, int open) {
        boolean canOpen = open + 1 < text.length() && !Script.isSpace(text.charAt(open + 1));
        boolean glued = open > 0 && Script.isLetter(text.charAt(open - 1));
        if (!canOpen || glued) {
            return -1;
        }
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"' && (!Script.isSpace(text.charAt(i - 1)) || i + 1 == text.length())) {
                return i;
            }
        }
        int curly = text.indexOf('”', open + 1);
        return curly > 0 && text.lastIndexOf('“', curly) < open ? curly : text.length();
    }

    private static boolean isApostrophe(String text, int at) {
        return at + 1 < text.length() && Script.isLetter(text.charAt(at + 1)) && Script.isLetter(text.charAt(at - 1));
    }
}
