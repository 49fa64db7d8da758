package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 2048, 100_000})
    void readsWhatIsThereWhateverIsAskedForAtOnce(int atOnce) throws IOException {
        String text = text(new Random(atOnce));
        assertThat(read(text, atOnce)).isEqualTo(text);
    }

    @Test
    void nothingIsOverAtOnce() throws IOException {
        assertThat(read("", 10)).isEmpty();
    }

    private static String text(Random random) {
        String[] pieces = {"plain text ", "é", "字", "港口的雨下个不停", "\uD83D\uDE00", "ࠀ", "\uFFEE", "\uFFFD", "\u07FF"};
        StringBuilder text = new StringBuilder();
        while (text.length() < 30_000) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String read(String text, int atOnce) throws IOException {
        StringBuilder read = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            char[] some = new char[atOnce];
            for (int count; (count = reader.read(some)) >= 0; ) {
                assertThat(count).isPositive();
                read.append(some, 0, count);
            }
        }
        return read.toString();
    }
}
