package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostQueuesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final HostQueues hosts = new HostQueues(DELAY);

    @Test
    void aHostMetForTheFirstTimeRestsFirst() {
        hosts.add(job("a.example", 1), NOW, null, NOW);

        assertThat(hosts.take(NOW)).isNull();
        assertThat(hosts.wakeUp()).isEqualTo(NOW.plus(DELAY));
        assertThat(hosts.take(NOW.plus(DELAY))).isNotNull();
    }

    @Test
    void aHostWithAPauseOfItsOwnRestsThatLong() {
        hosts.add(job("a.example", 1), NOW, Duration.ofSeconds(30), NOW);

        assertThat(hosts.wakeUp()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void aHostIsNeverTakenTwiceAtOnceAndOthersAreNotHeldUp() {
        hosts.add(job("a.example", 1), NOW, null, NOW);
        hosts.add(job("a.example", 2), NOW, null, NOW);
        hosts.add(job("b.example", 1), NOW, null, NOW);
        Instant later = NOW.plus(DELAY);

        assertThat(hosts.take(later)).isNotNull();
        assertThat(hosts.take(later)).extracting(Job::host).isEqualTo("b.example");
        assertThat(hosts.take(later.plusSeconds(3600))).as("a is busy").isNull();
        hosts.rest("a.example", null, later);
        hosts.release("a.example", later);
        assertThat(hosts.take(later.plusMillis(1999))).isNull();
        assertThat(hosts.take(later.plus(DELAY))).extracting(Job::url).isEqualTo("https://a.example/2");
    }

    @Test
    void whatIsDueFirstGoesFirst() {
        hosts.add(job("a.example", 1), NOW.plusSeconds(60), null, NOW);
        hosts.add(job("a.example", 2), NOW.plusSeconds(30), null, NOW);

        assertThat(hosts.take(NOW.plusSeconds(29))).isNull();
        assertThat(hosts.take(NOW.plusSeconds(30))).extracting(Job::url).isEqualTo("https://a.example/2");
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() {
        hosts.add(job("a.example", 1), NOW, null, NOW);
        hosts.hold("a.example", NOW.plusSeconds(600));

        assertThat(hosts.take(NOW.plusSeconds(599))).isNull();
        assertThat(hosts.take(NOW.plusSeconds(600))).isNotNull();
    }

    @Test
    void hostsThatAreAnothersAreForgotten() {
        hosts.add(job("a.example", 1), NOW, null, NOW);
        hosts.add(job("b.example", 1), NOW, null, NOW);
        hosts.drop("a.example"::equals);

        assertThat(hosts.take(NOW.plus(DELAY))).extracting(Job::host).isEqualTo("b.example");
        assertThat(hosts.take(NOW.plus(DELAY))).isNull();
    }

    private static Job job(String host, int number) {
        return Job.visit(FrontierEntry.page("https://" + host + "/" + number, "s", Mode.LIVE, 0, NOW));
    }
}
