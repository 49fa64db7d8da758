package io.mediawatch.extract.body;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.outline.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Distinguishes questions in Chinese interviews from bylines, which begin alike: {@code 记者：钱够吗}. A question names no
 * author.
 *
 * @param byline what has been read of the byline so far
 * @param first  index of the text's first block
 * @param last   index of the text's last block
 */
public record Interview(Byline byline, List<Block> blocks, int first, int last) {
    /** Number of blocks at the start and at the end of the text that may sign it. */
    public static final int EDGE = 6;

    /** A line that begins with the label of somebody who asks; a byline may begin with it, too. */
    private static final Pattern ASKED = Pattern.compile("\\p{IsHan}{0,10}?(?<!责任|責任)" + Posts.ASKS + "[:：].");

    private static final Pattern ANSWERED = Pattern.compile("[\\p{IsHan}A-Za-z·]{1,12}[:：]\\s?(.+)");

    /** Distance, in blocks, within which the speaker who answers must appear twice. */
    private static final int NEAR = 10;

    /**
     * Whether a line in or below the text is a question: it begins with an author's label, and somebody else has
     * signed, or several lines begin so, or it is not near the start or end, or an answer follows.
     */
    public boolean isQuestion(int at) {
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

    /** Whether a line asks, and somebody answers in the next one and in another one nearby. */
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
