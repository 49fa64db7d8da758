package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {
    private static final TagNames NAMES =
            new TagNames("a", "h1", "fieldset", "figcaption", "figcaptain", "data-testid", "abcdefgh");

    private static int index(String before, String name, String behind) {
        byte[] page = (before + name + behind).getBytes(StandardCharsets.ISO_8859_1);
        return NAMES.index(new TagScan(page), before.length(), before.length() + name.length());
    }

    @ParameterizedTest
    @CsvSource({"a, 0", "A, 0", "H1, 1", "FieldSet, 2", "figcaption, 3", "FIGCAPTAIN, 4", "Data-TestId, 5"})
    void namesAreFoundInAnyCase(String name, int index) {
        assertThat(index("<", name, " class=x>")).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b", "h", "h2", "h\u0011", "field", "fieldsets", "figcaptio", "figcaptive", "a\0", "data\rtestid"
            })
    void othersAreNot(String name) {
        assertThat(index("<", name, " class=x>")).isEqualTo(-1);
    }

    @Test
    void namesAtTheEndOfThePageAreFound() {
        assertThat(index("<", "h1", "")).isEqualTo(1);
        assertThat(index("<", "abcdefgh", "")).isEqualTo(6);
        assertThat(index("", "figcaption", ">")).isEqualTo(3);
        assertThat(index("<", "abcdefg", "h")).isEqualTo(-1);
    }

    @Test
    void noNameIsFoundAmongNone() {
        TagScan scan = new TagScan("<p>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new TagNames().has(scan, 1, 2)).isFalse();
    }
}
