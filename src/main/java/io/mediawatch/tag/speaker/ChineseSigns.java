package io.mediawatch.tag.speaker;

import io.mediawatch.text.SignSet;

/** Signs between the parts of a Chinese text, in full width and as Latin text has them. */
final class ChineseSigns {
    static final SignSet SENTENCE_ENDS = SignSet.of("。！？!?；;\n");
    static final SignSet CLAUSE_ENDS = SignSet.of("，,；;。！？!?：:\n");

    private ChineseSigns() {}

    /** 黄仁勋|的: whether what is named only says whose the next one is. */
    static boolean possesses(String text, int end) {
        return text.startsWith("的", end) || text.startsWith(" 的", end);
    }
}
