package io.mediawatch.tag.speaker;

/**
 * What stands before the words of a paragraph and may say who speaks them.
 *
 * @param name    as written, without brackets, roles and colon
 * @param start   of the name in the paragraph
 * @param end     of the name, exclusive
 * @param content where the words start; the paragraph's length if the label stands alone
 * @param mark    what sets it off
 */
record Label(String name, int start, int end, int content, Mark mark) {

    /** What sets a label off from the words. */
    enum Mark {
        COLON,
        /** 【黄仁勋】, [Jensen Huang]. */
        BRACKETS,
        /** Jensen Huang — or Q. */
        DASH,
        /** A name on a line of its own. */
        LINE,
        /** The colon is missing: 黄仁勋OpenAI 确实是…. */
        NOTHING
    }
}
