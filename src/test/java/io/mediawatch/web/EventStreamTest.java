package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.Arrivals;
import io.mediawatch.model.Alert;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamTest {
    private static final int WAITING = 1_000;

    /** The thread that writes to such a client waits for it, and cannot let it go. */
    @Test
    void clientThatDoesNotReadIsHungUpOnOnceWhenNoMoreEventsMayWaitForIt() {
        AtomicInteger hungUp = new AtomicInteger();
        try (Live live = new Live(since -> new Arrivals(List.of(), List.of()), id -> Optional.empty())) {
            EventStream stream = new EventStream(live, null, List.of(), hungUp::incrementAndGet);

            raise(stream, null, WAITING);
            assertThat(hungUp).hasValue(0);

            raise(stream, null, 5);
            assertThat(hungUp).hasValue(1);
        }
    }

    /** Conditions hold for alerts too: of the article they are about. */
    @ParameterizedTest
    @CsvSource({"true, , nvidia", "false, , meta", "true, 推理, ", "false, 折扣, ", "true, 推理, nvidia", "false, 推理, meta"})
    void alertIsSentIfItsArticleIsAskedFor(boolean sent, @Nullable String query, @Nullable String entity) {
        AtomicInteger hungUp = new AtomicInteger();
        try (Live live = new Live(since -> new Arrivals(List.of(), List.of()), id -> Optional.empty())) {
            EventStream stream = new EventStream(
                    live,
                    query == null ? null : Query.parse(query),
                    entity == null ? List.of() : List.of(entity),
                    hungUp::incrementAndGet);

            raise(stream, null, WAITING + 1); // about no article, so nobody's
            assertThat(hungUp).hasValue(0);
            raise(stream, Content.article("a1", "晨报", 1, "英伟达", "a1"), WAITING + 1);
            assertThat(hungUp).hasValue(sent ? 1 : 0);
        }
    }

    private static void raise(EventStream stream, @Nullable TaggedArticle article, int alerts) {
        IntStream.range(0, alerts)
                .forEach(number -> stream.alert(
                        Alert.ofNoArticle(
                                "a" + number, 1, "rule", "high", "", null, null, Instant.EPOCH, List.of("terminal")),
                        article));
    }
}
