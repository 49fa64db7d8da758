package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.index.Arrivals;
import io.mediawatch.index.Arrivals.Arrived;
import io.mediawatch.model.Alert;
import io.mediawatch.model.TaggedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveTest {
    @Test
    void whateverALookFailsOfItIsNotTheLast() throws Exception {
        Alert alert = Alert.ofNoArticle("a", 1, "rule", "high", "", null, null, Instant.EPOCH, List.of("terminal"));
        AtomicInteger looks = new AtomicInteger();
        BlockingQueue<Alert> told = new LinkedBlockingQueue<>();
        try (Live live = live(since -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("a record of a newer program");
            }
            return new Arrivals(List.of(), List.of(new Arrived<>(alert, since)));
        })) {
            live.add(new Live.Listener() {
                @Override
                public void article(TaggedArticle article) {
                    throw new AssertionError("there is none");
                }

                @Override
                public void alert(Alert raised, @Nullable TaggedArticle article) {
                    told.add(raised);
                }
            });

            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(alert);
        }
    }

    @Test
    void anAlertIsToldOnceHoweverManyCopiesFollow() throws Exception {
        Alert before = alert("before", Instant.EPOCH).reposted(2);
        Alert digested = alert("digested", Instant.EPOCH).as(Alert.State.DIGESTED, 2);
        Alert raised = alert("raised", Instant.now().plusSeconds(60));
        Alert held = alert("held", Instant.now()).as(Alert.State.HELD, 1);
        List<Alert> all = List.of(
                before, digested, raised, raised.reposted(2), held, held.reposted(2), held.as(Alert.State.RAISED, 3));
        BlockingQueue<Alert> told = new LinkedBlockingQueue<>();
        try (Live live = live(since -> new Arrivals(
                List.of(), all.stream().map(each -> new Arrived<>(each, since)).toList()))) {
            live.add(new Live.Listener() {
                @Override
                public void article(TaggedArticle article) {
                    throw new AssertionError("there is none");
                }

                @Override
                public void alert(Alert alert, @Nullable TaggedArticle article) {
                    told.add(alert);
                }
            });

            for (Alert expected : List.of(raised, held, held.as(Alert.State.RAISED, 3))) {
                assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(expected);
            }
            assertThat(told).isEmpty();
        }
    }

    @Test
    void whatComesFromAMachineWhoseClockIsFastHidesNothingThatFollows() throws Exception {
        Alert alert = alert("a", Instant.now());
        BlockingQueue<Instant> asked = new LinkedBlockingQueue<>();
        try (Live live = live(since -> {
            asked.add(since);
            return new Arrivals(
                    List.of(), List.of(new Arrived<>(alert, Instant.now().plusSeconds(3_600))));
        })) {
            live.add(new Live.Listener() {
                @Override
                public void article(TaggedArticle article) {
                    throw new AssertionError("there is none");
                }

                @Override
                public void alert(Alert raised, @Nullable TaggedArticle article) {}
            });

            for (int look = 0; look < 2; look++) {
                assertThat(asked.poll(1, TimeUnit.MINUTES)).isBefore(Instant.now());
            }
        }
    }

    @Test
    void anAlertIsToldTogetherWithItsArticle() throws Exception {
        TaggedArticle article = Content.article("a1", "晨报", 1, "英伟达", "a1");
        Alert alert = Content.alert(article, "rule");
        BlockingQueue<TaggedArticle> told = new LinkedBlockingQueue<>();
        try (Live live = new Live(
                since -> new Arrivals(List.of(), List.of(new Arrived<>(alert, since))),
                id -> Optional.of(article).filter(each -> each.article().id().equals(id)))) {
            live.add(new Live.Listener() {
                @Override
                public void article(TaggedArticle arrived) {
                    throw new AssertionError("there is none");
                }

                @Override
                public void alert(Alert raised, @Nullable TaggedArticle about) {
                    told.add(Objects.requireNonNull(about));
                }
            });

            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo(article);
        }
    }

    /** Without articles. */
    private static Live live(Function<Instant, Arrivals> arrivals) {
        return new Live(arrivals, id -> Optional.empty());
    }

    private static Alert alert(String id, Instant raised) {
        return Alert.ofNoArticle(id, 1, "rule", "high", "", null, null, raised, List.of("terminal"));
    }
}
