package io.mediawatch.extract;

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
                assertThat(Utf8.isSound(bytes)).as("U+%04X", c).isTrue();
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
        assertThat(Utf8.isSound(HexFormat.of().parseHex(hex))).isFalse();
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
            assertThat(Utf8.isSound(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(!replaced);
        }
    }
}
