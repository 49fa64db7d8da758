package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Outcome.Result;
import io.mediawatch.scrape.SourceStatus.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YieldsTest {
    private static final Instant NOW = Instant.parse("2024-10-22T08:00:00Z");
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private final Yields yields = new Yields();

    @Test
    void sourceOfWhosePagesFewAreArticlesAnyLongerIsPoor() {
        brought(97, Result.TAGGED, null, Mode.LIVE, LAST_WEEK);
        brought(3, Result.REJECTED, "list-page", Mode.LIVE, LAST_WEEK);
        brought(4, Result.UNCHANGED, null, Mode.LIVE, NOW);
        brought(16, Result.REJECTED, "no-article", Mode.LIVE, NOW);
        SourceStatus status = status(Condition.HEALTHY).with(yields.of("post", NOW));
        assertThat(status.condition()).isEqualTo(Condition.POOR);
        assertThat(status.cause()).isEqualTo("4 of its last 20 pages are articles, usually 97%");
    }

    @Test
    void sourceThatCannotBePolledIsSaidToBeThat() {
        brought(97, Result.TAGGED, null, Mode.LIVE, LAST_WEEK);
        brought(20, Result.REJECTED, "no-article", Mode.LIVE, NOW);
        SourceStatus broken = status(Condition.BROKEN);
        assertThat(broken.with(yields.of("post", NOW))).isEqualTo(broken);
    }

    @Test
    void fewPagesSayNothing() {
        brought(97, Result.TAGGED, null, Mode.LIVE, LAST_WEEK);
        brought(9, Result.REJECTED, "no-article", Mode.LIVE, NOW);
        assertThat(yields.of("post", NOW).isPoor()).isFalse();
    }

    @Test
    void sourceThatAlwaysListedOtherPagesTooIsNotPoorByChance() {
        brought(30, Result.TAGGED, null, Mode.LIVE, LAST_WEEK);
        brought(70, Result.REJECTED, "list-page", Mode.LIVE, LAST_WEEK);
        brought(1, Result.TAGGED, null, Mode.LIVE, NOW);
        brought(9, Result.REJECTED, "list-page", Mode.LIVE, NOW);
        assertThat(yields.of("post", NOW).isPoor()).isFalse();
    }

    @Test
    void historyWhatWasTakenDownAndOtherSourcesDoNotCount() {
        brought(20, Result.TAGGED, null, Mode.LIVE, NOW);
        brought(20, Result.REJECTED, "no-article", Mode.REPLAY, NOW);
        brought(20, Result.REJECTED, "forgotten", Mode.LIVE, NOW);
        assertThat(yields.of("post", NOW)).isEqualTo(new Yield(20, 20, 0, 0));
        assertThat(yields.of("other", NOW)).isEqualTo(new Yield(0, 0, 0, 0));
    }

    @Test
    void whatIsOlderThanFourWeeksIsForgotten() {
        brought(20, Result.TAGGED, null, Mode.LIVE, NOW.minus(Duration.ofDays(40)));
        brought(5, Result.TAGGED, null, Mode.LIVE, NOW);
        assertThat(yields.of("post", NOW)).isEqualTo(new Yield(5, 5, 0, 0));
    }

    private void brought(int pages, Result result, @Nullable String reason, Mode mode, Instant fetched) {
        for (int i = 0; i < pages; i++) {
            yields.add(new Outcome("a" + i, result, reason, null, null, "post", mode, fetched));
        }
    }

    private static SourceStatus status(Condition condition) {
        return new SourceStatus("post", condition, "", null, List.of(), NOW, NOW, 20, 20, 0, NOW);
    }
}
