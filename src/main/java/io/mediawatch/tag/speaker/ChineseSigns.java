package io.mediawatch.tag.speaker;

import io.mediawatch.text.SignSet;

/** Punctuation that separates sentences and clauses of Chinese text, in its full-width and ASCII forms. */
final class ChineseSigns {
    static final SignSet SENTENCE_ENDS = SignSet.of("。！？!?；;\n");
    static final SignSet CLAUSE_ENDS = SignSet.of("，,；;。！？!?：:\n");

    private ChineseSigns() {}

    /** Whether the name that ends here only modifies the following noun: 黄仁勋|的. */
    static boolean possesses(String text, int end) {
        return text.startsWith("的", end) || text.startsWith(" 的", end);
    }
}
