package io.mediawatch.pipeline;

import static io.mediawatch.pipeline.Newsroom.config;
import static io.mediawatch.pipeline.Newsroom.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.alert.AlertTiming;
import io.mediawatch.model.Alert;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Articles;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code requests} lead to. */
class RerunTest {
    private static final String TEXT =
            "Chips\nNvidia has shipped its new chips to OpenAI and to Amazon.\nJensen: \"We are sold out\"";
    private static final Page CHIPS = page("chips", 0, TEXT);

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCompanyNewOnTheWatchListGetsItsHistoryAndWhatIsNoLongerFoundIsTakenBack() {
        rig.given(CHIPS).configure(config(2, List.of("OpenAI", "Amazon"), List.of("Chips")));

        rig.retag(CHIPS.id(), 2);

        Map<String, Boolean> mentions = new TreeMap<>();
        String version = Long.toString(Version.of(Newsroom.START, 2));
        rig.records(rig.topics.mentions()).forEach(record -> {
            mentions.put(record.key(), record.value() != null);
            assertThat(Header.text(record.headers(), Header.VERSION)).isEqualTo(version);
        });
        assertThat(mentions)
                .containsExactly(
                        Map.entry(CHIPS.id() + "/Amazon", true),
                        Map.entry(CHIPS.id() + "/Nvidia", false),
                        Map.entry(CHIPS.id() + "/OpenAI", true));
        TaggedArticle tagged =
                rig.values(rig.topics.taggedArticles(), TaggedArticle.class).get(0);
        assertThat(tagged.article().generation()).isEqualTo(2);
        assertThat(tagged.article().mode()).isEqualTo(Mode.RETAG);
        assertThat(tagged.tags().story()).isEqualTo(CHIPS.id());
        assertThat(rig.records(rig.topics.alerts())).as("history alerts nobody").isEmpty();
        assertThat(rig.outcomes()).as("a request is no page").isEmpty();
    }

    @Test
    void whatFailedOnItsWayToAnotherStepGoesOnThereUnlessItsArticleIsTakenDown() {
        Page page = page("rain", 0, "Rain\nIt rains in the north.");
        rig.given(page);
        Emission told = StoryChange.of(
                Articles.of(page.id(), "en", "Rain", List.of()).as(2, 1, 0, Mode.LIVE, List.of()), page.id());

        resume("matches", match(page.id(), "late"));
        resume("copies", told);
        assertThat(rig.records(rig.topics.alerts())).hasSize(1);
        assertThat(rig.records(rig.topics.stories())).hasSize(1);

        rig.request("forget", page.id(), "").drained();
        resume("matches", match(page.id(), "later"));
        resume("copies", told);
        assertThat(rig.records(rig.topics.alerts())).isEmpty();
        assertThat(rig.records(rig.topics.stories())).isEmpty();
    }

    @Test
    void aTakingDownThatFailedOnItsWayGoesOnAlsoWhenTheArticleIsGone() {
        Page page = page("rain", 0, "Rain\nIt rains in the north.");
        rig.given(page);
        Emission match = match(page.id(), "late");
        resume("matches", match);
        rig.request("forget", page.id(), "").drained();

        resume("matches", new Withdrawn(page.id(), List.of("late")).to(match.key()));

        assertThat(rig.records(rig.topics.alerts())).singleElement().satisfies(alert -> assertThat(alert.value())
                .as("the alert is taken back")
                .isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "resume, hop, fingerprints, 'header ''hop'' is none of matches, copies: fingerprints'",
        "replay, generation, one, header 'generation' is not a whole number: one",
        "replay, status, -1, header 'status' is not an HTTP status: -1",
        "replay, next, [null], header 'next' does not fit 30 bytes: [null]",
    })
    void aRequestThatCannotBeCarriedOutIsADeadLetterThatSaysWhy(
            String request, String header, String value, String why) {
        Page page = page("rain", 0, "Rain\nIt rains in the north....");
        rig.given(page);
        Headers headers = PageCodec.headers(page);
        Header.put(headers, Header.GENERATION, 1);
        Header.put(headers, Header.KEY, "none");
        headers.remove(header);
        Header.put(headers, header, value);

        rig.request(request, page.id(), page.body(), headers);

        assertThat(rig.records(rig.topics.deadLetters()))
                .singleElement()
                .extracting(letter -> Header.text(letter.headers(), "__streams.errors.message"))
                .isEqualTo(why);
    }

    /** As somebody retries the dead letter of a step that could not take what came by the hop. */
    private void resume(String hop, Emission emission) {
        Headers dead = DeadLetter.headers(
                emission.headers(), "a step", new DeadLetter.Origin(hop, 0, 0), new IllegalStateException("fell over"));
        ProducerRecord<String, byte[]> request = Objects.requireNonNull(Resumption.request(
                rig.topics,
                "mediawatch-stream-" + hop + "-repartition",
                DeadLetterTest.letter(emission.key(), emission.value(), dead)));
        rig.request("resume", request.key(), request.value(), request.headers());
    }

