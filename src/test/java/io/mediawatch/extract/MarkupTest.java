package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {
    private static final String[] SOUP = {
        "<div>",
        "</div>",
        "<p class=a>",
        "<script>",
        "<script type='x'>",
        "</script>",
        "</SCRIPT >",
        "</scripts>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!x>",
        "<?x",
        "<style>",
        "</style>",
        "<svg>",
        "<svg/>",
        "</svg>",
        "<path d=''>",
        "</path>",
        "<g>",
        "<text>",
        "<math>",
        "</math>",
        "</g>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<iframe>",
        "</iframe>",
        "<![CDATA[",
        "]]>",
        "<a title=\"",
        "<a title='",
        "<a b",
        "=",
        "\"",
        "'",
        ">",
        "/>",
        "</",
        "<",
        "-",
        "text ",
        "字 ",
        " "
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a<script>if (a < b) x("</p>")</script>b    | a<script></script>b
                    a<SCRIPT\tasync>x</scripts>y</Script >b     | a<SCRIPT\tasync></Script >b
                    a<style>p > a {}</style>b                  | a<style></style>b
                    a<!-- <p>x</p> -->b                        | a<!---->b
                    a<!-->b<!--->c<!--d--!>e<!--f-->           | a<!-->b<!--->c<!--d--!>e<!---->
                    a<svg id=x><g><path d="M0 0"/></g></svg>b  | a<svg id=x></svg>b
                    a<svg/><p>b<style>x</style>                | a<svg/><p>b<style></style>
                    a<svg><text>b</text></svg>c                | a<svg><text>b</text></svg>c
                    a<svg><title>b</title><g/></svg>c          | a<svg></svg>c
                    a<svg><title>b<g/></svg><!--c-->           | a<svg><title>b<g/></svg><!--c-->
                    a<svg><text>b</text><style>c</style><!--d--></svg>| a<svg><text>b</text><style>c</style><!--d--></svg>
                    a<math><mi>b</mi></math><style>c</style>   | a<math><mi>b</mi></math><style></style>
                    a<svg><path><p>b</svg>c                    | a<svg><path><p>b</svg>c
                    <a title="<script>b">c</script><!--d-->    | <a title="<script>b">c</script><!---->
                    <a title = '>' href=">">c<!--d-->          | <a title = '>' href=">">c<!---->
                    <a title=it's>b<!--c--><a it's>d<!--e-->   | <a title=it's>b<!----><a it's>d<!---->
                    <title><!--a--></title><!--b-->            | <title><!--a--></title><!---->
                    <textarea><script>a</script></textarea>    | <textarea><script>a</script></textarea>
                    <script type=application/ld+json>a</script>| <script type=application/ld+json>a</script>
                    <script src=x>a</script>                   | <script src=x>a</script>
                    a < b <!--c-->                             | a < b <!---->
                    <!doctype html><?x?></><!--c-->            | <!doctype html><?x?></><!---->
                    """)
    void contentThatNobodyReadsIsLeftOut(String page, String left) {
        assertThat(thinned(page, StandardCharsets.UTF_8)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "<!--b--><script>a",
        "<!--b--><style>a</styles>",
        "<!--b--><!--a",
        "<!--b--><a title=\"<!--a-->",
        "<!--b--><p <!--a-->",
        "<!--b--><script><!-- <script></script> --></script><!--a-->",
        "<!--b--><plaintext><!--a-->",
        "<!--b--><script/><!--a-->",
        "<!--b--><title><!--a-->",
        "<!--b--><![CDATA[<!--a-->]]>"
    })
    void whatIsNeverClosedOrReadDifferentlyStaysToTheEnd(String page) {
        assertThat(thinned(page, StandardCharsets.UTF_8)).isEqualTo(page.replaceFirst("b", ""));
    }

    @Test
    void scriptsAreKeptAsideAsWritten() {
        byte[] page = "<script>var a = '字'</script><script src=x></script><script>b</script>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Markup.of(page, 0, StandardCharsets.UTF_8, true).scripts())
                .extracting(Supplier::get)
                .containsExactly("var a = '字'", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, true",
        "Big5-HKSCS, true",
        "windows-31j, true",
        "UTF-16LE, false",
        "ISO-2022-JP, false",
        "IBM037, false"
    })
    void onlyCharsetsThatWriteAsciiAsAsciiAreThinned(Charset charset, boolean thinned) {
        String page = "中文<!-- 注 -->完<p title='表\\'>能";
        assertThat(thinned(page, charset))
                .isEqualTo(new String(page.getBytes(charset), charset).replace(" 注 ", thinned ? "" : " 注 "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theParserFindsTheSameElementsAndTexts(int seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            page.append(SOUP[random.nextInt(SOUP.length)]);
        }
        assertThat(essence(thinned(page.toString(), StandardCharsets.UTF_8)))
                .as(page.toString())
                .isEqualTo(essence(page.toString()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** What the parser makes of it, without what is left out. */
    private static String essence(String page) {
        Document document = Extractor.parse(new StringReader(page), null);
        document.select("script, style, svg").forEach(Element::empty);
        document.nodeStream(Comment.class).forEach(comment -> comment.setData(""));
        return document.outerHtml().replace("<svg />", "<svg></svg>");
    }

    private static String thinned(String page, Charset charset) {
        byte[] bytes = page.getBytes(charset);
        StringWriter left = new StringWriter();
        try (Reader reader = Markup.of(bytes, 0, charset, false).reader()) {
            reader.transferTo(left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left.toString();
    }
}
