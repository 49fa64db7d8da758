package io.mediawatch.tag.speaker.quotation;

/**
 * Text between quotation marks, with its offsets in the paragraph.
 *
 * @param outerStart offset of the opening mark; equals start if the quotation was opened in an earlier paragraph
 * @param outerEnd offset after the closing mark; equals end if the quotation is closed in a later paragraph
 * @param open whether the quotation continues in the next paragraph
 */
public record Quoted(int outerStart, int start, int end, int outerEnd, boolean open) {

    boolean contains(int position) {
        return position >= outerStart && position < outerEnd;
    }

    int length() {
        return end - start;
    }
}
