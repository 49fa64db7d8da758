package io.mediawatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldTest {

    @ParameterizedTest(name = "{0} folds to {1}")
    @CsvSource({
        "NVIDIA, nvidia",
        "ＮＶＩＤＩＡ, nvidia",
        "黃仁勳, 黄仁勋",
        "輝達, 辉达",
        "臺積電, 台积电",
        "蘇姿丰, 苏姿丰",
        "推特上都是, 推特上都是",
        "伊隆・马斯克, 伊隆·马斯克",
        "Moody’s, moody's",
        "ＡＴ＆Ｔ, at&t",
        "（ＮＶＤＡ．Ｏ）, (nvda.o)",
        "「護城河」, 「护城河」",
        "🚀看完Nvidia, 🚀看完nvidia",
        "Éléonore, éléonore"
    })
    void spellingsOfOneThingFoldToOne(String written, String folded) {
        assertThat(Fold.fold(written)).isEqualTo(folded);
    }

    @Test
    void everyUnitFoldsToOneThatStays() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            char once = Fold.fold((char) unit);
            assertThat(Fold.fold(once)).as("U+%04X", unit).isEqualTo(once);
        }
    }

    @Test
    void surrogatesStay() {
        for (int unit = Character.MIN_SURROGATE; unit <= Character.MAX_SURROGATE; unit++) {
            assertThat(Fold.fold((char) unit)).isEqualTo((char) unit);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foldingKeepsTheLengthOfAnyText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(300); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        String folded = Fold.fold(text.toString());
        assertThat(folded).hasSameSizeAs(text);
        assertThat(Fold.fold(folded)).isSameAs(folded);
        assertThat(new String(Fold.chars(text))).isEqualTo(folded);
    }
}
