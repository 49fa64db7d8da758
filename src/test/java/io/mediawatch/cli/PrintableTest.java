package io.mediawatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void textStaysWhatItIs() {
        assertThat(value("芯片\r\n\tnext €")).isEqualTo("芯片\n\tnext €");
    }

    @Test
    void nothingSteersTheTerminal() {
        assertThat(value("a\u001b[31mb\u009b2Jc\u202ed\re\u0007")).isEqualTo("a�[31mb�2Jc�d�e�");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String cut = value("a".repeat(Printable.MOST - 1) + "😀".repeat(3));

        assertThat(cut).isEqualTo("a".repeat(Printable.MOST - 1) + "… (4011 bytes in all)");
    }

    @Test
    void anythingElseIsSizeAndHash() {
        assertThat(Printable.value("英伟达".getBytes(Charset.forName("GBK"))))
                .matches("\\(6 bytes that are not UTF-8 text, hash [0-9a-f]{32}\\)");
        assertThat(value("a\0b")).startsWith("(3 bytes that are not UTF-8 text");
        assertThat(Printable.value(null)).isEqualTo("(no value)");
    }

    private static String value(String text) {
        return Printable.value(text.getBytes(UTF_8));
    }
}
