package io.mediawatch.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example.COM, http://news.example.com/",
        "https://news.example.com:443?x=1, https://news.example.com/?x=1",
        "http://news.example.com:8080/a#part, http://news.example.com:8080/a",
        "http://user:secret@news.example.com/, http://news.example.com/",
        "http://新闻.example/, http://xn--efvy88h.example/",
        "http://my_site.example/, http://my_site.example/",
        "http://[::1]:8080/, http://[::1]:8080/"
    })
    void isReadAsServersAndPeopleWriteIt(String written, String read) {
        assertThat(parsed(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "http://",
                "file:///etc/passwd",
                "http://news.example.com:0/",
                "http://news.example.com:70000/",
                "http://a b/",
                "http://a%2eb/",
                "http://[::1/"
            })
    void whatIsNoneIsNone(String written) {
        assertThat(Address.parse(written)).isNull();
    }

    @Test
    void addressNoServerNeedTakeIsNone() {
        assertThat(Address.parse("http://a/" + "x".repeat(7_900))).isNotNull();
        assertThat(Address.parse("http://a/" + "x".repeat(8_000))).isNull();
        assertThat(Address.parse("http://a/" + "新".repeat(1_000))).isNull();
    }

    /** By RFC 3986, 5.4, and as browsers do what it does not say. */
    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "'', http://a/b/c/d;p?q",
        "#s, http://a/b/c/d;p?q",
        "., http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../../../g, http://a/g",
        "g?y/../x, http://a/b/c/g?y/../x",
        "HTTPS://B/c, https://b/c",
        "新, http://a/b/c/新"
    })
    void redirectLeadsToWhereABrowserGoes(String location, String target) {
        assertThat(parsed("http://a/b/c/d;p?q").resolve(location)).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "//", "http://"})
    void redirectElsewhereThanTheWebLeadsNowhere(String location) {
        assertThat(parsed("http://a/b").resolve(location)).isNull();
    }

    @Test
    void whatMayNotStandOnTheWireIsEncodedAndWhatIsEncodedStays() {
        assertThat(parsed("http://a//新 [1]|%41%?q=新\"&100%").encodedRest())
                .isEqualTo("//%E6%96%B0%20%5B1%5D%7C%41%25?q=%E6%96%B0%22&100%25");
    }

    private static Address parsed(String text) {
        return Objects.requireNonNull(Address.parse(text));
    }
}
