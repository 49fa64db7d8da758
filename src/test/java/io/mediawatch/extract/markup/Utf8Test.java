package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @Test
    void everyCharacterIsSound() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                byte[] bytes = ("a page of 字" + Character.toString(c) + "字").getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8.form(bytes)).as("U+%04X", c).isNotEqualTo(Utf8.Form.BROKEN);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "80",
                "C0AF",
                "C1BF",
                "E09FBF",
                "EDA080",
                "F08FBFBF",
                "F4908080",
                "F5808080",
                "C3",
                "E4BD",
                "F09F98"
            })
    void otherBytesAreNot(String hex) {
        assertThat(Utf8.form(HexFormat.of().parseHex(hex))).isEqualTo(Utf8.Form.BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Zoe\u0308", "字e\u0301字", "\u0300", "Ha\u030anden"})
    void accentsApartAreTold(String text) {
        assertThat(Utf8.form(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Utf8.Form.ACCENTS_APART);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Zo\u00eb", "港口 näher", "Порт", "plain"})
    void otherTextIsSound(String text) {
        assertThat(Utf8.form(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Utf8.Form.SOUND);
    }

    static Stream<Integer> seeds() {
        return Stream.of(1, 2, 3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bytesAreSoundWhereTheDecoderReplacesNone(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = "Rain over 港口的雨下个不停，近来, näher am Kai 🚢.".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            boolean replaced = new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
            assertThat(Utf8.form(bytes) == Utf8.Form.BROKEN)
                    .as(HexFormat.of().formatHex(bytes))
                    .isEqualTo(replaced);
        }
    }
}
