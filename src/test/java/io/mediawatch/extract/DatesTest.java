package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FETCHED = Instant.parse("2024-10-22T08:00:00Z");

    static Stream<Arguments> texts() {
        return WordList.rows("dates.tsv", 3).stream().map(row -> Arguments.of(row[0], row[1], row[2]));
    }

    @ParameterizedTest(name = "{0} is {1} ({2})")
    @MethodSource("texts")
    void textTellsItsMoment(String text, String expected, String why) {
        Moment found = new Dates(FETCHED, SHANGHAI, false).find(text);
        assertThat(found == null ? "-" : found.at(SHANGHAI).toString()).as(why).isEqualTo(expected);
    }

    @Test
    void monthComesFirstWhereItIsSaidTo() {
        assertThat(found("3/4/2024", true).day()).hasToString("2024-03-04");
        assertThat(found("3/4/2024", false).day()).hasToString("2024-04-03");
    }

    @Test
    void whatIsCountedFromTheFetchIsAGuess() {
        assertThat(found("3小时前", false).guessed()).isTrue();
        assertThat(found("10月21日", false).guessed()).isTrue();
        assertThat(found("2024-10-21", false).guessed()).isFalse();
    }

    private static Moment found(String text, boolean monthFirst) {
        return Objects.requireNonNull(new Dates(FETCHED, SHANGHAI, monthFirst).find(text));
    }
}
