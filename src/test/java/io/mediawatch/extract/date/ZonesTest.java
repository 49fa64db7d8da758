package io.mediawatch.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    @ParameterizedTest(name = "{0} in {1}-{2}")
    @CsvSource({
        "https://www.example.cn/a, en, , Asia/Shanghai, host",
        "https://www.example.com.hk/a, zh, Hant, Asia/Hong_Kong, host",
        "https://www.example.com.ua/a, uk, , Europe/Kiev, host",
        "https://www.bbc.com/a, en, , Europe/London, host",
        "https://www.example.com/a, zh, Hans, Asia/Shanghai, language",
        "https://www.example.com/a, zh, Hant, Asia/Taipei, language",
        "https://cn/a, en, , Asia/Shanghai, host",
        "https://my_site.example.co.uk/a, en, , Europe/London, host",
        "https://user@www.example.co.uk:8443/a|b?c d, en, , Europe/London, host",
        "//www.Example.FR, en, , Europe/Paris, host",
        "https://www.example.com/?from=//www.example.cn/, en, , America/New_York, language",
        ", ja, , Asia/Tokyo, language",
        "not an address, xx, , Z, utc"
    })
    void hostTellsMoreThanLanguage(
            @Nullable String url, String language, @Nullable String script, String zone, String from) {
        Zones.Guess guess = Zones.likely(url, language, script);
        assertThat(guess.zone()).hasToString(zone);
        assertThat(guess.from()).isEqualTo(from);
    }
}
