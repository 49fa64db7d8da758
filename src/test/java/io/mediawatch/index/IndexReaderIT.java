package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers and lists. Four articles: NVIDIA on two days, of which two are copies of one story, OpenAI on one. */
class IndexReaderIT {
    private static final TaggedArticle FIRST = Samples.article(
            "n1", Instant.parse("2024-10-21T10:00:00Z"), "one", List.of(Samples.NVIDIA, Samples.HUANG), "text");
    private static final TaggedArticle COPY = Samples.inStory(
            Samples.article("n2", Instant.parse("2024-10-21T17:00:00Z"), "one", List.of(Samples.NVIDIA), "text"),
            "story-n1");
    private static final TaggedArticle LATER = Samples.article(
            "n3",
            Instant.parse("2024-10-24T10:00:00Z"),
            "three",
            List.of(Samples.NVIDIA, Samples.OPENAI),
            "other text");
    private static final TaggedArticle OTHER =
            Samples.article("x1", Instant.parse("2024-10-24T11:00:00Z"), "none", List.of(), "nothing");
    private static final List<Series> BOTH = List.of(Series.entity("nvidia"), Series.entity("openai"));
    private static final QuoteRecord QUOTE = new QuoteRecord(
            "n1/q1", ArticleFacts.of(FIRST), Samples.quote(Samples.jensenHuang(), "推理會增長十億倍", "怎么看 OpenAI？", "openai"));

    private static Index index;

