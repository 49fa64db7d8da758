package io.mediawatch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    /** The figures are those of Python's {@code difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()}. */
    @ParameterizedTest
    @CsvSource({
        "abcd, bcde, 0.75",
        "private Thread currentThread, private volatile Thread currentThread, 0.8615",
        "英伟达发布新芯片, 英伟达新芯片发布, 0.75",
        "tide, diet, 0.25",
        "'', '', 1"
    })
    void ratioIsThatOfTheWellKnownMatcher(String one, String other, double ratio) {
        assertThat(Matching.ratio(one, other)).isCloseTo(ratio, within(0.0005));
    }
}
