package io.mediawatch.extract.body;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Credit;
import io.mediawatch.extract.line.Labels;
import io.mediawatch.extract.line.Posts;
import io.mediawatch.extract.line.Reporters;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Box;
import io.mediawatch.extract.outline.Outline;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises key points: short lists between headline and text that sum up what the text says. */
final class KeyPoints {
    private static final int SHORTEST = 15;
    private static final int SHORTEST_HAN = 30;

    /** Maximum number of blocks in the list. */
    private static final int MOST = 6;

    /** The start of a word, or two adjacent characters of Chinese. */
    private static final Pattern WORD = Pattern.compile(
            "(?=([\\p{IsHan}]{2}))[\\p{IsHan}]|(?<![\\p{L}\\p{N}])((?:(?!\\p{IsHan})[\\p{L}\\p{N}]){4})");

    private final Outline outline;
    private final List<Block> article;
    private @Nullable Set<String> said;

    /** @param article the blocks of headline and text */
    KeyPoints(Outline outline, List<Block> article) {
        this.outline = outline;
        this.article = article;
    }

    /** Whether the block is in a short list without links that sums up the text. */
    boolean contain(Block block) {
        Box item = block.box.tag.equals("p") ? block.box.parent : block.box;
        Box list = item != null && item.tag.equals("li") ? item.parent : null;
        if (list == null || list.size() > MOST || !tells(block) || list.inherits(Signals.OUTSIDE | Signals.CREDITS)) {
            return false;
        }
        List<Block> points = outline.inside(list);
        return points.stream().allMatch(point -> point.linked == 0)
                && points.stream().filter(KeyPoints::tells).count() > 1
                && shareWords(points);
    }

    /**
     * Whether at least a quarter of the words also occur in the headline or text; those of offers and buttons do not.
     */
    private boolean shareWords(List<Block> points) {
        if (said == null) {
            said = words(article);
        }
        Set<String> own = words(points);
        long shared = own.stream().filter(said::contains).count();
        return shared * 4 >= own.size();
    }

    /**
     * Returns the first four letters of all words that have as many, as endings vary; in Chinese, every two adjacent
     * characters.
     */
    private static Set<String> words(List<Block> lines) {
        Set<String> words = new HashSet<>();
        for (Block line : lines) {
            Matcher word = WORD.matcher(line.text.toLowerCase(Locale.ROOT));
            while (word.find()) {
                words.add(word.group(1) != null ? word.group(1) : word.group(2));
            }
        }
        return words;
    }

    /** Whether a line is about the subject rather than a byline or furniture. */
    private static boolean tells(Block line) {
        return line.weight >= (Chars.hasHan(line.text) ? SHORTEST_HAN : SHORTEST)
                && Dates.digits(line.text, 0, line.text.length()) * 3 < line.letters
                && line.text.indexOf('@') < 0
                && !Labels.isLabelled(line.text)
                && Byline.signed(line.text).isEmpty()
                && !Reporters.isLine(line.text)
                && !Posts.isLine(line.text)
                && Credit.line(line.text).isEmpty()
                && Furniture.rule(line) == null;
    }
}
