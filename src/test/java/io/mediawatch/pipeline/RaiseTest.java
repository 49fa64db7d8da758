package io.mediawatch.pipeline;

import static io.mediawatch.pipeline.Newsroom.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Version;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told, when, and how often. A rule is a word, and after it how it is told. */
class RaiseTest {
    private static final String TEXT =
            "Nvidia ships chips\nNvidia has shipped its new chips to the first of its customers.\n"
                    + "They wait in the harbour for the customs officer, who is on leave.";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void oneAlertForAStoryAndACopyUpdatesIt() {
        rules("chips");
        rig.send(page("a", 0, TEXT));
        rig.send(page("b", 60, TEXT));

        List<Alert> alerts = alerts();
        assertThat(alerts).extracting(Alert::state).containsExactly(Alert.State.RAISED, Alert.State.UPDATED);
        assertThat(alerts).extracting(Alert::id).containsOnly(alerts.get(0).id());
        assertThat(alerts.get(1).reposts()).isEqualTo(1);
    }

    @Test
    void aFlashWithAnotherFigureIsToldToo() {
        String flash = "Nvidia gains\nShares of Nvidia rose %s in early trading on Monday after it said that it had"
                + " shipped its new chips to the first of its customers, who wait for them in the harbour of the town.";
        rules("chips");
        rig.send(page("a", 0, flash.formatted("2.5%")));
        rig.send(page("b", 60, flash.formatted("3%")));
        rig.send(page("c", 120, "Reprinted\n" + flash.formatted("3%")));

        List<Alert> alerts = alerts();
        assertThat(alerts)
                .extracting(Alert::state)
                .containsExactly(Alert.State.RAISED, Alert.State.RAISED, Alert.State.UPDATED);
        assertThat(alerts.get(2).id()).isEqualTo(alerts.get(1).id());
    }

    @Test
    void theVersionIsThatOfTheArticleAndNeverFalls() {
        rules("chips");
        rig.send(page("a", 60, TEXT));
        rig.send(page("b", 0, TEXT));

        long first = Version.of(Newsroom.START.plusSeconds(60), 2);
        assertThat(alerts()).extracting(Alert::version).containsExactly(first, first + 1);
    }

