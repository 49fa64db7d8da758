package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    private static final List<String> KNOWN =
            List.of("nvidia", "inference", "query", "metax", "agi", "李强", "黄仁勋", "梁文锋", "moonshot-ai", "x");

    @ParameterizedTest(name = "{0}: {1}. {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nvida        | nvidia      | a letter is missing
            NVIDAI       | nvidia      | two letters are exchanged
            gai          | agi         | so in a short word, which has no letter to spare
            agl          |             | a third of it would be wrong
            inferanze    | inference   | two letters of nine
            every        |             | two letters of five
            mit-x        |             | the same
            moonshot     |             | as much is missing as a word has letters
            y            |             | nothing is like a letter
            李明         |             | half of a name is another name
            强李         | 李强        | exchanged
            黃仁勳       | 黄仁勋      | the other script
            梁文峰       | 梁文锋      | one sign of three
            陈文锋       | 梁文锋      | the same: it is a question
            """)
    void whatIsNearIsSuggested(String wrong, String meant, String reason) {
        assertThat(DidYouMean.among(KNOWN, wrong)).isEqualTo(meant == null ? "" : "; did you mean '" + meant + "'?");
    }

    @Test
    void whatIsTooLongToBeAMisspellingIsNotCompared() {
        String name = "a".repeat(80);

        assertThat(DidYouMean.among(List.of(name), name + "b")).isEmpty();
    }
}
