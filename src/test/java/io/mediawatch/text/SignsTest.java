package io.mediawatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain words, 0, false, false, false",
        "He told Jane DOE so, 3, false, false, false",
        "他说：好, 0, false, false, false",
        "the end. 3 more, 0, false, false, false",
        "via https://x, 0, false, false, true",
        "they say “no”, 0, true, false, false",
        "「好」, 0, true, false, false",
        "马克・扎克伯格, 0, false, true, false",
        "see node.js, 0, false, false, true",
        "eBay Ⅲ, 0, false, false, false"
    })
    void tellsWhatStandsInAText(String text, int capitals, boolean marks, boolean dots, boolean addresses) {
        Signs signs = Signs.of(text);
        assertThat(signs.capitals()).isEqualTo(capitals);
        assertThat(signs.quotationMarks()).isEqualTo(marks);
        assertThat(signs.middleDots()).isEqualTo(dots);
        assertThat(signs.addresses()).isEqualTo(addresses);
    }

    @ParameterizedTest(name = "{0} has {1} words")
    @CsvSource({"Jensen Huang said 2 things, 5", "英伟达的显卡, 4", "买了 3 块 GPU, 4", "..., 0"})
    void aWordOfChineseHasOneAndAHalfCharacters(String text, int words) {
        assertThat(Signs.of(text).words()).isEqualTo(words);
    }

    @Test
    void foldsAsFoldDoes() {
        String text = "ＮＶＩＤＩＡ 的黃仁勳 said “Hi”";
        assertThat(new String(Signs.of(text).folded())).isEqualTo(Fold.fold(text));
        assertThat(Signs.of(text).chinese()).isEqualTo(Script.isChinese(text));
    }
}
