package io.mediawatch.tag.speaker.words;

import io.mediawatch.text.SignSet;

/** Punctuation that separates sentences and clauses of Chinese text, in its full-width and ASCII forms. */
public final class ChineseSigns {
    public static final SignSet SENTENCE_ENDS = SignSet.of("。！？!?；;\n");
    public static final SignSet CLAUSE_ENDS = SignSet.of("，,；;。！？!?：:\n");
    /** Maximum length of a clause, in characters; bounds the search in text without punctuation. */
    private static final int LONGEST_CLAUSE = 80;

    private ChineseSigns() {}

    /** Where the clause that ends at {@code to} begins, {@code from} at the earliest. */
    public static int clauseStart(String text, int from, int to) {
        int limit = Math.max(from, to - LONGEST_CLAUSE);
        int start = to;
        while (start > limit && !CLAUSE_ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether the name that ends here only modifies the following noun: 黄仁勋|的. */
    public static boolean possesses(String text, int end) {
        return text.startsWith("的", end) || text.startsWith(" 的", end);
    }
}
