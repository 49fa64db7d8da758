package io.mediawatch.cli;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.util.List;
import java.util.stream.IntStream;

/** Generated pages of which every fifth has a word that a rule waits for. */
final class AlertPages {
    static final String WORD = "quetzal";
    private static final int EVERY = 5;

    /** Their numbers begin behind all others. */
    private static final int PLAIN = 1_000_000;

    private final GeneratedPages generated;

    /** @param run as in {@link GeneratedPages} */
    AlertPages(String run) {
        this.generated = new GeneratedPages(run);
    }

    static boolean isNews(int number) {
        return number % EVERY == 0;
    }

    Page live(int number) {
        return page(number).in(Mode.LIVE);
    }

    /** Older than all live ones. */
    Page history(int number) {
        return page(-1 - number).in(Mode.BACKFILL);
    }

    /** Other live pages, that no rule waits for. */
    List<Page> plain(int count) {
        return IntStream.range(PLAIN, PLAIN + count)
                .mapToObj(number -> generated.page(number, "").in(Mode.LIVE))
                .toList();
    }

    private Page page(int number) {
        return generated.page(number, isNews(number) ? "A " + WORD + " was seen." : "");
    }
}
