package io.mediawatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            {'throttle':'1h'};                                        2026-03-09T10:20:00Z; 2026-03-09T10:20:00Z
            {'digest':'hourly'};                                      2026-03-09T10:20:00Z; 2026-03-09T11:00:00Z
            {'digest':'hourly'};                                      2026-03-09T10:00:00Z; 2026-03-09T11:00:00Z
            {'digest':'daily'};                                       2026-03-09T07:00:00Z; 2026-03-09T08:00:00Z
            {'digest':'daily','at':'09:30','zone':'Asia/Shanghai'};   2026-03-09T01:30:00Z; 2026-03-10T01:30:00Z
            {'quiet':'22:00-07:00'};                                  2026-03-09T21:59:59Z; 2026-03-09T21:59:59Z
            {'quiet':'22:00-07:00'};                                  2026-03-09T22:00:00Z; 2026-03-10T07:00:00Z
            {'quiet':'22:00-07:00'};                                  2026-03-09T06:59:00Z; 2026-03-09T07:00:00Z
            {'quiet':'12:00-13:00','zone':'Europe/Berlin'};           2026-07-09T10:30:00Z; 2026-07-09T11:00:00Z
            {'digest':'hourly','quiet':'22:00-07:00'};                2026-03-09T21:20:00Z; 2026-03-10T07:00:00Z
            {'quiet':'01:30-03:30','zone':'Europe/Berlin'};           2026-03-29T00:45:00Z; 2026-03-29T01:30:00Z
            """)
    void whenAnAlertIsDue(String hold, Instant now, Instant due) {
        assertThat(hold(hold).due(now)).isEqualTo(due);
    }

    @Test
    void afterOneAlertTheNextWaitsButNotIntoTheQuiet() {
        Instant told = Instant.parse("2026-03-09T21:30:00Z");
        assertThat(hold("{'throttle':'1h'}").next(told)).isEqualTo(told.plusSeconds(3600));
        assertThat(hold("{'throttle':'1h','quiet':'22:00-07:00'}").next(told))
                .isEqualTo(Instant.parse("2026-03-10T07:00:00Z"));
        assertThat(hold("{'digest':'hourly'}").next(told)).isNull();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Hold hold = hold("{'throttle':'90m','quiet':'22:00-07:00','zone':'Asia/Shanghai'}");
        assertThat(Json.read(Json.bytes(hold), Hold.class)).isEqualTo(hold);
    }

    @Test
    void aQuietTimeOfNoTimesIsRefusedAndOneThatNeverEndsIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hold.Quiet.parse("22-7"))
                .withMessageContaining("22:00-07:00");
        Instant midnight = Instant.parse("2026-03-09T00:00:00Z");
        assertThat(hold("{'quiet':'00:00-00:00'}").due(midnight)).isEqualTo(midnight);
    }

    private static Hold hold(String json) {
        try {
            return Json.MAPPER.readValue(json.replace('\'', '"'), Hold.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
