package io.mediawatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Json;
import io.mediawatch.model.Span;
import io.mediawatch.model.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRulesTest {
    private static final String ARTICLE =
            """
            {"id":"a","revision":1,"version":1,"generation":1,"mode":"live","url":"https://news.example/a","canonical":null,
             "source":"wire","site":"Wire","publisher":"Wire","headline":"英伟达与 OpenAI 共建实验室","authors":[],"editor":null,
             "section":[],"published":null,"modified":null,"fetched":"2026-03-10T08:00:00Z","language":"zh","script":"Hans",
             "region":null,"paragraphs":[{"kind":"text","text":"英伟达与 OpenAI 宣布共建推理实验室。"},
             {"kind":"text","text":"黄仁勋说：“答案会越来越便宜。”"}],
             "references":[],"images":[],"free":true,"from":{},"changes":[],
             "tags":{"mentions":[
               {"entity":"nvidia","type":"company","name":"NVIDIA","count":2,"inHeadline":true,"salience":0.8,"rule":"alias",
                "spans":[{"paragraph":-1,"start":0,"end":3,"surface":"英伟达"},{"paragraph":0,"start":0,"end":3,"surface":"英伟达"}]},
               {"entity":"openai","type":"company","name":"OpenAI","count":2,"inHeadline":true,"salience":0.4,"rule":"alias",
                "spans":[{"paragraph":0,"start":5,"end":11,"surface":"OpenAI"}]}],
              "quotes":[{"speaker":{"id":"jensen-huang","name":"Jensen Huang","label":"黄仁勋","role":"source"},"kind":"direct",
                "spans":[{"paragraph":1,"start":6,"end":14}],"text":"答案会越来越便宜。","question":null,"about":["openai"],
                "topics":[],"confidence":0.9,"rule":"direct.before"}],
              "speakers":[null,null],"topics":[],"story":"a"}}
            """;

    @Test
    void eachMentionedEntityIsAnAlertOfItsOwnWhenGroupedByEntity() {
        assertThat(match("{'id':'r','entities':['nvidia','openai','intel'],'groupBy':'entity'}"))
                .extracting(Match::group)
                .containsExactly("nvidia", "openai");
    }

    @Test
    void aSilenceIsAwaitedOfEveryGroupThatTheRuleItselfNames() {
        assertThat(awaited("{'id':'r','entities':['nvidia','intel'],'silence':'3d'}"))
                .containsExactly("");
        assertThat(awaited("{'id':'r','entities':['nvidia','intel'],'about':['arm'],'silence':'3d',"
                        + "'groupBy':['entity','about']}"))
                .containsExactly("nvidia / arm", "intel / arm");
        assertThat(awaited("{'id':'r','entities':['nvidia'],'silence':'3d','groupBy':['entity','source']}"))
                .as("sources are not known before something comes")
                .isEmpty();
        assertThat(awaited("{'id':'r','entities':['nvidia']}")).isEmpty();
    }

    @Test
    void anEntityThatIsNotSalientEnoughIsNoNews() {
        assertThat(match("{'id':'r','entities':['openai'],'salience':0.5}")).isEmpty();
    }

    @Test
    void wordsOfSomebodyAboutSomethingAreShownWithTheirSpeaker() {
        assertThat(match("{'id':'r','speakers':['jensen-huang'],'about':['openai'],'groupBy':'speaker'}"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.speaker()).isEqualTo("Jensen Huang");
                    assertThat(match.passage()).isEqualTo("答案会越来越便宜。");
                });
    }

    @Test
    void everyConditionMustHold() {
        assertThat(match("{'id':'r','query':'推理','entities':['nvidia']}")).hasSize(1);
        assertThat(match("{'id':'r','query':'足球','entities':['nvidia']}")).isEmpty();
        assertThat(match("{'id':'r','query':'推理','speakers':['sam-altman']}")).isEmpty();
    }

    @Test
    void theMatchStandsInThePassage() {
        Match match = match("{'id':'r','query':'推理'}").get(0);
        assertThat(match.matched()).singleElement().satisfies(span -> assertThat(
                        String.valueOf(match.passage()).substring(span.start(), span.end()))
                .isEqualTo("推理"));
    }

    @Test
    void whatStandsInTheHeadlineTooIsShownWhereTheTextNamesIt() {
        assertThat(match("{'id':'r','entities':['nvidia'],'headline':true}"))
                .extracting(Match::passage)
                .containsExactly("英伟达与 OpenAI 宣布共建推理实验室。");
        String both = ARTICLE.replace(
                "\"spans\":[{\"paragraph\":0,\"start\":5,",
                "\"spans\":[{\"paragraph\":-1,\"start\":5,\"end\":11,"
                        + "\"surface\":\"OpenAI\"},{\"paragraph\":0,\"start\":5,");
        assertThat(match("{'id':'r','entities':['nvidia','openai'],'together':true}", both, List.of()))
                .extracting(Match::passage)
                .containsExactly("英伟达与 OpenAI 宣布共建推理实验室。");
    }

    /** The evidence for the topic, or the query's words, may stand further down than the first mention. */
    @Test
    void theParagraphThatNamesTheEntityAndShowsTheRestIsPreferred() {
        String article = ARTICLE.replace(
                        "\"count\":2,\"inHeadline\":true,\"salience\":0.8",
                        "\"count\":3,\"inHeadline\":true,\"salience\":0.8")
                .replace("黄仁勋说：“答案", "英伟达说：“答案")
                .replace(
                        "\"end\":3,\"surface\":\"英伟达\"}]}",
                        "\"end\":3,\"surface\":\"英伟达\"},{\"paragraph\":1,\"start\":0,\"end\":3,\"surface\":\"英伟达\"}]}")
                .replace(
                        "\"topics\":[],\"story\"",
                        "\"topics\":[{\"id\":\"prices\",\"score\":0.5,\"evidence\":[\"便宜\"],\"paragraphs\":[1]},"
                                + "{\"id\":\"labs\",\"score\":0.5,\"evidence\":[\"实验室\"],\"paragraphs\":[-1]}],\"story\"");
        String second = "英伟达说：“答案会越来越便宜。”";
        for (String rule : List.of(
                "{'id':'r','query':'topic:prices','entities':['nvidia']}",
                "{'id':'r','query':'topic:prices AND company:nvidia'}",
                "{'id':'r','query':'便宜','entities':['nvidia']}")) {
            assertThat(match(rule, article, List.of()))
                    .as(rule)
                    .extracting(Match::passage)
                    .containsExactly(second);
        }
        assertThat(match("{'id':'r','query':'topic:prices'}", article, List.of()))
                .as("the evidence for a topic, marked, also where nobody is asked for")
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.passage()).isEqualTo(second);
                    assertThat(match.matched()).extracting(Span::surface).containsExactly("便宜");
                });
        assertThat(match("{'id':'r','query':'topic:labs AND company:nvidia'}", article, List.of()))
                .as("else the first that names it")
                .extracting(Match::passage)
                .containsExactly("英伟达与 OpenAI 宣布共建推理实验室。");
    }

    @Test
    void aLongParagraphIsCutAroundTheMatchAndShowsWhereItIsCut() {
        String article = ARTICLE.replace("答案会越来越便宜", "天".repeat(400) + "推论" + "地".repeat(400));
        Match match = match("{'id':'r','query':'推论'}", article, List.of()).get(0);
        assertThat(match.passage()).isEqualTo("…" + "天".repeat(100) + "推论" + "地".repeat(198) + "…");
        assertThat(match.matched()).singleElement().satisfies(span -> assertThat(
                        String.valueOf(match.passage()).substring(span.start(), span.end()))
                .isEqualTo("推论"));
    }

    @Test
    void whatIsCutOfATextWithSpacesEndsWithWholeWords() {
        String article = ARTICLE.replace("答案会越来越便宜", "before ".repeat(60) + "there " + "after ".repeat(60));
        assertThat(match("{'id':'r','query':'there'}", article, List.of()))
                .extracting(Match::passage)
                .containsExactly("…" + "before ".repeat(14) + "there " + "after ".repeat(31) + "after…");
    }

    @Test
    void whatCannotBeIsRefusedAndNamed() {
        refused("{'id':'r'}", "no condition");
        refused("{'id':'r','query':'a AND (b'}", "column 7");
        refused("{'id':'r','query':'a','groupBy':'entity'}", "needs entities");
        refused("{'id':'r','entities':['a'],'together':true}", "two entities or more");
        refused("{'id':'r','query':'a','first':true,'silence':'1h'}", "only one of first, spike and silence");
        refused("{'id':'r','query':'a','hold':{}}", "needs throttle, digest or quiet");
        refused("{'id':'r','query':'a','spike':{'window':'1s'}}", "10m to 1d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'spike':{'window':'47h'}", "'hold':{'quiet':'22:00-22:00'}"})
    void whatWasPublishedBeforeItWasAMistakeStaysInForce(String what) {
        assertThat(match("{'id':'r','query':'推理'," + what + "}")).hasSize(1);
    }

    private static void refused(String rule, String reason) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.MAPPER.readValue(rule.replace('\'', '"'), AlertRule.class))
                .withMessageContaining(reason);
    }

    @Test
    void twoThingsTogetherStandInOneParagraph() {
        assertThat(match("{'id':'r','entities':['nvidia','openai'],'together':true}"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.passage()).isEqualTo("英伟达与 OpenAI 宣布共建推理实验室。");
                    assertThat(match.matched()).hasSize(2);
                });
        assertThat(match("{'id':'r','entities':['nvidia','intel'],'together':true}"))
                .isEmpty();
    }

    @Test
    void whoSpeaksAboutWhomIsToldApart() {
        assertThat(match("{'id':'r','about':['openai','nvidia'],'groupBy':['speaker','about']}"))
                .extracting(Match::group)
                .containsExactly("Jensen Huang / openai");
    }

    @Test
    void aFirstMentionIsToldOnceForEntityAndSource() {
        assertThat(match("{'id':'r','entities':['nvidia','openai'],'groupBy':['entity','source'],'first':true}"))
                .allSatisfy(match -> assertThat(match.once()).isEmpty())
                .extracting(Match::group)
                .containsExactly("nvidia / wire", "openai / wire");
    }

    @Test
    void whatCameInByHandIsToldApartByItsSite() {
        String article = ARTICLE.replace("\"source\":\"wire\"", "\"source\":null");
        assertThat(match("{'id':'r','entities':['nvidia'],'groupBy':'source'}", article, List.of()))
                .extracting(Match::group)
                .containsExactly("Wire");
    }

    @Test
    void aRevisionIsToldByWhatChangedInIt() {
        String article = ARTICLE.replace("\"revision\":1", "\"revision\":2")
                .replace(
                        "\"changes\":[]", "\"changes\":[{\"what\":\"headline\",\"before\":\"Old\",\"after\":\"New\"}]");
        assertThat(match("{'id':'r','changes':['headline']}", article, List.of()))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.once()).isEqualTo("a/2");
                    assertThat(match.passage()).isEqualTo("− Old + New");
                });
        assertThat(match("{'id':'r','changes':['paragraph']}", article, List.of()))
                .isEmpty();
        assertThat(match("{'id':'r','changes':['headline']}")).isEmpty();
    }

    @Test
    void anEditedParagraphIsShownFromWhereItDiffersAsItWasAndAsItIs() {
        String start = "天".repeat(400);
        String article = edited("{'what':'paragraph','before':'" + start + "十二人'},{'what':'paragraph','before':'Gone'},"
                + "{'what':'paragraph','after':'" + start + "三人'},{'what':'paragraph','after':'Come'}");
        assertThat(match("{'id':'r','changes':['paragraph']}", article, List.of()))
                .extracting(Match::passage)
                .containsExactly("− …" + "天".repeat(147) + "十二人 + …" + "天".repeat(148) + "三人");
        assertThat(match(
                        "{'id':'r','changes':['paragraph']}", edited("{'what':'paragraph','after':'Come'}"), List.of()))
                .extracting(Match::passage)
                .containsExactly("+ Come");
        assertThat(match(
                        "{'id':'r','changes':['paragraph']}",
                        edited("{'what':'paragraph','after':'" + start + "'}"),
                        List.of()))
                .extracting(Match::passage)
                .containsExactly("+ " + "天".repeat(300) + "…");
    }

    @Test
    void wordsThatWereWithdrawnAreShownWithWhoHadSaidThem() {
        String article = edited("{'what':'quote','before':'Never.','speaker':'Jensen Huang'}");
        assertThat(match("{'id':'r','changes':['quote']}", article, List.of()))
                .extracting(Match::passage)
                .containsExactly("− Jensen Huang: “Never.”");
    }

    private static String edited(String changes) {
        return ARTICLE.replace("\"changes\":[]", "\"changes\":[" + changes.replace('\'', '"') + "]");
    }

    @Test
    void aMutedStoryMatchesNothing() {
        assertThat(match("{'id':'r','query':'推理'}", ARTICLE, List.of("a"))).isEmpty();
    }

    @Test
    void aRuleIsReadBackAsItIsPublished() throws JsonProcessingException {
        AlertRule rule = Json.MAPPER.readValue(
                """
                {"id":"r","entities":["nvidia"],"groupBy":["entity","source"],"changes":["headline"],"silence":"3d",
                 "hold":{"throttle":"1h","quiet":"22:00-07:00","zone":"Asia/Shanghai"}}
                """,
                AlertRule.class);
        assertThat(Json.read(Json.bytes(rule), AlertRule.class)).isEqualTo(rule);
    }

    private static List<Match> match(String rule) {
        return match(rule, ARTICLE, List.of());
    }

    private static List<String> awaited(String rule) {
        return new AlertRules(List.of(rule(rule)), List.of())
                .awaited().stream().map(Awaited::group).toList();
    }

    private static AlertRule rule(String rule) {
        return Json.read(rule.replace('\'', '"').getBytes(StandardCharsets.UTF_8), AlertRule.class);
    }

    private static List<Match> match(String rule, String article, List<String> muted) {
        return new AlertRules(List.of(rule(rule)), muted)
                .match(Json.read(article.getBytes(StandardCharsets.UTF_8), TaggedArticle.class));
    }
}