    @Test
    void historyTellsNobodyAndALiveCopyOfItNeither() {
        rules("chips");
        rig.send(page("a", 0, Mode.BACKFILL, TEXT));
        rig.send(page("b", 60, TEXT));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void theSamePagesAgainRaiseNothing() {
        rules("chips");
        rig.given(page("a", 0, TEXT), page("b", 60, TEXT));
        rig.send(page("a", 0, TEXT), page("b", 60, TEXT));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aRuleForTheFirstMentionIsToldOnceForAllStories() {
        rules("chips {'first':true}");
        rig.send(page("a", 0, TEXT));
        rig.send(page("b", 60, other(1)));

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void whatHistoryMentionedIsNoFirstMention() {
        rules("chips {'first':true}");
        rig.send(page("a", 0, Mode.BACKFILL, TEXT));
        rig.send(page("b", 60, other(1)));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aStoryIsToldOnceAsLongAsItsTextIsKnownEvenIfAlertsAreKeptForLess() {
        Duration hour = Duration.ofHours(1);
        TopicSettings.Retention alertsFirst = new TopicSettings.Retention(hour, hour, hour, hour, hour.multipliedBy(3));
        try (Rig other = new Rig(Newsroom.stages(), new TopicSettings("mediawatch", 6, (short) 1, alertsFirst))) {
            other.configure(Newsroom.config(2, List.of("Nvidia"), List.of("chips")));
            other.given(page("a", 0, TEXT));

            other.advance(hour.multipliedBy(2));
            other.send(page("b", 60, TEXT));
            assertThat(other.values(other.topics.alerts(), Alert.class))
                    .extracting(Alert::state)
                    .containsExactly(Alert.State.UPDATED);

            other.advance(hour.multipliedBy(4));
            assertThat(other.driver().getKeyValueStore(Store.TOLD).all().hasNext())
                    .isFalse();
        }
    }

    @Test
    void aThrottledRuleTellsOneAndThenTheRestAsOne() {
        rules("chips {'hold':{'throttle':'PT1H','at':'08:00','zone':'UTC'}}");
        send(4);
        assertThat(alerts())
                .extracting(Alert::state)
                .containsExactly(Alert.State.RAISED, Alert.State.HELD, Alert.State.HELD, Alert.State.HELD);

        wait(Duration.ofMinutes(59));
        assertThat(alerts()).isEmpty();
        wait(Duration.ofMinutes(2));
        List<Alert> told = alerts();
        assertThat(told.get(0).digest()).isNotNull().satisfies(digest -> {
            assertThat(digest.count()).isEqualTo(3);
            assertThat(digest.items()).extracting(Alert.Item::headline).contains("Story 1 of chips");
        });
        assertThat(told)
                .as("the digest, and what is held back no longer")
                .extracting(Alert::state)
                .containsExactly(Alert.State.RAISED, Alert.State.DIGESTED, Alert.State.DIGESTED, Alert.State.DIGESTED);
        wait(Duration.ofHours(2));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aDigestCountsWhatItDoesNotListAndNothingStaysHeld() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(HeldAlerts.MOST + 2);
        Map<String, Alert.State> states = new HashMap<>();
        alerts().forEach(alert -> states.put(alert.id(), alert.state()));
        assertThat(states.values()).filteredOn(Alert.State.HELD::equals).hasSize(HeldAlerts.MOST);

        wait(Duration.ofMinutes(61));
        List<Alert> told = alerts();
        assertThat(told.get(0).digest()).isNotNull().satisfies(digest -> {
            assertThat(digest.count()).isEqualTo(HeldAlerts.MOST + 2);
            assertThat(digest.items()).hasSize(HeldAlerts.MOST);
        });
        told.forEach(alert -> states.put(alert.id(), alert.state()));
        assertThat(states.values()).filteredOn(Alert.State.DIGESTED::equals).hasSize(HeldAlerts.MOST + 2);
    }

    @Test
    void aRuleThatNoLongerHoldsBackTellsAtOnceAndTheRestInItsTime() {
        rules("chips {'hold':{'throttle':'PT1H','at':'08:00','zone':'UTC'}}");
        send(2);
        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of("chips")));
        alerts();

        sendLate(5);

        assertThat(alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED);
        wait(Duration.ofHours(1));
        assertThat(alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED);
    }

    @Test
    void oneAlertHeldBackIsToldAsItselfWithItsReposts() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        rig.send(page("a", 0, TEXT));
        rig.send(page("b", 60, TEXT));
        List<Alert> before = alerts();
        assertThat(before).extracting(Alert::state).containsOnly(Alert.State.HELD);

        wait(Duration.ofMinutes(61));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(before.get(0).id());
            assertThat(alert.state()).isEqualTo(Alert.State.RAISED);
            assertThat(alert.version()).isGreaterThan(before.get(1).version());
            assertThat(alert.reposts()).isEqualTo(1);
            assertThat(alert.digest()).isNull();
        });
    }

    @Test
    void aSilenceIsToldOnceUnlessSomethingComes() {
        rules("chips {'silence':'PT10M'}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofMinutes(9));
        sendLate(1);
        wait(Duration.ofMinutes(9));
        assertThat(alerts()).isEmpty();

        wait(Duration.ofMinutes(2));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.headline()).isEqualTo("nothing since 2024-10-21 08:09 UTC");
            assertThat(alert.cause()).isEqualTo(new Alert.Cause("silence", null, List.of("2024-10-21 08:09 UTC")));
            assertThat(alert.raised().truncatedTo(ChronoUnit.MINUTES))
                    .as("when it was missed")
                    .isEqualTo("2024-10-21T08:19:00Z");
            assertThat(alert.article()).isNull();
        });
        wait(Duration.ofHours(1));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void whatNeverCameIsMissedFromWhenItsRuleIsInForce() {
        wait(Duration.ofHours(1));
        rules("chips {'silence':'PT10M'}");
        wait(Duration.ofMinutes(9));
        assertThat(alerts()).isEmpty();

        wait(Duration.ofMinutes(2));
        assertThat(alerts()).singleElement().satisfies(alert -> assertThat(alert.headline())
                .isEqualTo("nothing since 2024-10-21 09:00 UTC"));
        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of("chips {\"silence\":\"PT10M\"}")));
        wait(Duration.ofHours(1));
        assertThat(alerts()).as("told once").isEmpty();

        rig.send(page("a", 0, TEXT));
        wait(Duration.ofMinutes(11));
        assertThat(alerts()).as("after a match it begins anew").hasSize(1);
    }

    @Test
    void aSilenceThatWasToldDoesNotBeginAgainWithTheNextRules() {
        rules("chips {'silence':'PT10M'}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofMinutes(11));
        assertThat(alerts()).hasSize(1);

        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of("chips {\"silence\":\"PT10M\"}")));
        wait(Duration.ofHours(1));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void historyDoesNotBreakASilence() {
        rules("chips {'silence':'PT10M'}");
        wait(Duration.ofMinutes(9));
        rig.send(page("a", 0, Mode.BACKFILL, TEXT));
        wait(Duration.ofMinutes(2));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void whatCameInBeforeAStartIsProcessedBeforeASilenceIsTold() {
        rules("chips {'silence':'PT1M'}");
        wait(Duration.ofMinutes(4));
        assertThat(alerts()).isEmpty();

        rig.send(page("a", 0, Mode.BACKFILL, TEXT));
        wait(Duration.ofMinutes(2));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void aRuleThatIsGoneIsNotSilentAndBeginsAnewWhenItComesBack() {
        rules("chips {'silence':'PT10M'}");
        rig.send(page("a", 0, TEXT));
        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of()));
        wait(Duration.ofMinutes(11));
        assertThat(alerts()).isEmpty();

        rig.configure(Newsroom.config(4, List.of("Nvidia"), List.of("chips {\"silence\":\"PT10M\"}")));
        wait(Duration.ofSeconds(1));
        wait(Duration.ofMinutes(11));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void aRuleThatTellsOtherwiseThanBeforeLosesNoAlert() {
        rules("chips {'silence':'PT10M'}");
        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of("chips")));
        rig.send(page("a", 0, TEXT));
        assertThat(alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED);

        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(1);
        assertThat(alerts()).extracting(Alert::state).containsExactly(Alert.State.HELD);
        rig.configure(Newsroom.config(4, List.of("Nvidia"), List.of("chips {\"silence\":\"P1D\"}")));
        sendLate(2);
        wait(Duration.ofMinutes(61));
        assertThat(alerts()).extracting(Alert::headline).containsExactly("Story 0 of chips");
    }

    @Test
    void aThrottledRuleThatBecomesASilenceMissesWhatNeverComes() {
        rules("chips {'hold':{'throttle':'PT1H','at':'08:00','zone':'UTC'}}");
        send(1);
        assertThat(alerts()).extracting(Alert::state).containsExactly(Alert.State.RAISED);

        rig.configure(Newsroom.config(3, List.of("Nvidia"), List.of("chips {\"silence\":\"PT10M\"}")));
        wait(Duration.ofSeconds(1));
        wait(Duration.ofMinutes(11));
        assertThat(alerts()).singleElement().satisfies(alert -> assertThat(alert.headline())
                .startsWith("nothing since"));
        wait(Duration.ofHours(2));
        assertThat(alerts()).as("told once").isEmpty();
    }

    @Test
    void whatIsTakenDownGoesFromTheAlertsAndNobodyIsToldAgain() {
        rules("chips");
        rig.send(page("a", 0, TEXT));
        Alert raised = alerts().get(0);

        rig.request("forget", page("a", 0, TEXT).id(), "");

        assertThat(gone()).containsExactly(raised.id());
        rig.send(page("b", 60, TEXT));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void anAlertThatShowsAnotherCopyStaysWhenOneIsTakenDown() {
        rules("chips");
        rig.send(page("a", 0, TEXT)).given(page("b", 60, TEXT));

        rig.request("forget", page("b", 60, TEXT).id(), "");

        assertThat(rig.records(rig.topics.alerts())).isEmpty();
    }

    @Test
    void whatAnEarlierRevisionRaisedGoesToo() {
        rules("chips");
        rig.given(page("a", 0, TEXT), page("a", 60, other(1).replace("chips", "crisps")));

        rig.request("forget", page("a", 0, TEXT).id(), "");

        assertThat(gone()).hasSize(1);
    }

    @Test
    void whatIsTakenDownWhileItWaitsIsNotTold() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(3);
        rig.drained().request("forget", page("story0", 100, other(0)).id(), "");
        assertThat(gone()).hasSize(1);

        wait(Duration.ofMinutes(61));
        assertThat(alerts().get(0).digest()).isNotNull().satisfies(digest -> {
            assertThat(digest.count()).isEqualTo(2);
            assertThat(digest.items())
                    .extracting(Alert.Item::headline)
                    .containsExactly("Story 1 of chips", "Story 2 of chips");
        });
    }

    @Test
    void aDigestDoesNotCountWhatItWouldNotListAndIsTakenDown() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(HeldAlerts.MOST + 2);
        int last = HeldAlerts.MOST + 1;
        rig.drained()
                .request("forget", page("story" + last, 100 + last, other(last)).id(), "");
        assertThat(gone()).hasSize(1);
        wait(Duration.ofMinutes(61));

        assertThat(alerts().get(0).digest()).isNotNull().satisfies(digest -> {
            assertThat(digest.count()).isEqualTo(HeldAlerts.MOST + 1);
            assertThat(digest.items()).hasSize(HeldAlerts.MOST);
        });
    }

    @Test
    void aDigestLosesTheLineOfWhatIsTakenDownAndGoesWithItsLast() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(2);
        wait(Duration.ofMinutes(61));
        rig.drained().request("forget", page("story1", 101, other(1)).id(), "");

        assertThat(alerts().stream().filter(Objects::nonNull)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(Alert.State.UPDATED);
            assertThat(alert.headline()).isEqualTo("Story 0 of chips");
            assertThat(alert.digest()).isNotNull().satisfies(digest -> assertThat(digest.items())
                    .extracting(Alert.Item::headline)
                    .containsExactly("Story 0 of chips"));
        });
        rig.request("forget", page("story0", 100, other(0)).id(), "");
        assertThat(gone()).as("the alert and the digest").hasSize(2);
    }

    @Test
    void whatADigestOnlyCountsIsToldAlsoIfAllThatItListsIsTakenDown() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(HeldAlerts.MOST + 3);
        for (int story = 0; story <= HeldAlerts.MOST; story++) {
            forgetStory(story);
        }
        rig.drained();

        wait(Duration.ofMinutes(61));
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(Alert.State.RAISED);
            assertThat(alert.summary()).isEqualTo("2 alerts");
            assertThat(alert.article()).isNull();
            assertThat(alert.channels()).containsExactly("log");
            assertThat(alert.digest()).isEqualTo(new Alert.Digest(2, List.of()));
        });

        forgetStory(HeldAlerts.MOST + 1);
        assertThat(alerts().stream().filter(Objects::nonNull))
                .singleElement()
                .satisfies(alert -> assertThat(alert.digest()).isEqualTo(new Alert.Digest(1, List.of())));
        forgetStory(HeldAlerts.MOST + 2);
        assertThat(gone()).as("the alert and the digest").hasSize(2);
    }

    @Test
    void nothingIsToldIfAllIsTakenDownThatADigestWouldListAndCount() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(HeldAlerts.MOST + 1);
        for (int story = 0; story <= HeldAlerts.MOST; story++) {
            forgetStory(story);
        }
        rig.drained();

        wait(Duration.ofMinutes(61));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aDigestKeepsTheLineOfAnAlertThatShowsAnotherCopy() {
        rules("chips {'hold':{'digest':'hourly','at':'08:00','zone':'UTC'}}");
        send(2);
        rig.send(page("copy", 160, other(1)));
        wait(Duration.ofMinutes(61));
        rig.drained().request("forget", page("copy", 160, other(1)).id(), "");

        assertThat(rig.records(rig.topics.alerts())).isEmpty();
    }

    @Test
    void aSpikeGoesWithTheArticleThatShowsIt() {
        rules("chips {'spike':{'window':'PT1H','height':3,'least':5}}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofHours(6));
        send(5);
        assertThat(alerts()).hasSize(1);

        rig.request("forget", page("story4", 104, other(4)).id(), "");

        assertThat(gone()).hasSize(1);
    }

    @Test
    void aSpikeIsToldAndItsCopiesAreNotCounted() {
        rules("chips {'spike':{'window':'PT1H','height':3,'least':5}}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofHours(6));
        for (int i = 0; i < 8; i++) {
            rig.send(page("copy" + i, 60 + i, TEXT));
        }
        assertThat(alerts()).isEmpty();
        send(6);
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.passage()).isEqualTo("5 stories within 1 h, usually 0.2");
            assertThat(alert.cause()).isEqualTo(new Alert.Cause("spike", null, List.of("5", "1 h", "0.2")));
        });
    }

    @Test
    void aRevisionIsNoFurtherStoryAfterACopyCameInBetween() {
        rules("chips {'spike':{'window':'PT1H','height':3,'least':5}}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofHours(6));
        rig.send(page("b", 30, other(99)));
        for (int i = 0; i < 8; i++) {
            rig.send(page("copy" + i, 60 + 2 * i, other(99)), page("b", 61 + 2 * i, other(99) + "more" + i));
        }
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aSpikeGoesWithTheArticleThatShowsItAlsoAfterACopyCame() {
        rules("chips {'spike':{'window':'PT1H','height':3,'least':5}}");
        rig.send(page("a", 0, TEXT));
        wait(Duration.ofHours(6));
        send(5);
        rig.send(page("copy", 160, other(4)));
        assertThat(alerts()).hasSize(1);

        rig.request("forget", page("story4", 104, other(4)).id(), "");

        assertThat(gone()).hasSize(1);
    }

    private void rules(String... rules) {
        List<String> all = new ArrayList<>();
        for (String rule : rules) {
            all.add(rule.replace('\'', '"'));
        }
        rig.configure(Newsroom.config(2, List.of("Nvidia"), all));
        wait(Duration.ofSeconds(1));
    }

    private void wait(Duration time) {
        rig.advance(time);
    }

    private void send(int stories) {
        for (int i = 0; i < stories; i++) {
            rig.send(page("story" + i, 100 + i, other(i)));
        }
    }

    private void forgetStory(int number) {
        rig.request(
                "forget", page("story" + number, 100 + number, other(number)).id(), "");
    }

    private void sendLate(int number) {
        rig.send(page("late" + number, 500, other(number)));
    }

    /** No two of them have anything in common. */
    private static String other(int number) {
        StringBuilder text = new StringBuilder("Story " + number + " of chips\n");
        for (int word = 0; word < 40; word++) {
            text.append("word").append(number).append('x').append(word).append(' ');
        }
        return text.toString();
    }

    /** Keys of tombstones, each of a version that the index takes. */
    private List<String> gone() {
        return rig.records(rig.topics.alerts()).stream()
                .filter(record -> record.value() == null && Header.text(record.headers(), Header.VERSION) != null)
                .map(TestRecord::key)
                .toList();
    }

    private List<Alert> alerts() {
        return rig.values(rig.topics.alerts(), Alert.class);
    }
}
