package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html; charset=gb2312",
                "text/html; charset = \"gb2312\"",
                "text/html; charset=' gb2312'",
                "text/html; Charset=GBK; x=y"
            })
    void charsetIsWhatTheHeaderSays(String header) {
        assertThat(Charsets.decode("英伟达".getBytes(Charset.forName("GBK")), header))
                .isEqualTo("英伟达");
    }

    @Test
    void headerFullOfBlanksIsReadAtOnce() {
        String header = "text/html; charset=" + " ".repeat(5_000_000) + "?";

        String text = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Charsets.decode("a".getBytes(StandardCharsets.UTF_8), header));

        assertThat(text).isEqualTo("a");
    }
}
