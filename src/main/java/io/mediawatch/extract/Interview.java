package io.mediawatch.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the questions of an interview in Chinese from bylines, as which they begin: {@code 记者：钱够吗}. They name nobody.
 *
 * @param byline what has been read up to now
 * @param first  index of the text's first block
 * @param last   index of its last one
 */
record Interview(Byline byline, List<Block> blocks, int first, int last) {
    /** Blocks at the start of the text and at its end that may sign it. */
    static final int EDGE = 6;

    /** Who asks in an interview, as a byline says who wrote it. */
    private static final Pattern ASKED = Pattern.compile("\\p{IsHan}{0,10}?(?<!责任|責任)" + Posts.ASKS + "[:：].");

    private static final Pattern ANSWERED = Pattern.compile("[\\p{IsHan}A-Za-z·]{1,12}[:：]\\s?(.+)");

    /** Blocks between answers of one person. */
    private static final int NEAR = 10;

    /**
     * Whether a line of the text, or below it, says who asks: somebody else has signed, or several lines begin so, or
     * neither end is near.
     */
    boolean isQuestion(int at) {
        if (at < first) {
            return false;
        }
        String line = blocks.get(at).text;
        String label = Labels.leadingAuthor(line);
        return Chars.hasHan(label)
                && Labels.read(line).size() <= 1
                && (!byline.authors.isEmpty() || !isEdge(at) || isRepeated(label, line) || isAnswered(blocks, at));
    }

    private boolean isEdge(int at) {
        return at < first + EDGE || at > last - EDGE;
    }

    private boolean isRepeated(String label, String line) {
        return IntStream.rangeClosed(first, Math.min(last + 1, blocks.size() - 1))
                .mapToObj(i -> blocks.get(i).text)
                .anyMatch(other -> Labels.leadingAuthor(other).equals(label) && !other.equals(line));
    }

    /** Whether a line asks, and somebody answers in the next one and elsewhere near. */
    static boolean isAnswered(List<Block> blocks, int at) {
        if (at + 1 >= blocks.size()
                || !Chars.isHan(blocks.get(at).text.charAt(0))
                || !ASKED.matcher(blocks.get(at).text).lookingAt()) {
            return false;
        }
        String next = blocks.get(at + 1).text;
        Matcher answer = ANSWERED.matcher(next);
        if (!answer.matches() || Labels.hasValue(next)) {
            return false;
        }
        String speaker = next.substring(0, answer.start(1)).strip();
        return blocks.subList(Math.max(0, at - NEAR), Math.min(blocks.size(), at + NEAR)).stream()
                        .filter(block -> block.text.startsWith(speaker))
                        .limit(2)
                        .count()
                == 2;
    }
}
