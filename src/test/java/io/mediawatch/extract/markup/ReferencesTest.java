package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a &amp; b",
                "&lt;p&gt;&nbsp;&ldquo;&#8220;&#39;&quot;",
                "&amp;amp;",
                "&AMP; &Eacute; &eacute;",
                "&CounterClockwiseContourIntegral;",
                "&copy 2024 &copy; &copyright; &copy=1",
                "&notit; &not; &bogus; &;",
                "&#x27; &#X2019; &#x1F600; &#128512;",
                "&#x; &#x0; &#x97; &#xD800; &#x110000; &#xg; &#x２;",
                "&#0; &#150; &#55296; &#1114112; &#99999999999; &#; &#a; &#8217",
                "fish & chips; &",
                "港&middot;湾&#12288;"
            })
    void standForWhatTheParserTakesThemFor(String text) {
        assertThat(References.replaced(text, false)).isEqualTo(Parser.unescapeEntities(text, false));
        assertThat(References.replaced(text, true)).isEqualTo(Parser.unescapeEntities(text, true));
    }
}
