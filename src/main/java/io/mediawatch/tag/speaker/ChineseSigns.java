package io.mediawatch.tag.speaker;

import io.mediawatch.text.SignSet;

/** Signs between the parts of a Chinese text, in full width and as Latin text has them. */
final class ChineseSigns {
    static final SignSet SENTENCE_ENDS = SignSet.of("。！？!?；;\n");
    static final SignSet CLAUSE_ENDS = SignSet.of("，,；;。！？!?：:\n");

    private ChineseSigns() {}
}
