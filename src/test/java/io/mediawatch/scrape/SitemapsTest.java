package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapsTest {
    private static final String URL = "https://newsexample.com/sitemap.xml";
    private static final String NS = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";
    private static final String FIRST = "<url><loc>https://newsexample.com/a</loc>";

    @Test
    void newestLinksComeFirst() throws UnreadableSource {
        Contents contents = read(
                "<urlset " + NS + "><url><loc>https://newsexample.com/old</loc><lastmod>2026-01-01</lastmod></url>"
                        + "<url><loc>https://newsexample.com/undated</loc></url>"
                        + "<url><loc>https://newsexample.com/new</loc><lastmod>2026-03-01T08:00:00+08:00</lastmod></url></urlset>");

        assertThat(contents.links())
                .extracting(Link::url)
                .containsExactly(
                        "https://newsexample.com/new",
                        "https://newsexample.com/old",
                        "https://newsexample.com/undated");
        assertThat(contents.links().get(0).time()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(contents.more()).isEmpty();
    }

    @Test
    void addressOfASitemapMayHoldABar() throws UnreadableSource {
        byte[] sitemap = bytes("<urlset " + NS + "><url><loc>https://newsexample.com/a</loc></url></urlset>");

        assertThat(Sitemaps.read(sitemap, null, URL + "?sections=world|local", null)
                        .links())
                .hasSize(1);
    }

    @Test
    void newsSitemapGivesThePublicationDate() throws UnreadableSource {
        Contents contents = read(news("2026-02-27T10:00:00Z"));

        assertThat(contents.links().get(0).time()).isEqualTo("2026-02-27T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9999992026-02-27T10:00:00Z", "+999999999-02-27T10:00:00Z", "yesterday", ""})
    void publicationDateThatIsNoneHidesNoLink(String date) throws UnreadableSource {
        Contents contents = read(news(date));

        assertThat(contents.links().get(0).time()).isEqualTo("2026-03-01T00:00:00Z");
    }

    private static String news(String date) {
        return "<urlset " + NS + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                + "<loc>https://newsexample.com/a</loc><lastmod>2026-03-01</lastmod><news:news><news:publication><news:name>N"
                + "</news:name><news:language>en</news:language></news:publication><news:publication_date>" + date
                + "</news:publication_date><news:title>T</news:title></news:news></url></urlset>";
    }

    @Test
    void indexNamesItsSitemapsNewestFirstAndThoseOfItsOwnDomainOnly() throws UnreadableSource {
        Contents contents = read(index(child("https://newsexample.com/1.xml", "2026-01-01")
                + child("https://media.newsexample.com/2.xml", "2026-03-01")
                + child("https://elsewhere.com/3.xml", "2026-03-01")));

        assertThat(contents.links()).isEmpty();
        assertThat(contents.more())
                .containsExactly("https://media.newsexample.com/2.xml", "https://newsexample.com/1.xml");
    }

    @Test
    void sitemapsOlderThanTheLastPollAreNotReadAgain() throws UnreadableSource {
        byte[] index = bytes(index(child("https://newsexample.com/old.xml", "2026-01-01")
                + child("https://newsexample.com/new.xml", "2026-03-01")
                + "<sitemap><loc>https://newsexample.com/x.xml</loc></sitemap>"));

        assertThat(Sitemaps.read(index, null, URL, Instant.parse("2026-03-01T12:00:00Z"))
                        .more())
                .containsExactly("https://newsexample.com/new.xml", "https://newsexample.com/x.xml");
    }

    @Test
    void ofALargeIndexTheNewestAreRead() throws UnreadableSource {
        String children = IntStream.range(10, 99)
                .mapToObj(year -> child("https://newsexample.com/" + year + ".xml", "20" + year + "-01-01"))
                .collect(Collectors.joining());

        assertThat(read(index(children)).more())
                .hasSize(Sitemaps.MOST_SITEMAPS)
                .startsWith("https://newsexample.com/98.xml");
    }

    @Test
    void gzipIsUnpackedWhateverItIsCalled() throws Exception {
        byte[] packed = gzip("<urlset " + NS + "><url><loc>https://newsexample.com/a</loc></url></urlset>");

        assertThat(Sitemaps.read(packed, "text/plain", URL + ".gz", null).links())
                .hasSize(1);
    }

    @Test
    void ofABombTheFirstAreRead() throws Exception {
        String url = "<url><loc>https://newsexample.com/a</loc></url>";
        byte[] bomb = gzip("<urlset " + NS + ">", url.repeat(1000), 2000);

        assertThat(Sitemaps.read(bomb, "application/gzip", URL + ".gz", null).links())
                .hasSize(Sitemaps.MOST_LINKS);
    }

    @Test
    void bombOfOneLineIsNotUnpackedWithoutEnd() throws Exception {
        byte[] bomb = gzip("https://newsexample.com/", "a".repeat(1024 * 1024), 200);

        assertThat(Sitemaps.read(bomb, "text/plain", URL + ".gz", null).links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:1/x.dtd'>"
            })
    void whatADocumentTypePullsInIsNotRead(String type) {
        assertThatThrownBy(() ->
                        read(type + "<urlset " + NS + "><url><loc>https://newsexample.com/&x;</loc></url></urlset>"))
                .isInstanceOf(UnreadableSource.class);
    }

    @Test
    void listOfAddressesIsASitemapToo() throws UnreadableSource {
        assertThat(Sitemaps.read(
                                bytes("https://newsexample.com/a\nhttps://newsexample.com/b\n"),
                                "text/plain",
                                URL,
                                null)
                        .links())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</url><url><loc>https://newsex", "</url>", "<lastmod>2026"})
    void ofASitemapThatBreaksOffTheFirstAreRead(String end) {
        assertThatThrownBy(() -> read("<?xml version='1.0'?><urlset " + NS + ">" + FIRST + end))
                .isInstanceOfSatisfying(UnreadableSource.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.CUT_OFF);
                    assertThat(e.contents().links()).extracting(Link::url).containsExactly("https://newsexample.com/a");
                });
    }

    @Test
    void whatSurroundsASitemapIsNotItsEnd() throws UnreadableSource {
        assertThat(read("<!-- <b>map</b> --><urlset>" + FIRST + "</url></urlset><!-- made in 1 ms -->\n")
                        .links())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>no</body></html>", "{}", "<urlset"})
    void whatIsNoSitemapIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("what it gives is no sitemap");
    }

    private static Contents read(String xml) throws UnreadableSource {
        return Sitemaps.read(bytes(xml), "application/xml", URL, null);
    }

    private static String index(String children) {
        return "<sitemapindex " + NS + ">" + children + "</sitemapindex>";
    }

    private static String child(String url, String lastmod) {
        return "<sitemap><loc>" + url + "</loc><lastmod>" + lastmod + "</lastmod></sitemap>";
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text, "", 0);
    }

    private static byte[] gzip(String text, String more, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
            for (int i = 0; i < times; i++) {
                gzip.write(bytes(more));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
