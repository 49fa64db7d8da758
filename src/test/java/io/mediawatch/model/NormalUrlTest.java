package io.mediawatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                    https://EXAMPLE.com./a                              | https://example.com/a
                    https://XN--FSQU00A.xn--0zwm56d/                    | https://xn--fsqu00a.xn--0zwm56d/
                    https://例子。测试/                                  | https://xn--fsqu00a.xn--0zwm56d/
                    https://bücher.example/                             | https://xn--bcher-kva.example/
                    https://example.com/%e8%b7%af                       | https://example.com/%E8%B7%AF
                    https://example.com/%7Euser/%41%2Db                 | https://example.com/~user/A-b
                    https://example.com/a%2Fb?q=a%26b                   | https://example.com/a%2Fb?q=a%26b
                    https://example.com/100%                            | https://example.com/100%25
                    https://example.com/%B4%F3?x=%zz                    | https://example.com/%B4%F3?x=%25zz
                    https://example.com/a?                              | https://example.com/a
                    https://example.com/a?b=1&&c=2&                     | https://example.com/a?b=1&c=2
                    https://example.com/A?Id=X                          | https://example.com/A?Id=X
                    https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a | https://www.example.com/a
                    https://www.google.com/amp/s/example.com/a/amp/     | https://example.com/a/amp/
                    """)
    void isNormalisedByRulesAlone(String url, String expected) {
        assertThat(NormalUrl.of(url)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com/a", "/a", "file:///etc/passwd", "https://", "javascript:alert(1)"})
    void whatIsNoWebAddressIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalUrl.of(url)).withMessageContaining("URL");
    }

    /** Each would be a host of its own to whoever spaces out requests, and the same one to whoever connects. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@1@example.com/a",
                "http://exam ple.com/a",
                "http://exam%70le.com/a",
                "http://\"><b>/a",
                "http://*.example.com/a"
            })
    void whatIsNoHostIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalUrl.of(url)).withMessageContaining("URL");
    }

    @Test
    void schemeAndTrackingDoNotChangeTheArticle() {
        NormalUrl plain = NormalUrl.of("http://example.com/a?id=7");
        NormalUrl shared = NormalUrl.of("https://EXAMPLE.com/a?id=7&utm_campaign=x#share");

        assertThat(shared.articleId()).isEqualTo(plain.articleId());
        assertThat(shared).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://www.example.com/a             | http://example.com/a
                    https://m.example.com/a               | https://www.example.com/a
                    https://mobile.example.com:8080/a     | https://example.com:8080/a
                    https://amp.example.com/a             | https://example.com/a
                    https://example.com/a/amp             | https://example.com/a
                    https://example.com/a/amp/            | https://example.com/a
                    https://example.com/a.amp             | https://example.com/a
                    https://example.com/a.amp.html        | https://example.com/a.html
                    https://example.com/a?id=7&amp=1      | https://example.com/a?id=7
                    https://example.com/a?outputType=amp  | https://example.com/a
                    https://a-example-com.cdn.ampproject.org/v/s/a.example.com/b/amp | https://a.example.com/b
                    """)
    void editionsOfAPageAreOneArticle(String edition, String plain) {
        assertThat(NormalUrl.of(edition).articleId())
                .isEqualTo(NormalUrl.of(plain).articleId());
        assertThat(NormalUrl.of(edition)).isEqualTo(NormalUrl.of(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://example.com/a                 | https://example.com/b
                    https://example.com/a                 | https://example.com/A
                    https://example.com/a?id=1            | https://example.com/a?id=2
                    https://example.com/a                 | https://news.example.com/a
                    https://example.com/a                 | https://example.com:8080/a
                    https://m.com/a                       | https://com/a
                    https://example.com/amp               | https://example.com/
                    https://example.com/camp              | https://example.com/c
                    https://example.com/a?ample=1         | https://example.com/a
                    https://example.com/a%2Fb             | https://example.com/a/b
                    """)
    void differentPagesAreDifferentArticles(String one, String other) {
        assertThat(NormalUrl.of(one).articleId())
                .isNotEqualTo(NormalUrl.of(other).articleId());
    }

    /** What stands in a cache's address may be anything. */
    @ParameterizedTest
    @CsvSource({
        "https://a.cdn.ampproject.org/c/s/:, https://a.cdn.ampproject.org/c/s/:",
        "https://a.cdn.ampproject.org/c/s/b.cdn.ampproject.org/c/s/:, https://b.cdn.ampproject.org/c/s/:",
        "https://a.cdn.ampproject.org/c/s/b.cdn.ampproject.org/c/s/news.example/x, https://news.example/x",
        "https://a.cdn.ampproject.org/c/s/..news.example/, https://a.cdn.ampproject.org/c/s/..news.example/"
    })
    void addressThatACacheMakesNoSenseOfIsTheCachesOwn(String cached, String normal) {
        assertThat(NormalUrl.of(cached)).hasToString(normal);
        assertThat(NormalUrl.of(normal)).hasToString(normal);
    }

    @Test
    void portIsANumber() {
        assertThat(NormalUrl.of("http://news.example:00080/a")).hasToString("http://news.example/a");
        assertThat(NormalUrl.of("https://news.example:08443/a").authority()).isEqualTo("news.example:8443");
    }

    @Test
    void addressNoServerNeedTakeIsNone() {
        String path = "新".repeat(880); // nine characters each, encoded
        NormalUrl longest = NormalUrl.of("https://news.example/" + path);

        assertThat(NormalUrl.of(longest.toString())).hasToString(longest.toString());
        assertThatThrownBy(() -> NormalUrl.of("https://news.example/" + path + "新新新新新新新新新新"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NormalUrl.of("https://news.example/" + "a".repeat(8_000_000)))
                .hasMessageStartingWith("not an http or https URL: https://news.example/aaa")
                .message()
                .hasSizeLessThan(300);
    }

    @Test
    void whatIsNormalStaysAsItIs() {
        String url = NormalUrl.of("https://例子.测试/路径/%zz?词=推理&x=a%2fb").toString();

        assertThat(NormalUrl.of(url)).hasToString(url);
    }
}
