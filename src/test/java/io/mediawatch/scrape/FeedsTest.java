package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void everyDialectGivesItsLinks(String feed) throws UnreadableSource {
        assertThat(urls(feed)).containsExactly("https://news.example/a");
    }

    @Test
    void aLinkIsListedOnceAndInOrder() throws UnreadableSource {
        assertThat(urls(rss(item("b", "1"), item("a", "2"), item("b", "3"))))
                .containsExactly("https://news.example/b", "https://news.example/a");
    }

    @Test
    void guidsTellItemsApart() throws UnreadableSource {
        assertThat(Feeds.read(bytes(rss(item("a", "1"), item("b", "2"))), null, BASE))
                .extracting(Link::guid)
                .containsExactly("1", "2");
    }

    @Test
    void oneGuidForAllTellsNothing() throws UnreadableSource {
        assertThat(Feeds.read(bytes(rss(item("a", "same"), item("b", "same"))), null, BASE))
                .extracting(Link::guid)
                .containsExactly(null, null);
    }

    @Test
    void feedInGb2312IsReadInIt() throws UnreadableSource {
        byte[] feed = ("<?xml version='1.0' encoding='gb2312'?>"
                        + rss("<item><title>英伟达</title><link>https://news.example/英伟达</link></item>"))
                .getBytes(Charset.forName("GB2312"));

        assertThat(Feeds.read(feed, "text/xml", BASE).get(0).url()).endsWith("英伟达");
    }

    /** Billions of laughs, files and remote definitions: what is declared there is never looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY a 'https://news.example/'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>",
                "<!ENTITY c SYSTEM 'file:///etc/passwd'>",
                "<!ENTITY % d SYSTEM 'http://127.0.0.1:1/x.dtd'> %d;"
            })
    void entitiesAreNotResolved(String declared) throws UnreadableSource {
        assertThat(urls("<!DOCTYPE rss [" + declared + "]>"
                        + rss("<item><link>https://news.example/&c;</link></item>")))
                .containsExactly("https://news.example/&c;");
    }

    @Test
    void feedThatSaysItIsInAnotherEncodingIsReadAllTheSame() throws UnreadableSource {
        assertThat(urls("<?xml version='1.0' encoding='UTF-16'?>" + rss(item("a", "1"), item("b", "2"))))
                .containsExactly("https://news.example/a", "https://news.example/b");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() throws UnreadableSource {
        String json = "\ufeff{\"items\":[{\"url\":\"/a\"}]}";

        assertThat(urls(json)).containsExactly("https://news.example/a");
        assertThat(Feeds.read(json.getBytes(StandardCharsets.UTF_16LE), null, BASE))
                .hasSize(1);
    }

    @Test
    void ofAFeedThatBreaksOffWhatIsThereIsRead() throws UnreadableSource {
        String whole = rss(item("a", "1"), item("b", "2"));

        assertThat(urls(whole.substring(0, whole.indexOf("/b")))).startsWith("https://news.example/a");
    }

    /** As deep as {@link TreeSize} allows; work with the square of the depth would take long. */
    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<item><link>https://news.example/a"})
    void depthOfAFeedIsNoWork(String nested) throws UnreadableSource {
        assertThat(urls("<rss><channel>" + item("a", "1") + nested.repeat(TreeSize.MOST / 2 - 10)))
                .contains("https://news.example/a");
    }

    /** With the square of their number within an element, these would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {" a%d='b'", " xmlns:a%d='b'"})
    void numberOfAttributesOfAFeedIsNoWork(String attribute) throws UnreadableSource {
        String attributes =
                IntStream.range(0, 9_000).mapToObj(attribute::formatted).collect(Collectors.joining());

        assertThat(urls(rss(item("a", "1"), ("<x" + attributes + "/>").repeat(60))))
                .containsExactly("https://news.example/a");
    }

    /** Each within the limit of bytes, and as a tree more than a heap. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <rss><channel>  | <item/>
                    <rss><channel>  | <a>
                    <!--<![CDATA[--><rss>  | <a>
                    <!-- --!><rss>  | <a>
                    {"items":[      | {},
                    {"items":[      | [],
                    """)
    void feedOfMoreThanAnyFeedHasIsNotRead(String begin, String repeated) {
        assertThatThrownBy(() -> urls(begin + repeated.repeat(TreeSize.MOST)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("it has more tags, or objects in JSON, than any list has");
    }

    @Test
    void markupThatIsTextOfAnItemDoesNotCount() throws UnreadableSource {
        String page = "<description><![CDATA[" + "<b>".repeat(TreeSize.MOST) + "]]></description>";

        assertThat(urls(rss(item("a", "1").replace("</item>", page + "</item>"), item("b", "2"))))
                .containsExactly("https://news.example/a", "https://news.example/b");
    }

    @Test
    void addressesThatAreNotOfTheWebAreLeftOut() throws UnreadableSource {
        assertThat(urls(rss(
                        "<item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Not found</body></html>", "{\"items\":1}", "{", "PK\u0003\u0004"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> urls(text))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("what it gives is no feed");
    }

    private static List<String> urls(String feed) throws UnreadableSource {
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
