package io.mediawatch.tag.speaker.quotation;

import io.mediawatch.tag.passage.Lexicon;
import io.mediawatch.tag.passage.Words;
import io.mediawatch.text.Scan;
import io.mediawatch.text.Script;
import java.util.Set;

/**
 * Decides whether words in quotation marks are something that somebody says rather than a title, a slogan or a word
 * used with reservation; by their length, form and immediate context.
 */
public final class Substance {
    private static final Set<String> BEFORE_TITLES =
            Lexicon.read("speech-verbs.txt").section("before a title");
    private static final Set<String> BEFORE_CAPITALS =
            Lexicon.read("speech-verbs.txt").section("before a title in capitals");
    private static final String SENTENCE_END = "。！？!?….，,—";
    /** Number of characters at the start of a quotation from which its script is determined. */
    private static final int SAMPLE = 500;

    /** Minimum length, in characters, for a Chinese quotation to count as long. */
    private static final int LEAST_HAN = 6;
    /** The same in words for other languages. */
    private static final int LEAST_WORDS = 4;
    /** Maximum number of letters and Han characters outside a quotation for it to count as the whole paragraph. */
    private static final int MOST_OUTSIDE = 2;
    /** Maximum length of a word that titles leave in lower case. */
    private static final int LONGEST_SMALL = 3;

    /**
     * Minimum length, in characters, for a Chinese quotation that opens a paragraph to count as longer than a phrase.
     */
    private static final int OPENING_HAN = 12;
    /** The same for other languages. */
    private static final int OPENING_LETTERS = 40;

    private Substance() {}

    /** Whether the words can be a quotation even if nothing attributes them: a sentence of its own. */
    static boolean standsAlone(String text, Quoted quoted) {
        return isLong(text, quoted)
                && (ends(text, quoted) || quoted.open())
                && startsSentence(text, quoted)
                && !isListed(text, quoted);
    }

    /** Whether the words are part of a list (“…”“…”等), and so a title, a slogan or an example. */
    private static boolean isListed(String text, Quoted quoted) {
        int next = quoted.outerEnd();
        return next < text.length() && "、“「等".indexOf(text.charAt(next)) >= 0;
    }

    /** Whether the words are a complete sentence, however short: "There is none." */
    static boolean isSentence(String text, Quoted quoted) {
        boolean ends = quoted.length() > 1 && "。！？!?….".indexOf(text.charAt(quoted.end() - 1)) >= 0;
        return ends && !Character.isLowerCase(text.charAt(quoted.start())) && startsSentence(text, quoted);
    }

    /** Whether the words can be a quotation if the text attributes them to somebody. */
    static boolean sayable(String text, Quoted quoted) {
        return (isLong(text, quoted) || ends(text, quoted)) && !isTitle(text, quoted) && !describes(text, quoted);
    }

    /** Whether the words only describe a noun that follows (“全员加班”的报道) and do not end like a sentence. */
    private static boolean describes(String text, Quoted quoted) {
        return quoted.length() > 0
                && text.startsWith("的", quoted.outerEnd())
                && SENTENCE_END.indexOf(text.charAt(quoted.end() - 1)) < 0;
    }

    /** Whether the word before indicates a title: a post titled "The cost", the film "The Cost", 题为“代价”. */
    static boolean isTitle(String text, Quoted quoted) {
        int end = Scan.beforeSpaces(text, quoted.outerStart());
        if (isBehind(BEFORE_TITLES, text, end)) {
            return true;
        }
        char mark = end > 0 ? text.charAt(end - 1) : 0;
        boolean named = isBehind(BEFORE_CAPITALS, text, mark == ',' ? end - 1 : end) // in an article, "The Cost of Tea"
                || (mark == ':' && isBehind(BEFORE_TITLES, text, end - 1))
                || isBehindOwner(text, end);
        return named && isInCapitals(text, quoted);
    }

