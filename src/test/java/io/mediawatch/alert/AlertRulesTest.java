package io.mediawatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Json;
import io.mediawatch.model.TaggedArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void aRuleWithoutConditionsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertRule.of("r", null, null, null, null, null, null, null, null, null))
                .withMessageContaining("no condition");
    }

    @Test
    void aBadQueryIsRefusedWithItsColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertRule.of("r", "a AND (b", null, null, null, null, null, null, null, null))
                .withMessageContaining("column 7");
    }

    private static List<Match> match(String rule) {
        try {
            AlertRule read = Json.MAPPER.readValue(rule.replace('\'', '"'), AlertRule.class);
            return new AlertRules(List.of(read)).match(Json.MAPPER.readValue(ARTICLE, TaggedArticle.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
