package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.query.Query;
import org.junit.jupiter.api.Test;

class TranslationTest {
    @Test
    void phraseIsAskedOfHeadlineAndBody() {
        assertThat(translated("\"推理 芯片\""))
                .contains("\"search.headline\":{\"boost\":2.0,\"query\":\"推 理 芯 片\"}")
                .contains("\"search.body\":{\"query\":\"推 理 芯 片\"}")
                .contains("\"minimum_should_match\":\"1\"");
    }

    @Test
    void headlinePhraseIsNotAskedOfTheBody() {
        assertThat(translated("headline:nvidia")).contains("search.headline").doesNotContain("search.body");
    }

    @Test
    void fieldIsATermOnFoldedValues() {
        assertThat(translated("speaker:黃仁勳")).contains("{\"term\":{\"search.speaker\":{\"value\":\"黄仁勋\"}}}");
    }

    @Test
    void nearBecomesIntervalsWithoutOrder() {
        assertThat(translated("黄仁勋 NEAR/5 openai"))
                .contains("\"intervals\"")
                .contains("\"max_gaps\":5")
                .contains("\"ordered\":false");
    }

    @Test
    void datesBecomeARangeOfTheTimestamp() {
        assertThat(translated("from:2024-10-21 to:2024-10-22"))
                .contains("\"gte\":\"2024-10-21T00:00:00Z\"")
                .contains("\"lt\":\"2024-10-23T00:00:00Z\"");
    }

    @Test
    void noPartBecomesAWildcardOrAScript() {
        assertThat(translated("a OR (b NOT c) AND \"d?\" NEAR/3 e"))
                .doesNotContain("wildcard")
                .doesNotContain("regexp")
                .doesNotContain("query_string")
                .doesNotContain("script");
    }

    private static String translated(String query) {
        return Translation.of(Query.parse(query)).toString();
    }
}
