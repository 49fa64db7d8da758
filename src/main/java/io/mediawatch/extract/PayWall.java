package io.mediawatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether a page cuts its text off for those who have not paid: one of the phrases of {@code walls.txt} stands right
 * below a short text. That a site may be subscribed to says nothing.
 */
final class PayWall {
    /** Each phrase by its parts. */
    private static final List<String[]> PHRASES = WordList.lines("walls.txt").stream()
            .map(phrase -> phrase.split("…", -1))
            .toList();

    /** Weight of a longer text than what stands above a wall. */
    private static final int SHORT = 3000;

    /** Blocks below the text. */
    private static final int BELOW = 5;

    /** Last blocks of the text, which may be the wall's. */
    private static final int LAST = 3;

    /** Characters of a line below the text. */
    private static final int LONGEST = 160;

    /** Characters of a line of the text: longer ones are its sentences. */
    private static final int LONGEST_OWN = 60;

    private PayWall() {}

    static boolean stands(Outline outline, Body.Found body) {
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

    /** Links name other articles. */
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
