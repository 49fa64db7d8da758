package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li><a href=/a>Rivers</a><li><a href=/b>Harbours</a></ul>",
                "<div><nav><a href=/a>Rivers</a></nav></div>",
                "<!-- the > menu --><a><svg><path d=''/></svg> Rivers</a>",
                "<form><input name=q><button>Search</button></form>"
            })
    void endsWhereItsElementDoes(String links) {
        assertThat(end(links + "</nav><p>Text</nav>")).isEqualTo(links.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>Rivers</a>",
                "<a>Rivers</a></div></nav>",
                "<article><a>Rivers</a></article></nav>",
                "<script type=application/ld+json>{}</script></nav>",
                "<![CDATA[<a>]]></nav>",
                "<!-- never closed </nav>",
                "<ol class=breadcrumb><li><a>Rivers</a></ol></nav>",
                "<div class=author>Ada Moor</div></nav>"
            })
    void staysWhereItMayHoldMoreThanLinks(String content) {
        assertThat(end(content)).isNegative();
    }

    @Test
    void staysWhereATextIsLongerThanTheNameOfAPage() {
        assertThat(end("<p>" + "words ".repeat(40) + "</p></nav>")).isNegative();
        assertThat(end("<p>" + " ".repeat(240) + "</p></nav>")).isPositive();
    }

    private static int end(String content) {
        TagScan scan = new TagScan(content.getBytes(StandardCharsets.UTF_8));
        return new Menu(scan, new ReadAttributes(scan, new ClassNames())).end(0);
    }
}
