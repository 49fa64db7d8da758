package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.Extractor;
import io.mediawatch.extract.SiteRules;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav|><ul><li><a href=/a>Rivers</a><li><a href=/b>Harbours</a></ul><a>Locks</a>|</nav>",
                "<nav|><div><nav><a href=/a>Rivers</a></nav></div>|</nav>",
                "<nav|><!-- the > menu --><a><svg><path d=''/></svg> Rivers</a>|</nav>",
                "<nav|><form><input name=q><button></button></form>|</nav>",
                "<nav class=main-nav|>Monday, 3 June<a>Rivers</a><a>Harbours</a><a>Locks</a>|</nav>",
                "<nav|><a>Elections 2031</a>|</nav>",
                "<div class=sidebar|><h4>Most read</h4><ul><li><a>Rivers rise</a><li><a>Locks</a><li><a>Tides</a></ul>|</div>",
                "<div class=share-bar|><a><img></a><a><img></a>|</div>",
                "<footer|><a>Imprint</a> | <a>Privacy</a> | <a>Contact</a>|</footer>",
                "<section id=related|><div><p><a>A headline of another article</a></p></div>|</section>"
            })
    void ofWhatIsCalledAMenuAndHoldsNothingElseTheTagsAreLeft(String page) {
        String[] parts = page.split("(?<!\\s)\\|(?!\\s)", -1);
        assertThat(thinned(String.join("", parts) + "<p>Text")).isEqualTo(parts[0] + ">" + parts[2] + "<p>Text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a>Rivers</a>",
                "<nav><a>Rivers</a></div></nav>",
                "<nav><article><a>Rivers</a></article></nav>",
                "<nav><h1>Rivers</h1><a>Rivers</a></nav>",
                "<nav><time>Noon</time><a>Rivers</a></nav>",
                "<nav><textarea>Rivers</textarea></nav>",
                "<nav><svg><foreignObject>Rivers</foreignObject></svg></nav>",
                "<nav id=breadcrumb><a>Rivers</a></nav>",
                "<nav><ol class=breadcrumb><li><a>Rivers</a></ol></nav>",
                "<nav><div class=author>Ada Moor</div></nav>",
                "<div class=sidebar><span class=author>Ada Moor</span></div>",
                "<div class=sidebar><a rel=author>Ada Moor</a><a>Follow</a><a>Write</a></div>",
                "<nav><a>Home</a> &gt; <a>News</a> &gt; <a>Rivers</a></nav>",
                "<div class=topbar><a>Home</a> » <a>News</a> » <a>Rivers</a></div>",
                "<div class=share>By Ada Moor<a>Mail</a><a>Print</a><a>Copy</a></div>",
                "<div class=topbar>3 June <a>Rivers</a><a>Harbours</a><a>Locks</a></div>",
                "<div class=share-bar>责任编辑：<a>王五</a><a>微信</a><a>微博</a></div>",
                "<div class=share-bar>编辑<a>王五</a><a>微信</a><a>微博</a></div>",
                "<div class=sidebar><ul><li itemprop=recipeIngredient><a>Rye</a></ul><a>Oat</a><a>Salt</a><a>Malt</a></div>",
                "<aside><b itemprop=author>Ada Moor</b><a>Follow</a><a>Write</a><a>Share</a></aside>",
                "<div class=sidebar><a>Rivers</a><a>Harbours</a><a>3 June 2031</a></div>",
                "<div class=sidebar><h4>Rivers</h4><a>Harbours</a></div>",
                "<div class='content sidebar'>Rivers</div>",
                "<div class=article-body><a>Rivers</a><a>Harbours</a><a>Locks</a></div>",
                "<div><a>Rivers</a><a>Harbours</a><a>Locks</a><a>Tides</a><a>Ports</a><a>Canals</a></div>",
                "<footer>The River Post<a>Imprint</a><a>Privacy</a><a>Contact</a></footer>"
            })
    void anythingElseStays(String page) {
        assertThat(thinned(page + "<p>Text")).isEqualTo(page + "<p>Text");
    }

    @Test
    void aListOfSeveralShortNamesIsAMenuWhateverItIsCalled() {
        String names = links("Rivers and lakes", 6);
        assertThat(thinned("<ul class=x>" + names + "</ul>")).isEqualTo("<ul class=x></ul>");
        assertThat(thinned("<ul>" + links("Rivers and lakes", 5) + "</ul>")).contains("Rivers");
        assertThat(thinned("<ul>" + links("The river rises as it has not in many years", 6) + "</ul>"))
                .contains("rises");
        assertThat(thinned("<ul>" + names + "<li>and all others</ul>")).contains("Rivers");
        assertThat(thinned("<ul>" + names.replace("</a>", "</a> |") + "</ul>")).doesNotContain("Rivers");
    }

    @Test
    void aTextLongerThanTheNameOfAPageIsInNoMenu() {
        assertThat(thinned("<nav><a>" + "words ".repeat(40) + "</a></nav>")).contains("words");
        assertThat(thinned("<nav>" + "words ".repeat(20) + "<a></a></nav>")).contains("words");
        assertThat(thinned("<nav><a>" + " ".repeat(240) + "words</a></nav>")).isEqualTo("<nav></nav>");
    }

    @Test
    void whatAMenuClosesEndsWithIt() {
        assertThat(thinned("<div><nav><div><a>Rivers</nav><a>Text</a></div>"))
                .isEqualTo("<div><nav></nav><a>Text</a></div>");
        assertThat(thinned("<nav><div></nav><ul class=menu><li><a>Rivers</a></ul></div>"))
                .isEqualTo("<nav></nav><ul class=menu></ul></div>");
    }

    @Test
    void aPageNestedTooDeepHasNone() {
        String deep = "<div>".repeat(1001);
        assertThat(thinned("<nav><a>Rivers</a></nav>" + deep + "<nav><a>Locks</a></nav>"))
                .isEqualTo("<nav></nav>" + deep + "<nav><a>Locks</a></nav>");
    }

    @Test
    void explanationsTellTheMenusLeftOut() {
        String page =
                "<h1>Rivers rise</h1><nav><a>Home</a></nav><div class=sidebar><nav><a>Locks</a></nav><a>Tides</a></div><p>"
                        + "The river has risen by a metre since Monday, and the town closes its bridges. ".repeat(5);
        Page given = Page.file(
                null,
                Instant.parse("2031-06-03T10:00:00Z"),
                "text/html",
                Mode.LIVE,
                page.getBytes(StandardCharsets.UTF_8));
        assertThat(new Extractor(SiteRules.NONE).explain(given).lines())
                .contains("dropped: Home (menu)", "dropped: Locks Tides (menu)")
                .doesNotContain("dropped: Locks (menu)");
    }

    private static String links(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<li><a>" + name + "</a>")
                .collect(Collectors.joining());
    }

    private static String thinned(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        byte[] left = Markup.of(bytes, 0, StandardCharsets.UTF_8, false).left();
        return new String(left, StandardCharsets.UTF_8);
    }
}
