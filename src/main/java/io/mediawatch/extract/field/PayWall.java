package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Body;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.Outline;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Detects a paywall: one of the phrases of {@code walls.txt} right below a short text. An offer to subscribe elsewhere
 * on the page means nothing.
 */
public final class PayWall {
    /** Each phrase, split at its gaps. */
    private static final List<String[]> PHRASES = WordList.phrases("walls.txt").stream()
            .map(phrase -> phrase.split("…", -1))
            .toList();

    /** Maximum weight of a text above a paywall. */
    private static final int SHORT = 3000;

    /** Number of blocks below the text in which to look for a phrase. */
    private static final int BELOW = 5;

    /** Number of blocks at the end of the text that may belong to the paywall. */
    private static final int LAST = 3;

    /** Maximum length, in characters, of a paywall's line below the text. */
    private static final int LONGEST = 160;

    /** The same within the text, where longer lines are its sentences. */
    private static final int LONGEST_OWN = 60;

    private PayWall() {}

    public static boolean stands(Outline outline, Body.Found body) {
        if (body.blocks().isEmpty() || body.weight() > SHORT) {
            return false;
        }
        int last = outline.blocks.lastIndexOf(body.blocks().get(body.blocks().size() - 1));
        int end = Math.min(last + 1 + BELOW, outline.blocks.size());
        return IntStream.range(Math.max(0, last + 1 - LAST), end)
                .filter(i -> mayBeOne(outline.blocks.get(i), i <= last ? LONGEST_OWN : LONGEST))
                .mapToObj(i -> outline.blocks.get(i).text.toLowerCase(Locale.ROOT))
                .anyMatch(line -> PHRASES.stream().anyMatch(phrase -> isIn(phrase, line)));
    }

    /** Whether the block may be a paywall's line; linked ones name other articles. */
    private static boolean mayBeOne(Block block, int longest) {
        return block.text.length() <= longest && !block.isLinked() && !block.box.inherits(Signals.HIDDEN);
    }

    private static boolean isIn(String[] phrase, String line) {
        int from = 0;
        for (String part : phrase) {
            int at = line.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
