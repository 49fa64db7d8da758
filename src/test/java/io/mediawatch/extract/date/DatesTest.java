package io.mediawatch.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.extract.language.WordList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat May 18 16:56:39 CST 2024 | Asia/Shanghai | 2024-05-18T16:56:39+08:00",
                "Sat May 18 16:56:39 CST 2024 | America/New_York | 2024-05-18T16:56:39-05:00",
                "18 May 2024 16:56 IST | Asia/Jerusalem | 2024-05-18T16:56+03:00",
                "18 May 2024 16:56 IST | Europe/Dublin | 2024-05-18T16:56+01:00",
                "18 May 2024 16:56 IST | Europe/London | 2024-05-18T16:56+05:30",
                "PUBLIÉ LE 12 MARS 2024 À 18H15 ET MIS À JOUR | Europe/Paris | 2024-03-12T18:15+01:00",
                "15. listopada 2024. | Europe/Zagreb | 2024-10-15T00:00+02:00",
                "15 listopada 2024 | Europe/Warsaw | 2024-11-15T00:00+01:00",
                "3 Mac 2024 | Asia/Kuala_Lumpur | 2024-03-03T00:00+08:00"
            })
    void wordsMeanWhatTheyDoInTheZone(String text, ZoneId zone, String expected) {
        Moment found = Objects.requireNonNull(new Dates(FETCHED, zone, false).find(text));
        assertThat(found.at(zone)).hasToString(expected);
    }

    static Stream<String> timestamps() {
        Random random = new Random(20241021);
        String[] ends = {
            "", "Z", "+08:00", "-0500", "+05:30", "-00:30", "+14:00", "-14:59", "+15:00", "+08", "-8:00", "z"
        };
        return Stream.generate(() -> String.format(
                        "%d-%02d-%02d%s%02d:%02d%s%s",
                        1895 + random.nextInt(210),
                        random.nextInt(14),
                        random.nextInt(33),
                        random.nextBoolean() ? "T" : " ",
                        random.nextInt(26),
                        random.nextInt(61),
                        random.nextBoolean()
                                ? ":" + (10 + random.nextInt(51)) + (random.nextBoolean() ? ".123" : "")
                                : "",
                        ends[random.nextInt(ends.length)]))
                .limit(3000);
    }

    @Test
    void timestampTellsTheSameAsInALine() {
        Dates dates = new Dates(FETCHED, SHANGHAI, false);
        assertThat(timestamps()).allSatisfy(text -> assertThat(dates.find(text)).isEqualTo(dates.find(text + ' ')));
    }

    @Test
    void wordThatWouldMeanTwoThingsInOnePlaceIsRefused() {
        LocalWords<Integer> months = new LocalWords<>();
        months.put("lipiec lip", 7, "");
        months.put("lip", 6, "Europe/Zagreb");
        assertThatThrownBy(() -> months.put("lip", 6, "")).hasMessage("listed twice: lip ");
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
