package io.mediawatch.tag.passage;

import io.mediawatch.text.Script;
import java.util.List;

/** Determines whether a stretch of text is a whole word, as far as its script shows that. */
public final class Words {
    private Words() {}

    /**
     * Whether no part of the same word stands directly before or after. Han characters follow each other without a
     * space, so only letters and digits show a boundary.
     */
    public static boolean whole(CharSequence folded, int start, int end) {
        return opens(folded, start) && closes(folded, end);
    }

    /** Whether the text contains the word as a word of its own, not 他 in 其他. */
    public static boolean holds(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (isOne(folded, at, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word that stands here is a word of its own, not 他 in 其他. */
    public static boolean isOne(String folded, int at, String word) {
        return whole(folded, at, at + word.length()) && (at == 0 || folded.charAt(at - 1) != '其');
    }

    /** Whether the text contains one of the words as a whole word; a plural s is allowed. */
    public static boolean anyIn(String folded, List<String> words) {
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                if (wholeOrPlural(folded, at, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    public static boolean wholeOrPlural(CharSequence folded, int start, int end) {
        return opens(folded, start) && (closes(folded, end) || (folded.charAt(end) == 's' && closes(folded, end + 1)));
    }

    /** Whether a word may start here. */
    public static boolean opens(CharSequence folded, int start) {
        if (start == 0) {
            return true;
        }
        char first = folded.charAt(start);
        char before = folded.charAt(start - 1);
        if (!Script.isWord(first)) {
            return true;
        }
        return !Script.isWord(before) && before != '_' && !(before == '.' && isDecimal(folded, start - 1, first));
    }

    /** Whether a word may end here. */
    public static boolean closes(CharSequence folded, int end) {
        if (end == folded.length()) {
            return true;
        }
        char last = folded.charAt(end - 1);
        char after = folded.charAt(end);
        if (!Script.isWord(last)) {
            return true;
        }
        return !Script.isWord(after) && after != '_' && !(after == '.' && followedByDigit(folded, end, last));
    }

    private static boolean isDecimal(CharSequence text, int dot, char first) {
        return Script.isDigit(first) && dot > 0 && Script.isDigit(text.charAt(dot - 1));
    }

    private static boolean followedByDigit(CharSequence text, int dot, char last) {
        return Script.isDigit(last) && dot + 1 < text.length() && Script.isDigit(text.charAt(dot + 1));
    }
}
