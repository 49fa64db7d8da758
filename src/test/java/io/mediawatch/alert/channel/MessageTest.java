package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import io.mediawatch.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void plainTextHasEverythingOneWantsToKnow() {
        assertThat(Alerts.message().text(Markup.PLAIN))
                .isEqualTo(
                        """
                芯片 <b>*发布*</b> [快讯] https://news.example/chips?a=1&b=(2)
                晨光科技网, 2026-03-09 09:30 +08:00
                英伟达 发布 <新> 芯片。
                HIGH, rule chips [nvidia], 2 reposts so far
                Dashboard http://watch.example/article/article · Kibana http://kibana.example/app/discover#/?_g=(time:(from:now-10y,to:now))&_a=(dataSource:(dataViewId:mediawatch-articles,type:dataView),query:(language:kuery,query:'article%3A%22article%22'))""");
    }

    @Test
    void theMatchIsMarkedAndNothingOfTheTextIsTakenForMarkup() {
        assertThat(Alerts.message().text(Markup.MARKDOWN))
                .contains("**[芯片 \\<b\\>\\*发布\\*\\</b\\> \\[快讯\\]](https://news.example/chips?a=1&b=%282%29)**")
                .contains("**英伟达** 发布 \\<新\\> 芯片。");
        assertThat(Alerts.message().text(Markup.HTML))
                .contains(
                        "<b><a href=\"https://news.example/chips?a=1&amp;b=(2)\">芯片 &lt;b&gt;*发布*&lt;/b&gt; [快讯]</a></b>")
                .contains("<b>英伟达</b> 发布 &lt;新&gt; 芯片。");
        assertThat(Alerts.message().text(Markup.SLACK))
                .contains("*<https://news.example/chips?a=1&amp;b=(2)|芯片 &lt;b&gt;发布&lt;/b&gt; [快讯]>*")
                .contains("*英伟达* 发布 &lt;新&gt; 芯片。");
    }

    @Test
    void aHeadlineThatMatchedIsNotSaidTwice() {
        Alert alert = Alerts.alert("Chips", "Chips", List.of(new Span(0, 0, 5, "Chips")));
        assertThat(new Message("k", alert, Links.NONE)
                        .text(Markup.PLAIN)
                        .lines()
                        .filter(line -> line.startsWith("Chips")))
                .hasSize(1);
    }

    @Test
    void anAddressCannotEndALinkOfSlacksBeforeItsEnd() {
        assertThat(Markup.SLACK.link().apply("text", "https://a.example/x|y>z"))
                .isEqualTo("<https://a.example/x%7Cy&gt;z|text>");
    }

    @Test
    void spansThatDoNotFitThePassageAreNotMarked() {
        Alert alert = Alerts.alert("h", "abcdef", List.of(new Span(0, 2, 4, "cd"), new Span(0, 3, 9, "?")));
        assertThat(new Message("k", alert, Links.NONE).text(Markup.HTML)).contains("ab<b>cd</b>ef");
    }

    @Test
    void withoutAddressesThereAreNoLinks() {
        Message message = new Message("k", Alerts.message().alert(), Links.NONE);
        assertThat(message.text(Markup.PLAIN)).doesNotContain("Dashboard", "Kibana");
    }

    @Test
    void theLinkToKibanaAsksAShippedDataViewForAFieldOfItsIndex() throws IOException {
        Message message = Alerts.message();
        Matcher link = Pattern.compile("dataViewId:mediawatch-([^,]+),.*query:'(\\w+)%3A")
                .matcher(String.valueOf(message.links().kibana(message.alert())));

        assertThat(link.find()).isTrue();
        assertThat(Files.readString(Path.of("config/kibana/mediawatch.ndjson")))
                .contains("\"id\":\"mediawatch-" + link.group(1) + "\"");
        try (InputStream index = getClass().getResourceAsStream("/io/mediawatch/index/" + link.group(1) + ".json")) {
            assertThat(Json.MAPPER.readTree(index).at("/mappings/properties").has(link.group(2)))
                    .isTrue();
        }
    }

    @Test
    void anAlertWithoutAnArticleSaysWhatThereIsToTellOnceAndLinksNowhere() {
        Alert silence = new Alert(
                "s",
                Alert.State.RAISED,
                1,
                "quiet",
                "high",
                null,
                "nvidia",
                null,
                "nothing since 2026-03-06 01:32 UTC",
                List.of(),
                null,
                Alerts.NOW,
                0,
                List.of("desk"),
                null,
                null);
        Message message = new Message("k", silence, Alerts.message().links());
        assertThat(message.subject()).isEqualTo("[HIGH] quiet [nvidia]: nothing since 2026-03-06 01:32 UTC");
        assertThat(message.text(Markup.PLAIN))
                .isEqualTo(
                        """
                        quiet [nvidia]: nothing since 2026-03-06 01:32 UTC
                        2026-03-09 01:32 +00:00
                        HIGH, rule quiet [nvidia]""");
        assertThat(Terminal.line(silence)).isEqualTo("ALERT HIGH quiet [nvidia]: nothing since 2026-03-06 01:32 UTC");
    }

    @Test
    void onTheTerminalALongPassageIsCutAndAShortOneIsNot() {
        assertThat(onTheTerminal("字".repeat(400))).endsWith(": " + "字".repeat(120) + "…");
        assertThat(onTheTerminal("字".repeat(120))).endsWith(": " + "字".repeat(120));
    }

    private static String onTheTerminal(String passage) {
        Alert some = Alerts.message().alert();
        return Terminal.line(new Alert(
                some.id(),
                some.state(),
                some.version(),
                some.rule(),
                some.severity(),
                some.story(),
                some.group(),
                some.article(),
                passage,
                List.of(),
                "Somebody",
                some.raised(),
                some.reposts(),
                some.channels(),
                some.digest(),
                null));
    }

    @Test
    void oneRepostIsNotSeveral() {
        Alert some = Alerts.alert("Headline", "Passage.", List.of());
        Alert none = new Alert(
                some.id(),
                some.state(),
                some.version(),
                some.rule(),
                some.severity(),
                some.story(),
                some.group(),
                some.article(),
                some.passage(),
                some.matched(),
                some.speaker(),
                some.raised(),
                0,
                some.channels(),
                some.digest(),
                null);
        assertThat(new Message("k", none.reposted(2), Links.NONE).text(Markup.PLAIN))
                .endsWith("rule chips [nvidia], 1 repost so far");
    }

    @Test
    void aDigestThatListsNothingOnlySaysHowManyThereAre() {
        Alert digest = Alert.ofNoArticle("id", 1, "chips", "high", "nvidia", null, null, Instant.EPOCH, List.of())
                .digesting(null, new Alert.Digest(1, List.of()));

        assertThat(new Message("k", digest, Links.NONE).text(Markup.PLAIN))
                .isEqualTo("[HIGH] 1 alert of rule chips [nvidia]");
    }

    @Test
    void aDigestListsWhatWasHeldBackAndSaysHowMuchMoreThereWas() {
        Alert one = Alerts.message().alert();
        Alert digest = new Alert(
                "d",
                Alert.State.RAISED,
                1,
                "chips",
                "high",
                "story",
                "nvidia",
                one.article(),
                null,
                List.of(),
                null,
                Alerts.NOW,
                0,
                List.of("desk"),
                new Alert.Digest(3, List.of(Alert.Item.of(one), new Alert.Item("x", "Second", null, null))),
                null);
        assertThat(new Message("k", digest, Links.NONE).text(Markup.PLAIN))
                .isEqualTo(
                        """
                [HIGH] 3 alerts of rule chips [nvidia]
                芯片 <b>*发布*</b> [快讯] https://news.example/chips?a=1&b=(2) (晨光科技网)
                Second
                and 1 more""");
    }

    @Test
    void whatAPageCallsItsOutletCannotAddALineToASubject() {
        Alert one = Alerts.message().alert();
        Alert digest = new Alert(
                "d",
                Alert.State.RAISED,
                1,
                "chips",
                "high",
                null,
                "Wire\r\nBcc: somebody@news.example",
                one.article(),
                null,
                List.of(),
                null,
                Alerts.NOW,
                0,
                List.of("desk"),
                new Alert.Digest(2, List.of(Alert.Item.of(one), new Alert.Item("x", "Second", "Wire\nThird", null))),
                null);
        Message message = new Message("k", digest, Links.NONE);
        assertThat(message.subject()).isEqualTo("[HIGH] 2 alerts of rule chips [Wire Bcc: somebody@news.example]");
        assertThat(message.text(Markup.PLAIN)).endsWith("\nSecond (Wire Third)");
    }
}
