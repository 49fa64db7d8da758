package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.outline.Outline;
import io.mediawatch.extract.outline.Walk;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {
    private static final String[] SOUP = {
        "<div>",
        "<div> </div> ",
        "<p class=a>",
        "<script>",
        "<script type='x'>",
        "<script/>",
        "<!-- <script>",
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
        "<svg><svg>",
        "<svg><!-- a --><title>b</title>",
        "</svg>",
        "<path d=''>",
        "</path>",
        "<g>",
        "<text>",
        "<math>",
        "</math>",
        "</g>",
        "<title>",
        "<title/>",
        "</title>",
        "<textarea>",
        "<textarea/>",
        "</textarea>",
        "<iframe>",
        "</iframe>",
        "<![CDATA[",
        "]]>",
        "<a title=\"",
        "<a title='",
        "<a b",
        "<b data-x='",
        "<b x=y title=z/>",
        "<a rel=author style='display: none'>",
        "<picture><source src=x>",
        "<meta name=x>",
        "<td x>",
        "<table> <tr>",
        " <p>\n",
        "<pre>\n",
        "</p> ",
        "</b> ",
        "<span x=y>",
        "<span class=date>",
        "</span>",
        "<i>",
        "<i class=date>",
        "</i>",
        "<label for=x>",
        "</label>",
        "<input name=x>",
        "</a> ",
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
                    a<script>if (a < b) x("</p>")</script>b    | ab
                    a<SCRIPT\tasync>x</scripts>y</Script >b     | ab
                    a<style media=all>p > a {}</style>b        | ab
                    a<!-- <p>x</p> -->b                        | ab
                    a<!-->b<!--->c<!--d--!>e<!--f-->           | a<!-->b<!--->c<!--d--!>e
                    a<svg id=x><g><path d="M0 0"/></g></svg>b  | ab
                    a<svg/><p>b<style>x</style>                | a<svg/><p>b
                    a<svg><x>b</x></svg>c                      | a<svg><x>b</x></svg>c
                    a<svg><text x=1>b<tspan>c</tspan></text></svg>d| ad
                    a<svg><metadata><rdf:RDF><cc:Work/></rdf:RDF></metadata></svg>b| ab
                    a<svg><g><svg></g></svg>b</svg>c           | a<svg><g><svg></g></svg>b</svg>c
                    a<svg><G><svg x=1><rdf:RDF/></svg><path></path></g></svg>b| ab
                    a<svg></o:p></svg>b                        | a<svg></o:p></svg>b
                    a<svg><foreignObject>b</foreignObject></svg>c| a<svg><foreignObject>b</foreignObject></svg>c
                    a<svg><: x="</svg><p>b<p class=">c</svg>d | a<svg><: x="</svg><p>b<p class=">c</svg>d
                    a<svg><?x:y z="></svg>b<g z="></svg>c | a<svg></svg>b<g z="></svg>c
                    a<svg></:x y="></svg>b<g z="></svg>c | a<svg></svg>b<g z="></svg>c
                    a<svg><title>b</title><g/></svg>c          | ac
                    a<svg><title>b<g/></svg><!--c-->           | a<svg><title>b<g/></svg><!--c-->
                    a<svg><g/><svg><g/></svg><g/><svg/></svg>b | ab
                    a<svg><!--<g>--><title/><desc>b</desc></svg>c| ac
                    a<svg><x>b<svg><g/></svg></x></svg><style>c</style>| a<svg><x>b<svg><g/></svg></x></svg>
                    a<svg><x>b</x><title>c</title></svg><!--d-->| a<svg><x>b</x><title>c</title></svg>
                    a<svg><x/><title><g/></title></svg><!--b-->| a<svg><x/><title><g/></title></svg><!--b-->
                    a<svg><x>b</x><style>c</style><!--d--></svg>| a<svg><x>b</x><style>c</style></svg>
                    a<math><mi>b</mi></math><style>c</style>   | a<math><mi>b</mi></math>
                    a<svg><path><p>b</svg>c                    | a<svg><path><p>b</svg>c
                    <p id="<script>b">c</script><!--d-->       | <p id="<script>b">c</script>
                    <p id = '>' href=">">c<!--d-->             | <p id = '>'>c
                    <p id=it's>b<!--c--><p it's>d<!--e-->      | <p id=it's>b<p>d
                    <p href="x" <b>c<!--d-->                   | <p href="x" <b>c<!--d-->
                    <title><!--a--></title><!--b-->            | <title><!--a--></title>
                    <textarea><script>a</script></textarea>    | <textarea><script>a</script></textarea>
                    <textarea/><b></textarea><!--c-->          | <textarea/><b></textarea>
                    a<script/>b</script>c                      | ac
                    a<script><!-- <script>b</script> --></script>c| ac
                    a<script><!-- <script>b--></script>c       | ac
                    a<script><!--> <script>b</script>c         | ac
                    a<script><!-- <scripts>b</script>c         | ac
                    <script type=application/ld+json>a</script>b| b
                    <script type=application/ld&#43;json>a</script>| <script type=application/ld&#43;json>a</script>
                    <script src=x>a</script><script src=x></script>| <script src=x>a</script>
                    a < b<!--c-->                              | a < b
                    a<<!--b-->/>c                              | a<<!--b-->/>c
                    <!doctype html>a<?x?>b<!c>d</>e</ f>g      | <!doctype html>abdeg
                    <noscript id=a><img></noscript><p>b<noscript>c| <p>b<noscript>c
                    a<svg><filter><feColorMatrix/></filter></svg>b| ab
                    <link rel=icon><link rel="Canonical" href=x>a| <link rel="Canonical" href=x>a
                    <p href=x ID=b data-x class="c" y='"'>d</p>| <p ID=b class="c">d</p>
                    <p href="x"class=b hrefs=c hidden onclick="">| <p class=b hidden>
                    <a class=big id=x><i class="date" id>      | <a><i class="date">
                    <img src=x/><br data-x /><i x = y hidden>  | <img><br /><i hidden>
                    <meta name=a x=b><html lang=a><br value>| <meta name=a x=b><html lang=a><br>
                    <meta name=viewport><meta charset=a><meta property="OG:url" name=a>| <meta property="OG:url" name=a>
                    <a title=b><i title='May 5' datetime=now>  | <a><i title='May 5'>
                    <b style=color:red><i STYLE="Display:None">| <b><i STYLE="Display:None">
                    <a rel=nofollow type=a><a rel='Author'>    | <a><a rel='Author'>
                    <p><input type=text class=a><option id=b>  | <p><option>
                    <input type=text><p>a                      | <input type=text><p>a
                    <p><span x=y>a<span class=date>b<span>c</span></span></span>| <p>a<span class=date>bc</span>
                    <p><small x>a<u class=date>b<small>c</u></small></small></u>d| <p>a<u class=date>bc</u></u>d
                    <p><i x>a<em>b</em></i><i class=icon></i>c | <p><i>a<em>b</em></i>c
                    <span style="Font-Weight: 700">a<span style="font-weight:400">b</span></span>| <span style="Font-Weight: 700">ab</span>
                    <picture><source src=x><img></picture>     | <picture><img></picture>
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
        "<!--b--><script><!-- <script></script><!--a-->",
        "<!--b--><plaintext><!--a-->",
        "<!--b--><script/><!--a-->",
        "<!--b--><svg><script></script></svg><!--a-->",
        "<!--b--><title><!--a-->",
        "<!--b--><![CDATA[<!--a-->]]>"
    })
    void whatIsNeverClosedOrReadDifferentlyStaysToTheEnd(String page) {
        assertThat(thinned(page, StandardCharsets.UTF_8)).isEqualTo(page.replaceFirst("<!--b-->", ""));
    }

    @Test
    void spaceBesideATagOfABlockIsLeftOut() {
        assertThat(thinned("<div>\n <b>a</b> \n<b>b</b> </div>\n\n<p> c<pre>\n\n</pre>", StandardCharsets.UTF_8))
                .isEqualTo("<div><b>a</b> \n<b>b</b></div><p> c<pre>\n\n</pre>");
    }

    @Test
    void spaceInTheHeadIsLeftOut() {
        assertThat(thinned("<head> <base>\n<title>a</title> </head> <b> <base> <base>", StandardCharsets.UTF_8))
                .isEqualTo("<head><base><title>a</title></head><b> <base> <base>");
    }

    @Test
    void forTheSelectorsOfASiteEveryElementStaysWithAllItSaysOfItself() {
        String data = "<script type=application/ld+json>e</script>";
        byte[] page =
                ("<link rel=icon><style>a</style><!--b--><p data-x=c> <b>d" + data).getBytes(StandardCharsets.UTF_8);
        byte[] left = Markup.of(page, 0, StandardCharsets.UTF_8, true).left();
        assertThat(left)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<link rel=icon><style></style><p data-x=c> <b>d" + data);
    }

    @Test
    void scriptsAreKeptAsideAsWritten() {
        byte[] page =
                """
                <script>var a = '字'</script><script src=x></script><script type="Application/LD+JSON">{"c": "字"}</script>\
                <script>b</script>"""
                        .getBytes(StandardCharsets.UTF_8);
        Markup markup = Markup.of(page, 0, StandardCharsets.UTF_8, false);
        assertThat(markup.scripts()).extracting(Supplier::get).containsExactly("var a = '字'", "b");
        assertThat(markup.jsonLd()).containsExactly("{\"c\": \"字\"}");
    }

    @Test
    void ofAMenuOnlyTheTagsAreLeft() {
        String page =
                "<nav class=top><ul><li><a href=/rivers>Rivers</a></ul></nav><nav id=breadcrumb><a>Rivers</a></nav><p>Text";
        assertThat(thinned(page, StandardCharsets.UTF_8))
                .isEqualTo("<nav class=top></nav><nav id=breadcrumb><a>Rivers</a></nav><p>Text");
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
        String page = "中文<!-- 注 -->完<p id='表\\'>能";
        assertThat(thinned(page, charset))
                .isEqualTo(
                        new String(page.getBytes(charset), charset).replace("<!-- 注 -->", thinned ? "" : "<!-- 注 -->"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameIsReadOfWhatIsLeft(int seed) {
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

    /** All that is read of what the parser makes of it. */
    private static String essence(String page) {
        Outline outline = Walk.of(Documents.parse(page, ""), 0, new ClassNames());
        return Stream.concat(
                        outline.boxes.stream().map(box -> box.name() + " " + box.first + "-" + box.end),
                        outline.blocks.stream().map(block -> block + " " + block.linked + " " + block.bold))
                .collect(Collectors.joining("\n", outline.title + "\n", ""));
    }

    private static String thinned(String page, Charset charset) {
        return new String(Markup.of(page.getBytes(charset), 0, charset, false).left(), charset);
    }
}
