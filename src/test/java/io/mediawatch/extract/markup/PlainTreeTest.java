package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTreeTest {
    private static final String START = "<!doctype html><html><head><title>t</title></head><body>";

    private static final String[] SOUP = {
        "<div>",
        "<div class=a id='b'>",
        "</div>",
        "<p>",
        "<p a=1 a=2 B=\"x&amp;y\">",
        "</p>",
        "<span>",
        "<span class=\"c d\" hidden>",
        "</span>",
        "<b>",
        "</b>",
        "<a href=x?a=1&copy=2>",
        "<a>",
        "</a>",
        "<a title=\"b>c\">",
        "<a title='",
        "<a/b/c=d/>",
        "<em/>",
        "</em>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<dl>",
        "<dt>",
        "<dd>",
        "</dd>",
        "</dl>",
        "<h2>",
        "</h2>",
        "<h3>",
        "</h3>",
        "<table>",
        "<tbody>",
        "<thead>",
        "<tr>",
        "<td>",
        "<th>",
        "</td>",
        "</tr>",
        "</thead>",
        "</table>",
        "<caption>",
        "<br>",
        "</br>",
        "<hr/>",
        "<img src=a>",
        "</img>",
        "<input type=b>",
        "<form>",
        "</form>",
        "<button>",
        "</button>",
        "<select>",
        "<option>",
        "</option>",
        "</select>",
        "<textarea>\n",
        "</textarea>",
        "<pre>\n",
        "</pre>",
        "<script>a<b</script>",
        "<style>b</style>",
        "<iframe src=x></iframe>",
        "<title>&lt;t</title>",
        "<meta name=a>",
        "<link rel=b>",
        "<noscript>",
        "</noscript>",
        "<template>",
        "</template>",
        "<object>",
        "</object>",
        "<section>",
        "</section>",
        "<blockquote>",
        "</blockquote>",
        "<address>",
        "</address>",
        "<x-y>",
        "</x-y>",
        "<o:p/>",
        "</o:p>",
        "<font>",
        "</font>",
        "<label>",
        "</label>",
        "<time datetime=2>",
        "</time>",
        "<svg>",
        "<ruby>",
        "<body class=b>",
        "<html lang=c>",
        "<head>",
        "</head>",
        "<!doctype html>",
        "<DIV>",
        "</DIV >",
        "&nbsp;",
        "&#8217;",
        "&copy",
        "&notit;",
        "&#x27;",
        "&#150;",
        "text ",
        "字 ",
        "a < b",
        "\n",
        " ",
        "<",
        "<>",
        "\"",
        "'"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<p>one<p>two<div>three</div>",
                "<!doctype html><title>&amp; title</title><meta name=a content='b \"c\"'><h1>Headline</h1>",
                "<html lang=zh><body class=a><body id=b class=c>text<html class=d>",
                "<div><p>one<ul><li>a<li>b<ul><li>c</ul><li>d</ul>two</div>",
                "<dl><dt>a<dd>b<div>c</div><dt>d</dl>",
                "<!doctype html><p>a<table><tr><td>b<td>c<tr><th>d<p>e</table>f",
                "<table><thead><tr><td>a</thead><tbody><tr><td><table><td>b</table>c<tbody><td>d</table>",
                "<p><a href=x>one<a href=y>two</a></a><p>three",
                "<p>one</div></span></b></li></p></p>two</br>three",
                "<p><b>one<span>two</b>three</p>",
                "<select><option>a<option>b</select><button>c<p>d</button>",
                "<body><noscript><img src=x><a href=y>z</a></noscript><p>text",
                "<body><template><li>a</template><p>text",
                "<pre>\na\n</pre><textarea>\nb</textarea><iframe><p></iframe><script><!-- </p> --></script>",
                "<o:p/>a<x-y>b</x-y><DIV CLASS=C>d</DIV>",
                "a &lt; b &amp;amp; c &copy d &#8217; &#x27; &#150; &bogus; &",
                "<p title=a&lt;b data-x='&copy=1' hidden>c",
                "<h1>a</h1>\n<body>\n</body></html>\n",
                "<p>a</body></html>b<p>c",
                "<pre>\r\na\r\nb</pre><pre>\rc</pre><textarea>\r\nd</textarea>",
                "<p \u212A=a \u00C9=b c=>d<x\u0130>e",
                "<noframes>a</noframes><title>b</title>",
                "<ul><li><dialog><li>a</ul><span><dialog></span>b",
                "<dl><dd><div><div><dd>a</dl>",
                "<h2>one<h3>two</h3>three</h2>four",
                "<div><h1>one<div>two</h3>three</div></h2>four",
                "<button>one<p>two<button>three</button>four</button>"
            })
    void isTheTreeOfTheParser(String page) {
        assertThat(shape(plain(page, StandardCharsets.UTF_8)))
                .isEqualTo(shape(Documents.parse(page, "")))
                .doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>one</p>two",
                "<a><div>one</a>two</div>",
                "<table><tr>text<td>cell</table>",
                "<p>one<table><td>two</table>",
                "<svg><p>one",
                "<noscript><h2>one<h3>two</noscript>",
                "<noscript><button>one<button>two</noscript>",
                "<h2><b>one</h2>two",
                "<form><form>one",
                "<noscript><p>one<div>two</noscript>",
                "<p title='one>two",
                "<p>one<!-- two",
                "<p>one\0",
                "<script>one",
                "<meta name=a></head><meta name=b>",
                "&#32;<title>one</title>",
                "<pre>&#10;one",
                "<!doctype html lang=en><p>one<table><td>two</table>",
                "<!doctype html PUBLIC><p>one<table><td>two</table>",
                "</div><!doctype html><p>one<table><td>two</table>",
                "<body><noscript><iframe src=a /></noscript><iframe></iframe>"
            })
    void whatHasToBeRepairedIsLeftToTheParser(String page) {
        assertThat(plain(page, StandardCharsets.UTF_8)).isNull();
    }

    @Test
    void isTheTreeOfTheParserHoweverDeepTheTerm() {
        for (int depth = 20; depth < 30; depth++) {
            String page = "<dl><dd>" + "<span>".repeat(depth) + "<dd>one";
            assertThat(shape(plain(page, StandardCharsets.UTF_8)))
                    .as("%d inside the term", depth)
                    .isEqualTo(shape(Documents.parse(page, "")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 20})
    void isTheTreeOfTheParserWhateverTheTags(int length) {
        int built = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            StringBuilder page = new StringBuilder(random.nextBoolean() ? START : "");
            for (int i = 0; i < length; i++) {
                page.append(SOUP[random.nextInt(SOUP.length)]);
            }
            Document plain = plain(page.toString(), StandardCharsets.UTF_8);
            if (plain != null) {
                built++;
                assertThat(shape(plain)).as(page.toString()).isEqualTo(shape(Documents.parse(page.toString(), "")));
            }
        }
        assertThat(built).isGreaterThan(50);
    }

    @Test
    void endsTheNestingThatWouldTakeLong() {
        assertThat(plain("<div>".repeat(300), StandardCharsets.UTF_8)).isNotNull();
        assertThat(plain("<div>".repeat(500), StandardCharsets.UTF_8)).isNull();
        StringBuilder attributes = new StringBuilder("<p");
        StringBuilder bodies = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            attributes.append(" a").append(i);
            bodies.append("<body a").append(i).append('>');
        }
        assertThat(plain(attributes + ">", StandardCharsets.UTF_8)).isNull();
        assertThat(plain(bodies.toString(), StandardCharsets.UTF_8)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5-HKSCS", "windows-31j", "UTF-8"})
    void wordsAreDecoded(Charset charset) {
        String page = "<title>中文</title><p title=\"表\">能<b>功</b>";
        assertThat(shape(plain(page, charset))).isEqualTo(shape(Documents.parse(page, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5-HKSCS", "EUC-JP", "windows-31j"})
    void aBrokenCharacterEndsNoTag(Charset charset) {
        byte[] page = "<p>one?</p><div title='two?'>three".getBytes(charset);
        for (int i = 0; i < page.length; i++) {
            page[i] = page[i] == '?' ? (byte) 0xE6 : page[i];
        }
        Document document = PlainTree.of(page, charset, "");
        assertThat(shape(document))
                .isEqualTo(
                        "<html><head></head><body><p>one\uFFFD</p><div title=\"two\uFFFD\">three</div></body></html>");
    }

    private static @Nullable Document plain(String page, Charset charset) {
        return PlainTree.of(page.getBytes(charset), charset, "");
    }

    /** The whole tree but for the document type, white space outside of the body, and that at its end. */
    private static String shape(@Nullable Document document) {
        StringBuilder shape = new StringBuilder();
        if (document == null) {
            return "null";
        }
        document.childNodes().forEach(node -> append(node, false, shape));
        return shape.toString().replaceAll("\\s+((?:</[^>]+>)*)$", "$1");
    }

    private static void append(Node node, boolean inBody, StringBuilder shape) {
        if (node instanceof TextNode words) {
            shape.append(inBody || !words.isBlank() ? words.getWholeText().replace("<", "&lt;") : "");
        } else if (node instanceof DataNode data) {
            shape.append('{').append(data.getWholeData()).append('}');
        } else if (!(node instanceof DocumentType)) {
            shape.append('<')
                    .append(node.nodeName())
                    .append(node.attributes().html())
                    .append('>');
            boolean body = inBody || (node instanceof Element element && element.nameIs("body"));
            node.childNodes().forEach(child -> append(child, body, shape));
            shape.append("</").append(node.nodeName()).append('>');
        }
    }
}
