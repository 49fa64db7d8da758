package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Json;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.scrape.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentCheckTest {
    private static final HttpSettings EXAMPLE = HttpSettings.defaults();

    @ParameterizedTest
    @ValueSource(strings = {"", "'localhost:8080'", "'127.0.0.1'"})
    void sourceOnThisMachineNeedsNoUserAgent(String hosts) {
        assertThatCode(() -> UserAgentCheck.check(EXAMPLE, List.of(source(hosts))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'weibo.com'", "'localhost', 'weibo.com'", "'*'"})
    void sourceOnThisMachineThatLeadsElsewhereDoes(String hosts) {
        assertThatThrownBy(() -> UserAgentCheck.check(EXAMPLE, List.of(source(hosts))))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("still the example");
    }

    private static Source source(String hosts) {
        String json = "{'id': 'a', 'url': 'http://localhost:1200/feed', 'hosts': [" + hosts + "]}";
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Source.class);
    }
}
