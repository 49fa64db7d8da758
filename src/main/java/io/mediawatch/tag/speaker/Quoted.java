package io.mediawatch.tag.speaker;

/**
 * What stands between quotation marks.
 *
 * @param outerStart of the opening mark; equals start where the quotation was opened in an earlier paragraph
 * @param outerEnd   behind the closing mark; equals end where it is closed in a later paragraph
 * @param open       whether it goes on in the next paragraph
 */
record Quoted(int outerStart, int start, int end, int outerEnd, boolean open) {

    boolean contains(int position) {
        return position >= outerStart && position < outerEnd;
    }

    int length() {
        return end - start;
    }
}