    /** Whether a possessive precedes the words: Fernhill Radio's|"Voices of the Coast". */
    private static boolean isBehindOwner(String text, int end) {
        return text.startsWith("'s", end - 2) || text.startsWith("’s", end - 2);
    }

    private static boolean isBehind(Set<String> words, String text, int end) {
        for (String word : words) {
            int start = end - word.length();
            if (start >= 0
                    && text.regionMatches(true, start, word, 0, word.length())
                    && Words.whole(text, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words except short ones start with a capital, and at least two with one or with a digit. */
    static boolean isInCapitals(String text, Quoted quoted) {
        int capitals = 0;
        for (int i = quoted.start(); i < quoted.end(); i++) {
            boolean starts = Script.isWord(text.charAt(i)) && (i == quoted.start() || text.charAt(i - 1) == ' ');
            boolean number = capitals > 0 && Script.isDigit(text.charAt(i));
            boolean capital = starts && (number || Script.isCapital(text.charAt(i)));
            capitals += capital ? 1 : 0;
            if (starts && !capital && hasLetters(text, i, quoted.end())) {
                return false;
            }
        }
        return capitals > 1;
    }

    /** Whether the word that starts here is longer than those that titles leave in lower case. */
    private static boolean hasLetters(String text, int start, int limit) {
        int end = start;
        while (end < limit && Script.isLetter(text.charAt(end))) {
            end++;
        }
        return end - start > LONGEST_SMALL;
    }

    private static boolean isLong(String text, Quoted quoted) {
        int shown = Math.min(quoted.end(), quoted.start() + SAMPLE);
        return Script.isChinese(text, quoted.start(), shown)
                ? quoted.length() >= LEAST_HAN
                : hasWords(LEAST_WORDS, text, quoted.start(), quoted.end());
    }

    /** Whether a span has at least this many words. */
    static boolean hasWords(int least, String text, int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int i = from; i < to && words < least; i++) {
            boolean word = Script.isWord(text.charAt(i)) || text.charAt(i) == '\'' || text.charAt(i) == '’';
            words += word && !inside ? 1 : 0;
            inside = word;
        }
        return words >= least;
    }

    private static boolean ends(String text, Quoted quoted) {
        int last = quoted.end() - 1;
        while (last > quoted.start() && "’』'".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean inside = quoted.end() > quoted.start() && SENTENCE_END.indexOf(text.charAt(last)) >= 0;
        boolean outside = quoted.outerEnd() < text.length() && "。！？；.!?;".indexOf(text.charAt(quoted.outerEnd())) >= 0;
        return inside || outside;
    }

    /** Whether the quotation is at the start of a sentence or paragraph, or follows a comma or colon. */
    private static boolean startsSentence(String text, Quoted quoted) {
        int at = Scan.beforeSpaces(text, quoted.outerStart());
        return at == 0 || "。！？!?….：:，,；;”\"」』".indexOf(text.charAt(at - 1)) >= 0;
    }

    /**
     * Whether the paragraph starts with the quotation, which is longer than a phrase or nearly all of the paragraph.
     */
    static boolean opens(String text, Quoted quoted) {
        boolean starts = Scan.beforeSpaces(text, quoted.outerStart()) == 0;
        boolean longer = quoted.length()
                >= (Script.isChinese(text, quoted.start(), quoted.end()) ? OPENING_HAN : OPENING_LETTERS);
        return starts && (longer || isWhole(text, quoted));
    }

    /** Whether the quotation is nearly all of the paragraph. */
    public static boolean isWhole(String text, Quoted quoted) {
        int outside = 0;
        for (int i = 0; i < text.length() && outside <= MOST_OUTSIDE; i++) {
            boolean word = Script.isWord(text.charAt(i)) || Script.isHan(text.charAt(i));
            outside += word && !quoted.contains(i) ? 1 : 0;
        }
        return outside <= MOST_OUTSIDE;
    }
}
