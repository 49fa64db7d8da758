package io.mediawatch.tag.speaker.words;

import io.mediawatch.text.Script;

/**
 * What the form of a line tells without its context: whether it asks, ends like a sentence, or has the length and the
 * open end of a heading.
 */
public final class LineForm {
    /** Maximum length of a Chinese heading, in characters; the next is for other languages. */
    private static final int LONGEST_HAN = 40;

    private static final int LONGEST_LETTERS = 90;
    /** Maximum length, in characters, of a quoted word at the end of a heading. */
    private static final int LONGEST_QUOTED_WORD = 10;
    /** Maximum length, in characters, of a heading that is a quotation, and of the subject before it. */
    private static final int LONGEST_QUOTATION = 24;

    private static final int LONGEST_SUBJECT = 10;
    private static final String ENDS = "。！？!?.…；;，,、~～）)”」』\"";

    private LineForm() {}

    /** Whether the text ends with a question mark, apart from signs for bold or italic: {@code **Why?**} */
    public static boolean asks(String text) {
        int end = text.length();
        while (end > 0 && (Script.isSpace(text.charAt(end - 1)) || "*_".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && "？?".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether the text ends like a sentence. */
    public static boolean endsSentence(String text) {
        String line = text.stripTrailing();
        return !line.isEmpty() && "。！？…”.?!".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line has the length of a heading and no final punctuation, ignoring asterisks that mark it as bold. */
    public static boolean shortAndOpen(String text) {
        String line = text.strip();
        if (line.endsWith("*")) {
            line = line.replace("*", "");
        }
        if (line.isEmpty() || line.length() > LONGEST_LETTERS) {
            return false;
        }
        if (ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 && !endsWithQuotedWord(line)) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return !Marks.isColon(last) && line.length() <= (Script.isChinese(line) ? LONGEST_HAN : LONGEST_LETTERS);
    }

    /** Whether the line ends with a quoted word, not a quoted sentence: 让语言保持“毛边”. */
    private static boolean endsWithQuotedWord(String line) {
        int mark = "”」』\"".indexOf(line.charAt(line.length() - 1));
        int open = mark < 0 ? -1 : line.lastIndexOf("“「『\"".charAt(mark), line.length() - 2);
        return open > 0
                && line.length() - open <= LONGEST_QUOTED_WORD
                && ENDS.indexOf(line.charAt(line.length() - 2)) < 0
                && ENDS.indexOf(line.charAt(open - 1)) < 0
                && !Marks.isColon(line.charAt(open - 1));
    }

    /** Whether a line is a short quotation without an end, perhaps with its subject before it: “我们不抢人”. */
    public static boolean isQuotation(String text) {
        String line = text.strip();
        int mark = line.isEmpty() ? -1 : "”」".indexOf(line.charAt(line.length() - 1));
        int open = mark < 0 ? -1 : line.indexOf("“「".charAt(mark));
        return open >= 0
                && line.length() <= LONGEST_QUOTATION + open
                && open <= LONGEST_SUBJECT
                && line.indexOf("”」".charAt(mark)) == line.length() - 1
                && ENDS.indexOf(line.charAt(line.length() - 2)) < 0
                && (open == 0 || (Marks.isColon(line.charAt(open - 1)) && !saysBefore(line, open - 1)));
    }

    /** Whether a verb of saying comes before the colon: 老板说|：“…”. */
    private static boolean saysBefore(String line, int colon) {
        return colon > 0 && "说說问問答".indexOf(line.charAt(colon - 1)) >= 0;
    }
}
