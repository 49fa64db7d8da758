package io.mediawatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "I met the man. Tim left., 2",
        "He said no. Tim left., 2",
        "We mount. Everest waits., 2",
        "Mr. Okafor met Dr. Hale in St. John on Mar. 3., 1",
        "MR. OKAFOR LEFT., 1",
        "No. 5 is here and so is no. 6., 1",
        "It is 6 ft. Tom Okafor knows., 1",
    })
    void anAbbreviationIsOneAsItIsWritten(String text, int count) {
        Sentences sentences = Sentences.of(text);
        int found = 0;
        for (int at = 0; at < text.length(); at = sentences.end(at)) {
            found++;
        }
        assertThat(found).isEqualTo(count);
    }
}
