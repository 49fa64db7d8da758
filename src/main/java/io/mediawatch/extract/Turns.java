package io.mediawatch.extract;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines of a Chinese text are turns of a talk, though each begins as a byline does: {@code 记者：钱够吗}. They name nobody.
 *
 * @param byline what has been read up to now
 * @param first  index of the text's first block
 * @param last   index of its last one
 */
record Turns(Byline byline, List<Block> blocks, int first, int last) {
    /** Blocks at the start of the text and at its end that may sign it. */
    static final int EDGE = 6;

    /** Whether a line of the text, or below it, says who asks: somebody else has signed, or several lines begin so, or neither end is near. */
    boolean isOne(int at) {
        if (at < first) {
            return false;
        }
        String line = blocks.get(at).text;
        String label = Labels.leadingAuthor(line);
        return Chars.hasHan(label)
                && Labels.read(line).size() <= 1
                && (!byline.authors.isEmpty()
                        || !isEdge(at)
                        || isRepeated(label, line)
                        || Byline.isAnswered(blocks, at));
    }

    private boolean isEdge(int at) {
        return at < first + EDGE || at > last - EDGE;
    }

    private boolean isRepeated(String label, String line) {
        return IntStream.rangeClosed(first, Math.min(last + 1, blocks.size() - 1))
                .mapToObj(i -> blocks.get(i).text)
                .anyMatch(other -> Labels.leadingAuthor(other).equals(label) && !other.equals(line));
    }
}
