package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.embedded.Servers;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.ArticleWords;
import io.mediawatch.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query finds in Elasticsearch exactly the articles it matches in memory. */
class SearchIT {
    private static final List<TaggedArticle> ARTICLES = List.of(
            article("nvidia", 1, "英伟达发布新芯片", "黄仁勋说，推理会增长十亿倍。", "OpenAI 是客户。"),
            article("split", 2, "英国人，伟大而豁达", "英 伟 大 达"),
            article("hant", 3, "輝達執行長黃仁勳", "黃仁勳談輝達與推理晶片"),
            article("wide", 4, "ＮＶＩＤＩＡ　ｂｅａｔｓ", "ＯｐｅｎＡＩ buys"),
            article(
                    "english",
                    5,
                    "OpenAI's growth",
                    "Don't ask Nvidia's rivals: gpt_4 costs 3.5 dollars.",
                    "State-of-the-art"),
            article("gaps", 6, "a b c d e f", "推理 与 其他 很多 很多 事 芯片", "第一段到此", "为止 nvidia"),
            article("twice", 7, "nvidia", "nvidia and nvidia, said nvidia x y z openai"),
            article("kana", 8, "エヌビディア、新製品を発表", "한국어 기사 엔비디아", "café naïve Müller"),
            article("emoji", 9, "🚀 nvidia🚀openai", "𠮷野家 and 𠮷 nvidia"),
            article("empty", 10, "", ""));

    private static Index index;

    private static TaggedArticle article(String id, int day, String headline, String... paragraphs) {
        Instant published = Instant.parse("2024-10-%02dT10:00:00Z".formatted(day));
        return Samples.article(
                id, published, headline, day % 2 == 0 ? List.of() : List.of(Samples.NVIDIA, Samples.HUANG), paragraphs);
    }

    @BeforeAll
    static void fill() {
        index = Index.open(ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        index.create();
        assertThat(index.write(ARTICLES.stream().map(Samples::write).toList())).containsOnly(WriteResult.STORED);
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "英伟达",
                "伟达",
                "\"英 伟 达\"",
                "黄仁勋",
                "黃仁勳",
                "輝達 OR 英伟达",
                "nvidia",
                "ＮＶＩＤＩＡ",
                "openai",
                "OpenAI's",
                "don't",
                "gpt",
                "gpt_4",
                "3.5",
                "5",
                "state of the art",
                "\"state of the art\"",
                "State-of-the-art",
                "推理 AND 芯片",
                "推理 NOT 芯片",
                "NOT nvidia",
                "推理 NEAR/6 芯片",
                "推理 NEAR/5 芯片",
                "芯片 NEAR/9 推理",
                "a NEAR/1 c",
                "a NEAR/0 c",
                "f NEAR/4 a",
                "f NEAR/3 a",
                "nvidia NEAR/2 openai",
                "nvidia NEAR/3 openai",
                "nvidia NEAR/0 nvidia",
                "\"nvidia beats\" NEAR/0 nvidia",
                "(nvidia OR beats) NEAR/0 (nvidia OR costs)",
                "headline:nvidia NEAR/3 nvidia",
                "\"nvidia and\" NEAR/0 \"and nvidia\"",
                "(said OR \"nvidia and nvidia\") NEAR/3 openai",
                "(said OR \"said nvidia x y\") NEAR/1 openai",
                "headline:nvidia",
                "headline:(nvidia OR 英伟达)",
                "headline:nvidia NEAR/5 headline:openai",
                "\"到此 为止\"",
                "到此 NEAR/20 为止",
                "エヌビディア",
                "エヌビ",
                "新製品",
                "엔비디아",
                "café",
                "muller",
                "Müller",
                "𠮷野家",
                "𠮷",
                "company:nvidia",
                "company:NVIDIA",
                "person:nvidia",
                "person:jensen-huang",
                "entity:\"jensen huang\"",
                "speaker:黄仁勋",
                "speaker:\"Jensen Huang\"",
                "topic:inference",
                "source:daily",
                "site:\"the daily\"",
                "publisher:机器之心pro",
                "lang:zh",
                "lang:zh-hans",
                "lang:en",
                "from:2024-10-03 to:2024-10-05",
                "from:2024-10-03T10:00:00Z",
                "to:2024-10-03T18:00:00+08:00",
                "nvidia NOT (openai OR headline:英伟达) from:2024-10-02"
            })
    void queryFindsWhatItMatches(String text) {
        Query query = Query.parse(text);
        List<String> expected = ARTICLES.stream()
                .filter(article -> query.matches(ArticleWords.of(article)))
                .map(tagged -> tagged.article().id())
                .toList();

        assertThat(ids(search(query))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void chinesePhraseIsExact() {
        assertThat(ids(search(Query.parse("英伟达")))).containsExactly("nvidia");
    }

    @ParameterizedTest
    @CsvSource({"黃仁勳,hant|nvidia", "ｎｖｉｄｉａ,twice|wide|emoji|english|gaps", "NVIDIA,twice|wide|emoji|english|gaps"})
    void spellingsOfOneNameFindEachOther(String query, String found) {
        assertThat(ids(search(Query.parse(query)))).containsExactlyInAnyOrder(found.split("\\|"));
    }

    @Test
    void highlightsStandInTheTextAsWritten() {
        Hit hit = search(Query.parse("黄仁勋")).stream()
                .filter(found -> found.article().article().id().equals("hant"))
                .findFirst()
                .orElseThrow();

        assertThat(hit.highlights()).containsExactly(new Span(-1, 5, 8, "黃仁勳"), new Span(0, 0, 3, "黃仁勳"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (Sort sort : Sort.values()) {
            Query query = Query.parse("nvidia");
            ResultPage<Hit> first = index.reader().search(query, Period.ALWAYS, sort, PageRequest.first(3));
            ResultPage<Hit> second =
                    index.reader().search(query, Period.ALWAYS, sort, new PageRequest(3, first.next()));

            assertThat(first.total()).isEqualTo(5);
            assertThat(Stream.concat(ids(first.items()).stream(), ids(second.items()).stream()))
                    .as(sort.toString())
                    .doesNotHaveDuplicates()
                    .hasSize(5);
            assertThat(second.next()).isNull();
        }
    }

    @Test
    void newestComeFirst() {
        ResultPage<Hit> found = index.reader().search(null, Period.ALWAYS, Sort.NEWEST, PageRequest.first(3));

        assertThat(ids(found.items())).containsExactly("empty", "emoji", "kana");
    }

    @Test
    void entityTypesDoNotMix() {
        assertThat(EntityType.values()).hasSize(4);
        assertThat(search(Query.parse("product:nvidia"))).isEmpty();
    }

    private static List<Hit> search(Query query) {
        return index.reader()
                .search(query, Period.ALWAYS, Sort.NEWEST, PageRequest.first(100))
                .items();
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.article().article().id()).toList();
    }
}
