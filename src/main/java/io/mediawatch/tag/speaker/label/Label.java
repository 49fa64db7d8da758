package io.mediawatch.tag.speaker.label;

/**
 * Words at the start of a paragraph that may say who speaks it.
 *
 * @param name as written, without brackets, roles and colon
 * @param start offset of the name in the paragraph
 * @param end end offset of the name, exclusive
 * @param content offset at which the speaker's words start; the paragraph's length if the label stands alone
 * @param mark what separates the label from the words
 */
public record Label(String name, int start, int end, int content, Mark mark) {

    /** What separates a label from the words. */
    public enum Mark {
        COLON,
        /** 【黄仁勋】, [Jensen Huang]. */
        BRACKETS,
        /** Jensen Huang — or Q. */
        DASH,
        /** A name on a line of its own. */
        LINE,
        /** The colon is missing (黄仁勋OpenAI 确实是…), or only the page's type told the label. */
        NOTHING
    }
}
