package io.mediawatch.cli.bench;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;

/** Generated pages, of which every fifth contains a word that a rule matches. */
final class AlertPages {
    static final String WORD = "quetzal";
    private static final int EVERY = 5;

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

    private Page page(int number) {
        return generated.page(number, isNews(number) ? "A " + WORD + " was seen." : "");
    }
}
