package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store that writes when it is told to. */
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = NOW.plusMillis(100);

    private final Queue<Runnable> writer = new ArrayDeque<>();
    private final List<List<String>> transactions = new ArrayList<>();
    private final List<String> safe = new ArrayList<>();
    private boolean refuses;
    private boolean fails;

    @Test
    void visitsOfAMomentShareATransaction() throws InterruptedException {
        Outbox outbox = outbox(writer::add);
        outbox.add(visit("a", 0), NOW);
        outbox.write(NOW);
        outbox.add(visit("b", 0), NOW.plusMillis(99));
        outbox.write(LATER);
        writer.remove().run();

        assertThat(transactions).containsExactly(List.of("a", "b"));
    }

    @Test
    void whatComesWhileATransactionIsUnderWayIsOfTheNext() throws InterruptedException {
        Outbox outbox = outbox(writer::add);
        outbox.add(visit("a", 0), NOW);
        outbox.write(LATER);
        outbox.add(visit("b", 0), LATER);
        outbox.write(LATER.plusSeconds(9));
        assertThat(writer).hasSize(1);
        assertThat(safe).isEmpty();

        writer.remove().run();
        outbox.write(LATER.plusSeconds(9));
        writer.remove().run();
        assertThat(transactions).containsExactly(List.of("a"), List.of("b"));
        assertThat(safe).containsExactly("a");
    }

    @Test
    void muchIsWrittenAtOnce() throws InterruptedException {
        Outbox outbox = outbox(writer::add);
        outbox.add(visit("a", 8 << 20), NOW);
        assertThat(outbox.isFull()).isFalse();
        outbox.add(visit("b", 8 << 20), NOW);
        assertThat(outbox.isFull()).isTrue();
        outbox.write(NOW);

        assertThat(writer).hasSize(1);
        assertThat(outbox.isFull()).isFalse();
    }

    @Test
    void whatTheStoreRefusesStaysUnlessItsPartIsLost() throws InterruptedException {
        Outbox outbox = outbox(Runnable::run);
        refuses = true;
        outbox.add(visit("a", 0), NOW);
        outbox.add(visit("b", 0), NOW);
        outbox.flush(NOW);
        outbox.drop(visit -> visit.entry().url().endsWith("/a"));
        refuses = false;
        outbox.flush(NOW);

        assertThat(safe).containsExactly("b");
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void whatIsRefusedAfterItsPartWasLostIsNotWrittenLater() throws InterruptedException {
        Outbox outbox = outbox(writer::add);
        refuses = true;
        outbox.add(visit("a", 0), NOW);
        outbox.add(visit("b", 0), NOW);
        outbox.write(LATER);
        outbox.drop(visit -> visit.entry().url().endsWith("/a"));
        writer.remove().run();
        outbox.write(LATER);
        refuses = false;
        outbox.write(LATER.plusMillis(100));
        writer.remove().run();

        assertThat(transactions).containsExactly(List.of("b"));
    }

    @Test
    void aStoreThatFailsLosesNothingAndKeepsTheOrder() throws InterruptedException {
        Outbox outbox = outbox(writer::add);
        fails = true;
        outbox.add(visit("a", 0), NOW);
        outbox.write(LATER);
        outbox.add(visit("b", 0), LATER);
        writer.remove().run();
        assertThatThrownBy(() -> outbox.write(LATER)).isInstanceOf(UserError.class);
        fails = false;
        outbox.write(LATER.plusMillis(100));
        writer.remove().run();

        assertThat(transactions).containsExactly(List.of("a", "b"));
    }

    private Outbox outbox(Executor executor) {
        return new Outbox(new Store(), executor, visit -> safe.add(name(visit)));
    }

    private static Visit visit(String name, int bytes) {
        String url = "https://news.example/" + name;
        Page page = Page.fetched(url, "s", NOW, "text/html", 200, Mode.LIVE, new byte[bytes]);
        return new Visit(FrontierEntry.page(url, "s", Mode.LIVE, 0, NOW), page, null, null);
    }

    private static String name(Visit visit) {
        return visit.entry().url().substring("https://news.example/".length());
    }

    private final class Store implements FrontierStore {
        @Override
        public void update(Share share) {
            share.lost(Set.of());
        }

        @Override
        public boolean record(List<Visit> visits) {
            if (fails) {
                throw new UserError("the store is down");
            }
            if (!refuses) {
                transactions.add(visits.stream().map(OutboxTest::name).toList());
            }
            return !refuses;
        }

        @Override
        public int part(String domain) {
            return 0;
        }

        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public @Nullable String outage() {
            return null;
        }
    }
}
