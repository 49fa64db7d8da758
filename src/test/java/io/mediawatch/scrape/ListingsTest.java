package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingsTest {
    private static final Listing LISTING = new Listing("a", ".next", 5);

    @Test
    void pageOfMoreTagsThanAnyPageHasIsNotRead() {
        assertThatThrownBy(() -> read("<a href=/1>1</a>" + "<i>".repeat(TreeSize.MOST)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("it has more tags, or objects in JSON, than any list has");
    }

    @Test
    void marksOfXmlHideNoTags() {
        assertThatThrownBy(() -> read("<!--<![CDATA[--><a href=/1>1</a>" + "<i>".repeat(TreeSize.MOST)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("it has more tags, or objects in JSON, than any list has");
    }

    @Test
    void noMoreLinksAreTakenFromAPageThanSeveralPagesMayListTogether() throws UnreadableSource {
        Contents contents = read(IntStream.range(0, 12_000)
                        .mapToObj("<a href=/%d>x</a>"::formatted)
                        .collect(Collectors.joining())
                + "<a class=next href=/page2>more</a>");

        assertThat(contents.links())
                .hasSize(10_000)
                .last()
                .extracting(Link::url)
                .isEqualTo("https://news.example/9999");
        assertThat(contents.more()).containsExactly("https://news.example/page2");
    }

    private static Contents read(String page) throws UnreadableSource {
        return Listings.read(page.getBytes(StandardCharsets.UTF_8), "text/html", "https://news.example/", LISTING);
    }
}
