package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Mode;
import io.mediawatch.scrape.FrontierEntry.Copy;
import io.mediawatch.scrape.FrontierEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frontier rules, known URLs, lists, admission: what needs no web. */
class RulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Copy COPY = new Copy("\"1\"", null, "hash");
    private static final Source SOURCE = Source.of(
            "news",
            null,
            null,
            "https://www.newsexample.com/feed",
            null,
            null,
            null,
            List.of("cdnexample.com"),
            null,
            null,
            null,
            null);

    private final FrontierRules rules = new FrontierRules(ScrapeSettings.defaults());
    private static final SourceAlerts ALERTS = new SourceAlerts(List.of("desk"));
    private final FrontierEntry page = FrontierEntry.page("https://newsexample.com/a", "news", Mode.BACKFILL, 0, NOW);
    private final FrontierEntry poll = FrontierEntry.poll(SOURCE, NOW);

    @Test
    void aPageIsFetchedAgainAfterTenMinutesAnHourADayAndAWeek() {
        FrontierEntry entry = page;
        Instant at = NOW;
        for (Duration after : ScrapeSettings.defaults().revisits()) {
            entry = rules.fetched(entry, COPY, at);
            assertThat(entry.due()).isEqualTo(NOW.plus(after));
            at = NOW.plus(after);
        }
        assertThat(rules.fetched(entry, COPY, at).due()).isNull();
    }

    @Test
    void revisitsSleptThroughAreNotMadeUpFor() {
        FrontierEntry entry = rules.fetched(page, COPY, NOW);

        assertThat(rules.unchanged(entry, EVERY, NOW.plus(Duration.ofHours(5))).due())
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void theFirstPageOfAUrlHasItsModeAndAnEditIsLive() {
        assertThat(rules.mode(page)).isEqualTo(Mode.BACKFILL);
        assertThat(rules.mode(rules.fetched(page, COPY, NOW))).isEqualTo(Mode.LIVE);
    }

    @Test
    void withoutNewsTheIntervalGrowsToItsBoundAndNewsHalveIt() {
        FrontierEntry entry = poll;
        for (int i = 0; i < 30; i++) {
            entry = rules.unchanged(entry, EVERY, NOW);
        }
        assertThat(entry.due()).isEqualTo(NOW.plus(ScrapeSettings.defaults().slowest()));

        FrontierEntry news = rules.polled(entry, COPY, List.of(), 3, EVERY, NOW);
        assertThat(news.due()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        for (int i = 0; i < 5; i++) {
            news = rules.polled(news, COPY, List.of(), 3, EVERY, NOW);
        }
        assertThat(news.due()).isEqualTo(NOW.plus(EVERY));
    }

    @Test
    void aSourceThatIsPolledLessThanTheSlowestStaysSo() {
        Duration day = Duration.ofDays(1);

        assertThat(rules.unchanged(poll, day, NOW).due()).isEqualTo(NOW.plus(day));
    }

    @Test
    void failuresOfAPageAreGivenUpAndThoseOfASourceAreNot() {
        FrontierEntry failingPage = page;
        FrontierEntry failingPoll = poll;
        for (int i = 0; i < ScrapeSettings.defaults().giveUpAfter(); i++) {
            failingPage = rules.failed(failingPage, "http-500", null, EVERY, NOW);
            failingPoll = rules.failed(failingPoll, "http-500", null, EVERY, NOW);
        }
        assertThat(failingPage.due()).isNull();
        assertThat(failingPoll.due()).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "9,256", "10,360", "1000,360"})
    void waitsDoubleUpToTheLongest(int failures, int minutes) {
        assertThat(rules.backoff(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void retryAfterIsWaitedForWhenItIsLonger() {
        assertThat(rules.failed(page, "http-429", Duration.ofHours(2), EVERY, NOW)
                        .due())
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(rules.failed(page, "http-429", Duration.ofSeconds(1), EVERY, NOW)
                        .due())
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void pageOfAHostThatNeverAnswersIsGivenUpAfterAMonth() {
        assertThat(rules.postponed(page, "robots-unreachable", NOW.plus(Duration.ofDays(29)))
                        .due())
                .isNotNull();
        assertThat(rules.postponed(page, "robots-unreachable", NOW.plus(Duration.ofDays(31)))
                        .due())
                .isNull();
    }

    @Test
    void aShorterIntervalInTheConfigIsKeptAtOnce() {
        FrontierEntry slow = rules.unchanged(poll, Duration.ofHours(6), NOW);
        Source hasty = Source.of(
                "news", null, null, SOURCE.url(), Duration.ofMinutes(1), null, null, null, null, null, null, null);

        assertThat(rules.rescheduled(slow, hasty, NOW).due()).isBefore(NOW.plus(Duration.ofHours(6)));
    }

    @Test
    void whatWasListedLastTimeIsNotNewByGuidOrAddress() {
        FrontierEntry read = rules.polled(poll, COPY, List.of(link("/a", "1"), link("/b", "2")), 2, EVERY, NOW);

        Frontier.Discovery next = Frontier.discover(
                read, SOURCE, List.of(link("/a-new-slug", "1"), link("/b", "other"), link("/c", "3")), Mode.LIVE, NOW);

        assertThat(next.found()).extracting(FrontierEntry::url).containsExactly("https://newsexample.com/c");
        assertThat(next.taken()).hasSize(3);
    }

    @Test
    void whatIsOverTheMaximumIsLeftForTheNextPoll() {
        Source small = Source.of("news", null, null, SOURCE.url(), null, null, null, null, 2, null, null, null);
        List<Link> links = List.of(link("/a", null), link("/b", null), link("/c", null));
        Frontier.Discovery first = Frontier.discover(poll, small, links, Mode.LIVE, NOW);
        FrontierEntry read = rules.polled(poll, COPY, first.taken(), 2, EVERY, NOW);

        assertThat(first.complete()).isFalse();
        assertThat(Frontier.discover(read, small, links, Mode.LIVE, NOW).found())
                .extracting(FrontierEntry::url)
                .containsExactly("https://newsexample.com/c");
    }

    @Test
    void whatTheSourceSaysIsOldIsHistory() {
        Link old = new Link("https://newsexample.com/a", null, NOW.minus(Duration.ofDays(3)));
        Link fresh = new Link("https://newsexample.com/b", null, NOW.minus(Duration.ofDays(1)));

        assertThat(Frontier.discover(poll, SOURCE, List.of(old, fresh), Mode.LIVE, NOW)
                        .found())
                .extracting(FrontierEntry::mode)
                .containsExactly(Mode.BACKFILL, Mode.LIVE);
    }

    @Test
    void aFindIsTakenOnceAndLeavesWhatIsKnownAlone() {
        Frontier frontier = new Frontier(java.util.Map.of("news", SOURCE), rules);
        FrontierEntry known = rules.fetched(page, COPY, NOW);

        List<FrontierEntry> waiting = frontier.gain(3, List.of(page, known), List.of(), NOW);

        assertThat(waiting).containsExactly(known);
        assertThat(frontier.find(3, page, NOW)).isNull();
        FrontierEntry other = FrontierEntry.page("https://newsexample.com/b", "news", Mode.LIVE, 0, NOW);
        assertThat(frontier.find(3, other, NOW)).isEqualTo(other);
        assertThat(frontier.find(3, other, NOW)).isNull();
        assertThat(frontier.find(4, other, NOW)).as("of another's part").isNull();
    }

    @Test
    void offDomainIsRefusedAndLookedAtAgainOnceTheSourceAllowsIt() {
        FrontierEntry other = FrontierEntry.page("https://other.example/b", "news", Mode.LIVE, 0, NOW);
        FrontierEntry refused = new Frontier(java.util.Map.of("news", SOURCE), rules)
                .gain(0, List.of(other), List.of(), NOW)
                .get(0);
        assertThat(refused.state()).isEqualTo(State.REFUSED);

        Source open =
                Source.of("news", null, null, SOURCE.url(), null, null, null, List.of("*"), null, null, null, null);
        assertThat(new Frontier(java.util.Map.of("news", open), rules).gain(0, List.of(refused), List.of(), NOW))
                .singleElement()
                .satisfies(entry -> assertThat(entry.due()).isEqualTo(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "https://newsexample.com/a, true",
        "https://sport.newsexample.com/a, true",
        "https://cdnexample.com/a, true",
        "https://x.cdnexample.com/a, true",
        "https://notcdnexample.com/a, false",
        "https://example.com/a, false",
        "http://10.0.0.1/a, false"
    })
    void linksMayLeadToTheSourcesDomainAndToTheHostsItLists(String url, boolean admitted) {
        assertThat(Admission.admits(
                        SOURCE, io.mediawatch.model.NormalUrl.of(url).authority()))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "www.a.example.co.uk, example.co.uk",
        "finance.sina.com.cn, sina.com.cn",
        "a.github.io:8080, a.github.io",
        "127.0.0.1:8080, 127.0.0.1",
        "localhost, localhost"
    })
    void hostsAreSharedOutByRegisteredDomain(String host, String domain) {
        assertThat(Admission.domain(host)).isEqualTo(domain);
    }

    @Test
    void knownUrlsAreKnownAndNoOthers() {
        KnownUrls urls = new KnownUrls();
        int many = 100_000;
        for (int i = 0; i < many; i++) {
            urls.add("https://newsexample.com/" + i);
        }
        assertThat(urls.size()).isEqualTo(many);
        assertThat(urls.add("https://newsexample.com/7")).isFalse();
        assertThat(urls.add("https://newsexample.com/x")).isTrue();
    }

    @Test
    void newArticlesAreCountedByDayAndFourWeeksBack() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Listed listed = Listed.nothing(EVERY);
        for (int i = 0; i < 40; i++) {
            listed = listed.after(List.of(), 10, EVERY, day.plusDays(i));
        }
        LocalDate last = day.plusDays(39);

        assertThat(listed.found()).hasSize(Listed.DAYS);
        assertThat(listed.today(last)).isEqualTo(10);
        assertThat(listed.usual(last)).isEqualTo(10);
        assertThat(listed.usual(last.plusDays(15))).as("two weeks later").isEqualTo(5);
        assertThat(listed.today(last.plusDays(1))).isZero();
    }

    @Test
    void aSourceThatFallsSilentOrFailsIsSaidTo() {
        FrontierEntry entry = poll;
        for (int i = 0; i < 10; i++) {
            entry = rules.polled(entry, COPY, List.of(link("/" + i, null)), 8, EVERY, NOW.plus(Duration.ofDays(i)));
        }
        Instant last = NOW.plus(Duration.ofDays(9));
        assertThat(condition(entry, last.plus(Duration.ofHours(12)))).isEqualTo(SourceStatus.Condition.HEALTHY);
        assertThat(condition(
                        rules.unchanged(entry, EVERY, last.plus(Duration.ofDays(2))), last.plus(Duration.ofDays(2))))
                .isEqualTo(SourceStatus.Condition.SILENT);
        FrontierEntry failing = rules.failed(entry, "timeout", null, EVERY, last);
        assertThat(condition(failing, last)).isEqualTo(SourceStatus.Condition.FAILING);
        for (int i = 0; i < 2; i++) {
            failing = rules.failed(failing, "timeout", null, EVERY, last);
        }
        assertThat(condition(failing, last)).isEqualTo(SourceStatus.Condition.BROKEN);
        SourceStatus status = SourceStatus.of(SOURCE, failing, last);
        assertThat(status.cause()).isEqualTo("it does not finish within the time limits, 3 polls in a row");
        assertThat(status.reason()).isEqualTo("timeout");
        assertThat(status.values()).containsExactly("3");
        assertThat(condition(poll, NOW)).isEqualTo(SourceStatus.Condition.NEW);
    }

    @Test
    void aSourceThatFallsSilentIsToldOfOnceThoughItFailsInBetween() {
        FrontierEntry entry = poll;
        for (int i = 0; i < 10; i++) {
            entry = rules.polled(entry, COPY, List.of(link("/" + i, null)), 8, EVERY, NOW.plus(Duration.ofDays(i)));
        }
        Instant last = NOW.plus(Duration.ofDays(9));
        Instant well = last.plus(Duration.ofHours(12));
        Instant silent = last.plus(Duration.ofHours(26));
        FrontierEntry quiet = rules.unchanged(entry, EVERY, well);
        FrontierEntry still = rules.unchanged(quiet, EVERY, silent);
        FrontierEntry failing = rules.failed(still, "timeout", null, EVERY, silent.plusSeconds(600));
        FrontierEntry answering = rules.unchanged(failing, EVERY, silent.plusSeconds(1200));

        assertThat(ALERTS.of(SOURCE, entry, quiet, well)).isNull();
        Alert alert = Objects.requireNonNull(ALERTS.of(SOURCE, quiet, still, silent));
        assertThat(alert.rule()).isEqualTo("source-silent");
        assertThat(alert.channels()).containsExactly("desk");
        assertThat(alert.headline()).startsWith("nothing new since 2026-");
        assertThat(ALERTS.of(SOURCE, still, failing, silent.plusSeconds(600))).isNull();
        assertThat(ALERTS.of(SOURCE, failing, answering, silent.plusSeconds(1200)))
                .isNull();
    }

    @Test
    void aSourceThatBreaksIsToldOfOnceEachTime() {
        List<Alert> told = new ArrayList<>();
        FrontierEntry entry = rules.polled(poll, COPY, List.of(link("/a", null)), 1, EVERY, NOW);
        for (int i = 1; i <= 12; i++) {
            Instant now = NOW.plus(Duration.ofHours(i));
            FrontierEntry after =
                    i % 6 == 0 ? rules.unchanged(entry, EVERY, now) : rules.failed(entry, "http-500", null, EVERY, now);
            Alert alert = ALERTS.of(SOURCE, entry, after, now);
            if (alert != null) {
                told.add(alert);
            }
            entry = after;
        }

        assertThat(told).extracting(Alert::rule).containsExactly("source-broken", "source-broken");
        assertThat(told).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(told.get(0).group()).isEqualTo("news");
        assertThat(told.get(0).headline()).isEqualTo("the server answers 500, 3 polls in a row");
        assertThat(told.get(0).cause()).isEqualTo(new Alert.Cause("broken", "http-500", List.of("3")));
    }

    private static SourceStatus.Condition condition(FrontierEntry poll, Instant now) {
        return SourceStatus.of(SOURCE, poll, now).condition();
    }

    private static Link link(String path, @Nullable String guid) {
        return new Link("https://newsexample.com" + path, guid, null);
    }
}
