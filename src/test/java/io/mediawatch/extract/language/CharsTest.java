package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The bridge stays open.",
                "“The bridge stays open.”",
                "„Die Brücke bleibt offen.“",
                "»Die Brücke bleibt offen!«",
                "« Le pont reste ouvert. »",
                "桥还开着。",
                "「橋還開著。」"
            })
    void sentenceEndsInAnyQuotationMark(String text) {
        assertThat(Chars.endsSentence(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "»", "Read more »", "« zurück", "Harbour Post"})
    void marksThatPointElsewhereEndNone(String text) {
        assertThat(Chars.endsSentence(text)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "می\u200cخواهد, می\u200cخواهد",
        "soft\u00adware, software",
        "zero\u200bwidth, zerowidth",
        "a\u200db, ab",
        "می \u200cخواهد, می خواهد",
        "👩\u200d🚀, 👩\u200d🚀"
    })
    void whatJoinsLettersStaysAndWhatHasNoWidthGoes(String text, String tidy) {
        assertThat(Chars.tidy(text)).isEqualTo(tidy);
    }
}
