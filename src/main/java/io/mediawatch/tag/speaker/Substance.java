package io.mediawatch.tag.speaker;

import io.mediawatch.text.Script;

/** Whether words in quotation marks are something somebody says rather than a title, a slogan or a doubtful word. */
final class Substance {
    private static final String SENTENCE_END = "。！？!?….，,—";
    private static final int LEAST_HAN = 6;
    private static final int LEAST_WORDS = 4;

    private Substance() {}

    /** Whether it can be a quotation without words that attribute it: a sentence of its own. */
    static boolean standsAlone(String text, Quoted quoted) {
        return isLong(text, quoted) && (ends(text, quoted) || quoted.open()) && startsSentence(text, quoted);
    }

    /** Whether it can be a quotation where words attribute it. */
    static boolean sayable(String text, Quoted quoted) {
        return isLong(text, quoted) || ends(text, quoted);
    }

    private static boolean isLong(String text, Quoted quoted) {
        String words = text.substring(quoted.start(), quoted.end());
        return Script.isChinese(words) ? words.length() >= LEAST_HAN : words(words) >= LEAST_WORDS;
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean word = Script.isWord(text.charAt(i)) || text.charAt(i) == '\'' || text.charAt(i) == '’';
            words += word && !inside ? 1 : 0;
            inside = word;
        }
        return words;
    }

    private static boolean ends(String text, Quoted quoted) {
        boolean inside = quoted.end() > quoted.start() && SENTENCE_END.indexOf(text.charAt(quoted.end() - 1)) >= 0;
        boolean outside = quoted.outerEnd() < text.length() && "。！？.!?".indexOf(text.charAt(quoted.outerEnd())) >= 0;
        return inside || outside;
    }

    /** Whether it opens a sentence: at the start, behind the end of one, or behind a comma or colon. */
    private static boolean startsSentence(String text, Quoted quoted) {
        int at = quoted.outerStart();
        while (at > 0 && Script.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || "。！？!?….：:，,；;”\"」』".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether the paragraph is hardly more than the quotation. */
    static boolean isWhole(String text, Quoted quoted) {
        int outside = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean word = Script.isWord(text.charAt(i)) || Script.isHan(text.charAt(i));
            outside += word && !quoted.contains(i) ? 1 : 0;
        }
        return outside <= 2;
    }
}
