package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatIsLeftOutHasItsDefault() throws JsonProcessingException {
        HttpSettings settings = json.readValue("{\"totalTimeout\":\"90s\"}", HttpSettings.class);

        assertThat(settings.totalTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.maxBytes()).isEqualTo(HttpSettings.defaults().maxBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userAgent\":\"\"}",
                "{\"userAgent\":\"机器人\"}",
                "{\"readTimeout\":\"0s\"}",
                "{\"readTimeout\":\"soon\"}",
                "{\"maxBytes\":0}",
                "{\"maxRedirects\":99}",
                "{\"allowPrivate\":[\"10.0.0.0/99\"]}",
                "{\"allowPrivate\":[\"[127.0.0.1\",\"::1]\"]}"
            })
    void badValueIsRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text, HttpSettings.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "10s, PT10S", "10 m, PT10M", "1H, PT1H", "7d, PT168H", "PT3M, PT3M"})
    void durationReadsAsPeopleWriteIt(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT5M", "36501d", "999999999d", "PT99999999999999S"})
    void durationThatNobodyMeansIsRefused(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).hasMessage("must be 0s to 36500d, not '" + text + "'");
    }
}