    private static Emission match(String article, String id) {
        ArticleFacts facts = new ArticleFacts(
                article, 1, 1, Mode.LIVE, null, null, null, null, "Rain", "en", null, Newsroom.START, article);
        Alert alert = new Alert(
                id,
                Alert.State.RAISED,
                1,
                "rule",
                "high",
                article,
                "",
                facts,
                null,
                List.of(),
                null,
                Newsroom.START,
                0,
                List.of(),
                null,
                null);
        AlertCandidate found = new AlertCandidate(alert, Mode.LIVE, new AlertTiming(false, null, null, null));
        return Emission.hop(Hops.MATCHES, PossibleAlert.series("rule", ""), Json.bytes(found));
    }

    @Test
    void aStoryToldOnlyByRetaggingDoesNotAlertLater() {
        rig.given(CHIPS)
                .configure(config(2, List.of("Nvidia"), List.of("Chips")))
                .retag(CHIPS.id(), 2);

        rig.send(page("repost", 9, TEXT));

        assertThat(rig.records(rig.topics.alerts())).isEmpty();
    }

    @Test
    void retaggingByTheRulesInForceWritesNothing() {
        rig.given(CHIPS).retag(CHIPS.id(), 1);

        assertThat(written()).isEmpty();
    }

    @Test
    void aRequestForRulesNotInForceIsPutOffAndEndsInTheDeadLettersIfTheyNeverAre() {
        rig.given(CHIPS).retag(CHIPS.id(), 7).replay(CHIPS, 8);

        List<TestRecord<String, byte[]>> letters = rig.records(rig.topics.deadLetters());
        assertThat(letters)
                .extracting(letter -> Header.text(letter.headers(), Header.REQUEST))
                .containsExactly("retag", "replay");
        assertThat(letters)
                .extracting(letter -> Header.text(letter.headers(), DeadLetter.MESSAGE))
                .satisfiesExactly(
                        message -> assertThat(message).contains("generation 7"),
                        message -> assertThat(message).contains("generation 8"));
        assertThat(rig.outcomes()).isEmpty();
    }

    @Test
    void aRequestForAnUnknownArticleOrWithoutSenseStopsNothing() {
        rig.retag("unknown", 1).request("dance", CHIPS.id(), "").send(CHIPS);

        assertThat(rig.outcomes()).containsExactly("tagged");
        assertThat(rig.records(rig.topics.deadLetters())).hasSize(1);
    }

    @Test
    void aCorrectionStaysThroughRetaggingAndTheNextRevision() {
        rig.given(CHIPS).request("correct", CHIPS.id(), "Nvidia");
        assertThat(gone(rig.topics.mentions())).containsExactly(CHIPS.id() + "/Nvidia");
        long corrected = version();

        rig.configure(config(2, List.of("Nvidia", "Amazon"), List.of())).retag(CHIPS.id(), 2);
        assertThat(mentions()).containsExactly("Amazon");
        assertThat(version()).isGreaterThan(corrected);

        rig.drained().send(page("chips", 60, "Chips\nNvidia and Amazon, once more."));
        assertThat(mentions()).containsExactly("Amazon");
    }

    @Test
    void aCorrectionAlsoTakesBackWhatIsLeftOfARevisionWhoseSuccessorFailed() {
        Page failing = page("chips", 60, "Chips\nNvidia, once more.\nuntaggable");
        rig.given(CHIPS, failing);

        rig.request("correct", CHIPS.id(), "Nvidia");
        assertThat(rig.records(rig.topics.mentions())).singleElement().satisfies(mention -> {
            assertThat(mention.key()).isEqualTo(CHIPS.id() + "/Nvidia");
            assertThat(mention.value()).isNull();
            assertThat(Long.parseLong(Header.required(mention.headers(), Header.VERSION)))
                    .isGreaterThan(Version.of(Newsroom.START.plusSeconds(60), 1));
        });
        assertThat(gone(rig.topics.quotes())).isEmpty();

        rig.request("correct", CHIPS.id(), "Jensen");
        assertThat(gone(rig.topics.quotes()))
                .as("the words of whom it does not name")
                .hasSize(1);

        rig.request("correct", CHIPS.id(), "Nvidia");
        assertThat(written()).as("taken back before").isEmpty();
        rig.send(page("chips", 120, "Chips\nNvidia and OpenAI."));
        assertThat(mentions()).containsExactly("OpenAI");
    }

    @Test
    void aCorrectionWaitsForTheRulesThatTheArticleWasTaggedBy() {
        rig.configure(config(3, List.of("Nvidia", "OpenAI"), List.of())).given(CHIPS);
        rig.configure(config(2, List.of("Nvidia", "OpenAI"), List.of()));

        rig.request("correct", CHIPS.id(), "Nvidia");

        assertThat(rig.records(rig.topics.deadLetters()))
                .as("put off until it is given up")
                .singleElement()
                .satisfies(letter -> assertThat(Header.text(letter.headers(), Header.REQUEST))
                        .isEqualTo("correct"));
    }

