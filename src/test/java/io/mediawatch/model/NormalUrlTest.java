package io.mediawatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HTTPS://Example.COM                                 | https://example.com/
                    https://example.com:443/a                           | https://example.com/a
                    http://example.com:8080/a#top                       | http://example.com:8080/a
                    https://example.com/a/./b/../c                      | https://example.com/a/c
                    https://example.com/../..                           | https://example.com/
                    https://example.com/a?utm_source=x&id=7&fbclid=y    | https://example.com/a?id=7
                    https://example.com/a?UTM_Source=x                  | https://example.com/a
                    https://user:secret@example.com/a                   | https://example.com/a
                    https://例子.测试/路径?词=推理                       | https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF%E5%BE%84?%E8%AF%8D=%E6%8E%A8%E7%90%86
                    https://example.com/a b                             | https://example.com/a%20b
                    https://[::1]:8443/a                                | https://[::1]:8443/a
                    """)
    void isNormalisedByRulesAlone(String url, String expected) {
        assertThat(NormalUrl.of(url)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com/a", "/a", "file:///etc/passwd", "https://", "javascript:alert(1)"})
    void whatIsNoWebAddressIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalUrl.of(url)).withMessageContaining("URL");
    }

    @Test
    void schemeAndTrackingDoNotChangeTheArticle() {
        NormalUrl plain = NormalUrl.of("http://example.com/a?id=7");
        NormalUrl shared = NormalUrl.of("https://EXAMPLE.com/a?id=7&utm_campaign=x#share");

        assertThat(shared.articleId()).isEqualTo(plain.articleId());
        assertThat(shared).isEqualTo(plain);
    }
}