    @BeforeAll
    static void fill() {
        index = Index.open(ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        index.create();
        List<Write> writes = new ArrayList<>();
        for (TaggedArticle article : List.of(FIRST, COPY, LATER, OTHER)) {
            writes.add(Samples.write(article));
            for (Mention mention : article.tags().mentions()) {
                MentionRecord named = new MentionRecord(ArticleFacts.of(article), mention);
                writes.add(Documents.of(Kind.MENTIONS, named.id(), Json.bytes(named), Samples.INGESTED));
            }
        }
        writes.add(Documents.of(Kind.QUOTES, QUOTE.id(), Json.bytes(QUOTE), Samples.INGESTED));
        writes.add(DocumentsTest.write(Kind.ALERTS));
        writes.add(DocumentsTest.write(Kind.DELIVERIES));
        writes.add(DocumentsTest.write(Kind.STORIES));
        assertThat(index.write(writes)).containsOnly(WriteResult.STORED);
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void timelineCountsCopiesWithoutGaps() {
        Timeline timeline = index.reader().timeline(BOTH, Period.ALWAYS, Interval.DAY, ZoneOffset.UTC, Counting.COPIES);

        assertThat(timeline.starts()).hasSize(4).first().isEqualTo(Instant.parse("2024-10-21T00:00:00Z"));
        assertThat(timeline.lines())
                .containsExactly(
                        new Timeline.Line("nvidia", List.of(2L, 0L, 0L, 1L)),
                        new Timeline.Line("openai", List.of(0L, 0L, 0L, 1L)));
        assertThat(timeline.all()).containsExactly(2L, 0L, 0L, 2L);
    }

    @Test
    void timelineCountsAStoryOnce() {
        Timeline timeline =
                index.reader().timeline(BOTH, Period.ALWAYS, Interval.DAY, ZoneOffset.UTC, Counting.STORIES);

        assertThat(timeline.lines().get(0).counts()).containsExactly(1L, 0L, 0L, 1L);
        assertThat(timeline.all()).containsExactly(1L, 0L, 0L, 2L);
    }

    @Test
    void daysBeginInTheZoneAskedFor() {
        Timeline timeline =
                index.reader().timeline(BOTH, Period.ALWAYS, Interval.DAY, ZoneId.of("Asia/Shanghai"), Counting.COPIES);

        assertThat(timeline.starts().get(0)).isEqualTo(Instant.parse("2024-10-20T16:00:00Z"));
        assertThat(timeline.lines().get(0).counts()).containsExactly(1L, 1L, 0L, 1L);
    }

    @Test
    void timelineReachesFromEndToEndOfThePeriod() {
        Period week = new Period(Instant.parse("2024-10-20T00:00:00Z"), Instant.parse("2024-10-27T00:00:00Z"));

        Timeline timeline = index.reader().timeline(BOTH, week, Interval.DAY, ZoneOffset.UTC, Counting.COPIES);

        assertThat(timeline.starts()).hasSize(7);
    }

    @Test
    void timelineOfNothingIsEmpty() {
        Period before = new Period(null, Instant.parse("2000-01-01T00:00:00Z"));

        Timeline timeline = index.reader().timeline(BOTH, before, Interval.DAY, ZoneOffset.UTC, Counting.COPIES);

        assertThat(timeline.starts()).isEmpty();
        assertThat(timeline.lines()).extracting(Timeline.Line::label).containsExactly("nvidia", "openai");
    }

    @Test
    void timelineOfTooManyStepsIsRefused() {
        Period century = new Period(Instant.parse("1924-10-20T00:00:00Z"), Instant.parse("2024-10-27T00:00:00Z"));

        assertThatThrownBy(() -> index.reader().timeline(BOTH, century, Interval.HOUR, ZoneOffset.UTC, Counting.COPIES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer interval");
    }

    @Test
    void timelineOfAQuery() {
        List<Series> series = List.of(new Series("other text", Query.parse("\"other text\"")));

        Timeline timeline =
                index.reader().timeline(series, Period.ALWAYS, Interval.WEEK, ZoneOffset.UTC, Counting.COPIES);

        assertThat(timeline.starts()).containsExactly(Instant.parse("2024-10-21T00:00:00Z"));
        assertThat(timeline.lines().get(0).total()).isEqualTo(1);
    }

    @Test
    void shareOfVoiceRanksWhoIsNamed() {
        List<Share> shares = index.reader().shareOfVoice(EntityType.COMPANY, List.of(), Period.ALWAYS, 10);

        assertThat(shares)
                .containsExactly(
                        new Share("nvidia", "NVIDIA", "company", 3, 2, 6, 0.75),
                        new Share("openai", "OpenAI", "company", 1, 1, 2, 0.25));
    }

    @Test
    void aShareIsTheSameHoweverManyAreListed() {
        assertThat(index.reader().shareOfVoice(EntityType.COMPANY, List.of(), Period.ALWAYS, 1))
                .containsExactly(new Share("nvidia", "NVIDIA", "company", 3, 2, 6, 0.75));
    }

    @Test
    void shareOfVoiceOfChosenEntities() {
        assertThat(index.reader().shareOfVoice(null, List.of("openai"), Period.ALWAYS, 10))
                .extracting(Share::entity, Share::share)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("openai", 1.0));
    }

    @Test
    void quotesAreFoundBySpeakerAndByWhatTheyAreAbout() {
        for (String speaker : List.of("黃仁勳", "jensen-huang", "Huang")) {
            QuoteFilter filter = QuoteFilter.of(List.of(speaker), List.of("openai"), Period.ALWAYS);

            assertThat(index.reader().quotes(filter, PageRequest.first(10)).items())
                    .as(speaker)
                    .containsExactly(QUOTE);
        }
        QuoteFilter filter = QuoteFilter.of(List.of("Jensen"), List.of("nvidia"), Period.ALWAYS);
        assertThat(index.reader().quotes(filter, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void quotesAreFoundByTheirWords() {
        QuoteFilter filter =
                new QuoteFilter(List.of(), List.of(), List.of("agi"), "增长十亿", "turn", "daily", "zh", Period.ALWAYS);

        assertThat(index.reader().quotes(filter, PageRequest.first(10)).items()).containsExactly(QUOTE);
    }

    @Test
    void mentionsOfAnEntityComeNewestFirst() {
        assertThat(index.reader()
                        .mentions("nvidia", Period.ALWAYS, PageRequest.first(10))
                        .items())
                .extracting(mention -> mention.facts().article())
                .containsExactly("n3", "n2", "n1");
    }

    @Test
    void articlesAreCountedBySource() {
        assertThat(index.reader().counts(Facet.SOURCE, null, Period.ALWAYS, 10))
                .containsExactly(new Count("daily", 4, 3, Instant.parse("2024-10-24T11:00:00Z")));
    }

    @Test
    void alertsComeWithTheirDeliveries() {
        ResultPage<io.mediawatch.model.Alert> alerts =
                index.reader().alerts(null, "high", Period.ALWAYS, PageRequest.first(10));

        assertThat(alerts.items()).containsExactly((io.mediawatch.model.Alert) DocumentsTest.record(Kind.ALERTS));
        assertThat(index.reader().deliveries("x1")).hasSize(1);
    }

    @Test
    void entitiesOfOneArticleAreAPair() {
        CoMentions graph = index.reader().coMentions(null, List.of(), Period.ALWAYS, 10);

        assertThat(graph.entities()).extracting(Share::entity).startsWith("nvidia");
        assertThat(graph.pairs()).contains(new CoMentions.Pair("nvidia", "openai", 1));
        assertThat(graph.pairs()).allSatisfy(pair -> assertThat(pair.one()).isLessThan(pair.other()));
    }

    @Test
    void speakersComeWithThoseTheySpeakAbout() {
        List<SpeakerCount> speakers =
                index.reader().speakers(QuoteFilter.of(List.of(), List.of("openai"), Period.ALWAYS), 10);

        assertThat(speakers)
                .containsExactly(new SpeakerCount(
                        "jensen-huang",
                        "Jensen Huang",
                        1,
                        QUOTE.facts().timestamp(),
                        List.of(new SpeakerCount.About("openai", 1))));
    }

    @Test
    void whatIsNamedMoreThanUsualRises() {
        Instant end = Instant.parse("2024-10-25T00:00:00Z");

        List<Trend> rising = index.reader().trends(EntityType.COMPANY, end, Duration.ofDays(1), 10);

        assertThat(rising).extracting(Trend::entity).containsExactly("openai", "nvidia");
        assertThat(rising.get(0)).isEqualTo(new Trend("openai", "OpenAI", "company", 1, 0, 1));
        assertThat(rising.get(1).usual()).isEqualTo(2 / 7.0);
    }

    /** 200 others were named more often before. */
    @Test
    void whatIsUsualIsKnownWhateverTheRankBefore() {
        List<Write> writes = new ArrayList<>();
        for (int entity = 0; entity < Counts.MOST; entity++) {
            writes.add(mention("a", "other" + entity, "2020-01-06T00:00:00Z"));
            writes.add(mention("b", "other" + entity, "2020-01-07T00:00:00Z"));
        }
        writes.add(mention("b", "quiet", "2020-01-07T00:00:00Z"));
        writes.add(mention("c", "quiet", "2020-01-08T06:00:00Z"));
        try (Index other =
                Index.open(ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()))) {
            other.create();
            assertThat(other.write(writes)).containsOnly(WriteResult.STORED);
            other.refresh();

            assertThat(other.reader().trends(null, Instant.parse("2020-01-08T12:00:00Z"), Duration.ofDays(1), 10))
                    .singleElement()
                    .satisfies(trend -> {
                        assertThat(trend.entity()).isEqualTo("quiet");
                        assertThat(trend.usual()).isEqualTo(1 / 7.0);
                    });
        }
    }

    private static Write mention(String article, String entity, String published) {
        Mention mention = Samples.mention(entity, EntityType.COMPANY, entity);
        TaggedArticle tagged = Samples.article(article, Instant.parse(published), "标题", List.of(mention));
        MentionRecord named = new MentionRecord(ArticleFacts.of(tagged), mention);
        return Documents.of(Kind.MENTIONS, named.id(), Json.bytes(named), Samples.INGESTED);
    }

    @Test
    void storyIsReadBack() {
        assertThat(index.reader().story("s1").orElseThrow().reposts()).hasSize(1);
        assertThat(index.reader().story("none")).isEmpty();
        assertThat(index.reader().story("黄".repeat(1000))).isEmpty();
    }

    @Test
    void cursorOfAnotherAnswerIsRefused() {
        for (String cursor : List.of("x", "W10", "!", "WzEsMiwzXQ")) {
            assertThatThrownBy(
                            () -> index.reader().search(null, Period.ALWAYS, Sort.NEWEST, new PageRequest(5, cursor)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("after:");
        }
    }
}
