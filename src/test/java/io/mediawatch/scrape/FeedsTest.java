package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
    private static final String BASE = "https://news.example/feed/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>t</title><item><link>https://news.example/a</link></item></channel></rss>",
                "<rss version='0.91'><channel><title>t</title><item><title>a</title><link>https://news.example/a</link></item>"
                        + "</channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel"
                        + " rdf:about='x'><title>t</title></channel><item rdf:about='y'><title>a</title>"
                        + "<link>https://news.example/a</link></item></rdf:RDF>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><id>1</id><title>a</title>"
                        + "<link href='https://news.example/a'/></entry></feed>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"https://news.example/a\"}]}",
                "<rss><channel><item><link>https://news.example/a</link></item>", // never closed
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss><channel><item><link>https://news.example/a</link><title>&x;</title></item></channel></rss>",
                "<rss><channel><item><link> /a \n</link></item></channel></rss>",
                "<rss><channel><item><guid>https://news.example/a</guid></item></channel></rss>"
            })
    void everyDialectGivesItsLinks(String feed) throws Unreadable {
        assertThat(urls(feed)).containsExactly("https://news.example/a");
    }

    @Test
    void aLinkIsListedOnceAndInOrder() throws Unreadable {
        assertThat(urls(rss(item("b", "1"), item("a", "2"), item("b", "3"))))
                .containsExactly("https://news.example/b", "https://news.example/a");
    }

    @Test
    void guidsTellItemsApart() throws Unreadable {
        assertThat(Feeds.read(bytes(rss(item("a", "1"), item("b", "2"))), null, BASE))
                .extracting(Link::guid)
                .containsExactly("1", "2");
    }

    @Test
    void oneGuidForAllTellsNothing() throws Unreadable {
        assertThat(Feeds.read(bytes(rss(item("a", "same"), item("b", "same"))), null, BASE))
                .extracting(Link::guid)
                .containsExactly(null, null);
    }

    @Test
    void feedInGb2312IsReadInIt() throws Unreadable {
        byte[] feed = ("<?xml version='1.0' encoding='gb2312'?>"
                        + rss("<item><title>英伟达</title><link>https://news.example/英伟达</link></item>"))
                .getBytes(Charset.forName("GB2312"));

        assertThat(Feeds.read(feed, "text/xml", BASE).get(0).url()).endsWith("英伟达");
    }

    @Test
    void addressesThatAreNotOfTheWebAreLeftOut() throws Unreadable {
        assertThat(urls(rss(
                        "<item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Not found</body></html>", "{\"items\":1}", "{", "PK\u0003\u0004"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> urls(text)).isInstanceOf(Unreadable.class).hasMessage("no-feed");
    }

    private static List<String> urls(String feed) throws Unreadable {
        return Feeds.read(bytes(feed), null, BASE).stream().map(Link::url).toList();
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>t</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String path, String guid) {
        return "<item><link>https://news.example/" + path + "</link><guid isPermaLink='false'>" + guid
                + "</guid></item>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
