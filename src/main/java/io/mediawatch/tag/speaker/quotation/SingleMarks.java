package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.text.Fold;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Set;

/** Tells which single marks of a text, ‘ ’ and ', are quotation marks, and which are apostrophes. */
final class SingleMarks {
    private static final char STRAIGHT = '\'';
    private static final char CURLY = '‘';

    /** Marks that can close a quotation, and are apostrophes elsewhere. */
    private static final String CLOSING = "'’";

    /** Signs behind which a straight mark closes. */
    private static final String ENDS = ".,;!?…)]%'’”";

    private static final Set<String> SHORTENED = Lexicon.read("apostrophes.txt").section("");

    /** Number of digits in a shortened year or decade: the class of ’99, the ’90s. */
    private static final int DECADE = 2;

    /** Maximum length, in characters, of a quotation that ends like a possessive: the ‘lost years’ of the club. */
    private static final int LONGEST_POSSESSIVE = 60;

    private final String text;

    SingleMarks(String text) {
        this.text = text;
    }

    static boolean isSingle(char unit) {
        return unit == STRAIGHT || unit == CURLY;
    }

    /** Whether the single mark here can close a quotation. */
    static boolean isClosing(char unit) {
        return CLOSING.indexOf(unit) >= 0;
    }

    /** Whether the opening mark here can open a quotation. */
    boolean canOpen(int at) {
        if (text.charAt(at) == CURLY) {
            return at == 0 || !Script.isLetter(text.charAt(at - 1));
        }
        boolean before = at == 0 || (!Script.isWord(text.charAt(at - 1)) && ENDS.indexOf(text.charAt(at - 1)) < 0);
        return before && at + 1 < text.length() && beginsWords(at + 1);
    }

    private boolean beginsWords(int start) {
        int end = start;
        while (end < text.length() && Script.isWord(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return !Script.isSpace(text.charAt(start)) && !isClosing(text.charAt(start));
        }
        boolean year = end - start >= DECADE
                && Script.isDigit(text.charAt(start))
                && Script.isDigit(text.charAt(start + 1))
                && (end - start == DECADE || (end - start == DECADE + 1 && text.charAt(end - 1) == 's'));
        return !year && !SHORTENED.contains(Fold.fold(text.substring(start, end)));
    }

    /**
     * Whether the opening mark here may open a quotation that ends in a later paragraph: at the start of a paragraph,
     * or before a capital behind a colon or comma.
     */
    boolean canStayOpen(int at) {
        int lead = Scan.beforeSpaces(text, at);
        boolean introduced = lead > 0 && ":,".indexOf(text.charAt(lead - 1)) >= 0;
        return lead == 0 || (introduced && at + 1 < text.length() && Script.isCapital(text.charAt(at + 1)));
    }

    /**
     * Whether the closing mark here closes the quotation that a single mark opens. An apostrophe may stand within a
     * word, and behind one that ends in s: then it closes only short quotations, and only if no other mark can.
     */
    boolean closes(int open, int at) {
        if (isApostrophe(at) || Script.isSpace(text.charAt(at - 1))) {
            return false;
        }
        boolean possessive = Character.toLowerCase(text.charAt(at - 1)) == 's'
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && Script.isLetter(text.charAt(at + 2));
        return !possessive || (at - open <= LONGEST_POSSESSIVE && !closesLater(at));
    }

    private boolean isApostrophe(int at) {
        return at + 1 < text.length() && Script.isWord(text.charAt(at + 1)) && Script.isWord(text.charAt(at - 1));
    }

    /** Whether another mark can close a quotation before the next one can open one. */
    private boolean closesLater(int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isSingle(unit) && canOpen(i)) {
                return false;
            }
            if (isClosing(unit) && !isApostrophe(i) && !Script.isSpace(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