    @Test
    void whatIsTakenDownLeavesATombstoneEverywhereAndDoesNotComeBack() {
        Page repost = page("repost", 9, TEXT);
        rig.given(CHIPS, repost);

        rig.request("forget", CHIPS.id(), "");

        assertThat(gone(rig.topics.articles())).containsExactly(CHIPS.id());
        assertThat(gone(rig.topics.taggedArticles())).containsExactly(CHIPS.id());
        assertThat(gone(rig.topics.mentions()))
                .containsExactlyInAnyOrder(CHIPS.id() + "/Nvidia", CHIPS.id() + "/OpenAI");
        assertThat(gone(rig.topics.quotes())).hasSize(1);
        Story story = rig.values(rig.topics.stories(), Story.class).get(0);
        assertThat(story.original().article()).isEqualTo(repost.id());
        assertThat(story.reposts()).isEmpty();

        rig.send(CHIPS, page("chips", 60, "Chips\nNew text."))
                .retag(CHIPS.id(), 1)
                .replay(CHIPS);
        assertThat(rig.outcomes()).containsOnly("rejected: forgotten").hasSize(3);
        assertThat(written()).isEmpty();
    }

    @Test
    void theStoryGoesWithItsLastCopy() {
        rig.given(CHIPS).request("forget", CHIPS.id(), "");

        assertThat(gone(rig.topics.stories())).containsExactly(CHIPS.id());
    }

    @Test
    void anAddressThatNeverCameInCanBeTakenDownToo() {
        rig.request("forget", CHIPS.id(), "").send(CHIPS);

        assertThat(rig.outcomes()).containsExactly("rejected: forgotten");
    }

    @Test
    void aReplayBringsWhatWasLostAndChangesNothingThatIsThere() {
        rig.given(CHIPS).replay(CHIPS);
        assertThat(rig.outcomes()).containsExactly("unchanged");
        assertThat(written()).isEmpty();

        Page lost = page("lost", 5, "Lost\nNvidia was lost.");
        rig.replay(lost);

        assertThat(rig.values(rig.topics.outcomes(), Outcome.class))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.mode()).isEqualTo(Mode.REPLAY));
        assertThat(mentions()).containsExactly("Nvidia");
    }

    @Test
    void aReplayByAnotherExtractorWritesAnewWhatTheFirstOneReadUnderTheSameRevision() {
        rig.given(CHIPS);
        wasReadByAnotherExtractor();

        rig.configure(config(2, List.of("Nvidia"), List.of())).replay(CHIPS, 2);

        assertThat(rig.values(rig.topics.taggedArticles(), TaggedArticle.class))
                .singleElement()
                .satisfies(tagged -> {
                    assertThat(tagged.article().revision()).isEqualTo(1);
                    assertThat(tagged.article().generation()).isEqualTo(2);
                    assertThat(tagged.article().changes()).isEmpty();
                });
    }

    @Test
    void whatAnotherExtractorReadsOtherwiseIsARevisionOnceItHasReadTheSameText() {
        Page same = page("chips", 60, TEXT);
        Page edited = page("chips", 120, TEXT.replace("Chips\n", "More chips\n"));
        rig.given(CHIPS);
        wasReadByAnotherExtractor();

        rig.given(same).send(edited);

        assertThat(rig.values(rig.topics.taggedArticles(), TaggedArticle.class))
                .singleElement()
                .satisfies(tagged -> {
                    assertThat(tagged.article().revision()).isEqualTo(2);
                    assertThat(tagged.article().changes())
                            .extracting(change -> change.before() + " > " + change.after())
                            .containsExactly("Chips > More chips");
                });
    }

    private void wasReadByAnotherExtractor() {
        KeyValueStore<String, byte[]> revisions = rig.driver().getKeyValueStore(Store.REVISIONS);
        String known = new String(revisions.get(CHIPS.id()), StandardCharsets.UTF_8);
        assertThat(known).contains("\"extractor\":\"1\"");
        revisions.put(
                CHIPS.id(),
                known.replace("\"extractor\":\"1\"", "\"extractor\":\"0\"").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> mentions() {
        return rig.records(rig.topics.mentions()).stream()
                .filter(record -> record.value() != null)
                .map(record -> record.key().substring(record.key().indexOf('/') + 1))
                .toList();
    }

    private long version() {
        return rig.records(rig.topics.taggedArticles()).stream()
                .mapToLong(record -> Long.parseLong(Header.required(record.headers(), Header.VERSION)))
                .max()
                .orElseThrow();
    }

    private static List<String> keys(List<TestRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> record.value() == null)
                .map(TestRecord::key)
                .toList();
    }

    private List<String> gone(Topic<?> topic) {
        return keys(rig.records(topic));
    }

    private List<String> written() {
        return rig.topics.all().stream()
                .filter(topic -> !topic.name().endsWith(".outcomes"))
                .flatMap(topic -> rig.records(topic).stream().map(record -> topic.shortName() + " " + record.key()))
                .toList();
    }
}
