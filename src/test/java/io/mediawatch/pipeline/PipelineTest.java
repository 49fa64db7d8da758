package io.mediawatch.pipeline;

import static io.mediawatch.pipeline.Newsroom.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Article;
import io.mediawatch.model.Change;
import io.mediawatch.model.Json;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final String CHIPS =
            "Nvidia ships chips\nNvidia has shipped its new chips to OpenAI.\nJensen: \"We are sold out\"";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void newPageBecomesATaggedArticleWithMentionsAndQuotes() {
        Page page = page("chips", 0, CHIPS);
        rig.send(page);

        assertThat(rig.outcomes()).containsExactly("tagged");
        assertThat(rig.records(rig.topics.articles()))
                .singleElement()
                .extracting(TestRecord::key)
                .isEqualTo(page.id());
        TaggedArticle tagged = single(rig.topics.taggedArticles(), TaggedArticle.class);
        assertThat(tagged.article().revision()).isEqualTo(1);
        assertThat(tagged.article().generation()).isEqualTo(1);
        assertThat(tagged.tags().story()).isEqualTo(page.id());
        assertThat(rig.values(rig.topics.mentions(), MentionRecord.class))
                .extracting(MentionRecord::id)
                .containsExactlyInAnyOrder(page.id() + "/Nvidia", page.id() + "/OpenAI");
        assertThat(rig.records(rig.topics.quotes())).hasSize(1);
        assertThat(rig.records(rig.topics.stories())).hasSize(1);
    }

    @Test
    void whatIsPutTogetherFromPartsIsWrittenExactlyAsItsRecordWouldBe() {
        rig.send(page("chips", 0, CHIPS));

        isWrittenAsAWhole(rig.topics.taggedArticles(), TaggedArticle.class);
        isWrittenAsAWhole(rig.topics.mentions(), MentionRecord.class);
        isWrittenAsAWhole(rig.topics.quotes(), QuoteRecord.class);
    }

    private void isWrittenAsAWhole(Topic<?> topic, Class<?> type) {
        assertThat(rig.records(topic)).isNotEmpty().allSatisfy(record -> assertThat(
                        new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo(Json.text(Json.read(record.value(), type))));
    }

    @Test
    void everyRecordForTheIndexCarriesVersionModeAndSchema() {
        rig.send(page("chips", 0, CHIPS));

        String version = Long.toString(Version.of(Newsroom.START, 1));
        for (Topic<?> topic : List.of(rig.topics.taggedArticles(), rig.topics.mentions(), rig.topics.quotes())) {
            assertThat(rig.records(topic)).isNotEmpty().allSatisfy(record -> {
                assertThat(Header.text(record.headers(), Header.VERSION)).isEqualTo(version);
                assertThat(Header.text(record.headers(), Header.MODE)).isEqualTo("live");
                assertThat(Header.text(record.headers(), Header.SCHEMA)).isEqualTo("1");
            });
        }
    }

    @Test
    void sameTextFetchedAgainIsUnchangedAndWritesNothing() {
        rig.given(page("chips", 0, CHIPS));

        rig.send(page("chips", 60, CHIPS));

        assertThat(rig.outcomes()).containsExactly("unchanged");
        assertThat(written()).isEmpty();
    }

    @Test
    void otherTextFetchedLaterIsTheNextRevision() {
        rig.given(page("chips", 0, "Old headline\nOne.\nTwo."));

        rig.send(page("chips", 60, "New headline\nOne.\nThree."));

        assertThat(rig.outcomes()).containsExactly("tagged");
        Article article = single(rig.topics.articles(), Article.class);
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.changes())
                .containsExactly(
                        Change.headline("Old headline", "New headline"),
                        Change.removed("Two."),
                        Change.added("Three."));
    }

    @Test
    void aQuoteWhoseWordsAreGoneIsAChangeOneAttributedOtherwiseIsNot() {
        rig.given(page("chips", 0, "Head\nJensen: \"Sold out\"\nJensen: \"Buy more\""));

        rig.send(page("chips", 60, "Head\nLisa: \"Sold out\""));

        TaggedArticle tagged = single(rig.topics.taggedArticles(), TaggedArticle.class);
        assertThat(tagged.article().changes())
                .contains(Change.unsaid("Jensen", "Buy more"))
                .hasSize(4);
    }

    @Test
    void olderPageThatArrivesLateIsHistory() {
        rig.given(page("chips", 60, "New\nThree."));

        rig.send(page("chips", 0, "Old\nTwo."));

        assertThat(rig.outcomes()).containsExactly("superseded");
        assertThat(written()).isEmpty();
    }

    @Test
    void olderPageIsHistoryAlsoIfTheCurrentTextWasOnlySeenAgainLater() {
        rig.given(page("chips", 0, "New\nThree."), page("chips", 60, "New\nThree."));

        rig.send(page("chips", 30, "Other\nTwo."));

        assertThat(rig.outcomes()).containsExactly("superseded");
    }

    @Test
    void pageOfTheSameSecondWithOtherTextIsSuperseded() {
        rig.given(page("chips", 0, "New\nThree."));

        rig.send(page("chips", 0, "Other\nTwo."));

        assertThat(rig.outcomes())
                .as("its version could not be told from the first one's")
                .containsExactly("superseded");
    }

    @Test
    void whatARevisionNoLongerSaysBecomesATombstone() {
        Page first = page("chips", 0, CHIPS);
        rig.given(first);

        rig.send(page("chips", 60, "OpenAI ships\nOpenAI has shipped."));

        String version = Long.toString(Version.of(Newsroom.START.plusSeconds(60), 1));
        assertThat(rig.records(rig.topics.mentions()))
                .filteredOn(record -> record.value() == null)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo(first.id() + "/Nvidia");
                    assertThat(Header.text(record.headers(), Header.VERSION)).isEqualTo(version);
                });
        assertThat(rig.records(rig.topics.quotes()))
                .singleElement()
                .extracting(TestRecord::value)
                .isNull();
    }

    @Test
    void replayedPagesWriteNothingNew() {
        Page[] pages = {
            page("a", 0, CHIPS), page("b", 5, "Other news\nNothing in common here."), page("a", 60, "Nvidia\nAgain.")
        };
        rig.given(pages);

        rig.send(pages);

        assertThat(rig.outcomes()).containsExactlyInAnyOrder("superseded", "unchanged", "unchanged");
        assertThat(written()).isEmpty();
    }

    @Test
    void rejectedPageKeepsItsReasonAndDoesNotStopTheNext() {
        rig.send(page("bad", 0, "reject: no-article"), page("chips", 1, CHIPS));

        assertThat(rig.outcomes()).containsExactly("rejected: no-article", "tagged");
    }

    @Test
    void pageThatCannotBeExtractedIsADeadLetterAndDoesNotStopTheNext() {
        Page bad = page("bad", 0, "boom");
        rig.send(bad, page("chips", 1, CHIPS));

        assertThat(rig.outcomes()).containsExactly("dead: revise", "tagged");
        TestRecord<String, byte[]> letter =
                rig.records(rig.topics.deadLetters()).get(0);
        assertThat(letter.key()).isEqualTo(bad.id());
        assertThat(letter.value()).isEqualTo(bad.body());
        assertThat(PageCodec.page(letter.key(), letter.value(), letter.headers())
                        .url())
                .isEqualTo(bad.url());
        assertThat(Header.text(letter.headers(), DeadLetter.MESSAGE)).isEqualTo("extraction fell over");
        assertThat(Header.text(letter.headers(), DeadLetter.TOPIC))
                .isEqualTo(rig.topics.pages().name());
        assertThat(Header.text(letter.headers(), Header.STEP)).isEqualTo("revise");
    }

    @Test
    void pageThatRunsOutOfStackIsADeadLetterWithAShortTrace() {
        rig.send(page("bad", 0, "deep"), page("chips", 1, CHIPS));

        assertThat(rig.outcomes()).containsExactly("dead: revise", "tagged");
        TestRecord<String, byte[]> letter =
                rig.records(rig.topics.deadLetters()).get(0);
        assertThat(letter.headers().lastHeader(DeadLetter.STACK_TRACE).value()).hasSizeLessThanOrEqualTo(8 * 1024);
    }

    @Test
    void pageWithoutItsHeadersIsADeadLetterWithAnOutcome() {
        rig.sendRaw(new TestRecord<>("key", new byte[] {1}, new RecordHeaders(), Newsroom.START));
        rig.send(page("chips", 1, CHIPS));

        assertThat(rig.outcomes()).containsExactly("dead: unreadable", "tagged");
        assertThat(rig.records(rig.topics.deadLetters())).hasSize(1);
    }

    @Test
    void recordWithoutKeyOrValueIsADeadLetterWithAnOutcome() {
        Headers headers = PageCodec.headers(page("x", 0, "x"));
        rig.sendRaw(new TestRecord<>(null, null, headers, Newsroom.START));

        assertThat(rig.outcomes()).containsExactly("dead: unreadable");
        assertThat(rig.records(rig.topics.deadLetters())).hasSize(1);
    }

    @Test
    void articleThatCannotBeTaggedIsADeadLetterThatPointsToItsPage() {
        Page bad = page("bad", 0, "Headline\nuntaggable");
        rig.send(bad, page("chips", 1, CHIPS));

        assertThat(rig.outcomes()).containsExactly("dead: tag", "tagged");
        TestRecord<String, byte[]> letter =
                rig.records(rig.topics.deadLetters()).get(0);
        assertThat(letter.key()).isEqualTo(bad.id());
        assertThat(Header.text(letter.headers(), DeadLetter.TOPIC))
                .isEqualTo(rig.topics.pages().name());
        assertThat(Header.text(letter.headers(), DeadLetter.OFFSET)).isEqualTo("0");
        assertThat(Json.read(letter.value(), Article.class).headline()).isEqualTo("Headline");
    }

    /** Tagging what cannot be sent would be in vain, and too much of it in one transaction would abort it. */
    @Test
    void articleWhoseTagsWouldNotFitIsADeadLetterBeforeItIsTagged() {
        String text = "Headline\nuntaggable " + "x".repeat(Topics.MAX_TEXT);
        rig.send(page("huge", 0, text), page("chips", 1, CHIPS));

        Outcome dead = rig.values(rig.topics.outcomes(), Outcome.class).get(0);
        assertThat(dead.result()).isEqualTo(Outcome.Result.DEAD);
        assertThat(dead.detail()).contains("over the limit of " + Topics.MAX_TEXT);
    }

    @Test
    void pageOfADeadArticleIsTriedAgainWhenItComesAgain() {
        rig.given(page("bad", 0, "Headline\nuntaggable"));

        rig.send(page("bad", 0, "Headline\nuntaggable"));

        assertThat(rig.outcomes()).containsExactly("dead: tag");
    }

    @Test
    void pagesInAndOutcomesComeToTheSameSum() {
        rig.send(
                page("a", 0, CHIPS),
                page("a", 1, CHIPS),
                page("b", 0, "reject: short"),
                page("c", 0, "boom"),
                page("a", 0, "late\nlate"));

        double in = rig.registry.get("mediawatch.pages").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
        double out = rig.registry.get("mediawatch.outcomes").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
        assertThat(out).isEqualTo(in).isEqualTo(5);
    }

    @Test
    void outcomeSaysWhereThePageCameFromAndHow() {
        rig.send(page("chips", 0, Mode.BACKFILL, CHIPS));

        Outcome outcome = single(rig.topics.outcomes(), Outcome.class);
        assertThat(outcome.mode()).isEqualTo(Mode.BACKFILL);
        assertThat(outcome.source()).isEqualTo("example");
        assertThat(outcome.url()).isEqualTo("https://news.example/chips");
    }

    private List<String> written() {
        return rig.topics.all().stream()
                .filter(topic -> !topic.name().endsWith(".outcomes"))
                .flatMap(topic -> rig.records(topic).stream().map(record -> topic.shortName() + " " + record.key()))
                .toList();
    }

    private <V> V single(Topic<V> topic, Class<V> type) {
        List<V> values = rig.values(topic, type);
        assertThat(values).hasSize(1);
        return values.get(0);
    }
}
