package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerWhyTest {

    @Test
    void eachQuoteHasItsRule() {
        assertThat(why("“We will open in the spring,” said Jensen Huang."))
                .anySatisfy(line -> assertThat(line).startsWith("quote").contains("Jensen Huang", "direct.said-x"));
    }

    @Test
    void whatIsNoQuotationIsRejectedWithItsReason() {
        assertThat(why("The so-called “moat” was the theme."))
                .anySatisfy(line -> assertThat(line).startsWith("rejected").contains("is no quote", "a title"));
        assertThat(why("The “moat” was the theme."))
                .anySatisfy(line -> assertThat(line).startsWith("rejected").contains("is no quote", "no sentence"));
    }

    @Test
    void aLabelThatOpensNoTurnIsRejectedWithItsReason() {
        assertThat(why("Jensen Huang: When?", "结论：很好。", "Rosa Lindqvist: Now."))
                .anySatisfy(line -> assertThat(line).startsWith("rejected").contains("结论", "opens no turn"));
    }

    private static List<String> why(String... paragraphs) {
        return Samples.tagger().why(Samples.article(paragraphs));
    }
}
