package io.mediawatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,1", "3,3", "4,3", "5,5", "6,6"})
    void noCharacterIsCutInHalf(int place, int at) {
        assertThat(Cut.at("a💡💡b", place)).isEqualTo(at);
    }
}
