package io.mediawatch.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.mediawatch.model.Tags;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tagging ends, and soon, on any input. The time limit is many times what these need: it tells a loop without an end,
 * or one that grows with the square of the text, from a slow machine.
 */
class TaggerEndsTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);

    static Stream<Arguments> signs() {
        return Stream.of(
                Arguments.of("a roman numeral has a case but is no letter", "第Ⅲ届大会 Ⅳ Jensen Huang"),
                Arguments.of("a circled letter has a case but is no letter", "Ⓐ Ⓑ and ⓒ"),
                Arguments.of("letters beyond the basic plane", "𝐀𝐁 𝒞 and 𠮷田 said “𝐗”"),
                Arguments.of("a lone surrogate", "\uD835 said “\uDC00”: \uD83D"),
                Arguments.of("a title-case digraph", "ǅ ǈubljana said"),
                Arguments.of("nothing but marks", "“‘「『《\"'：:·—…"),
                Arguments.of("a dot without a name", "·一·二·"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signs")
    void strangeSignsDoNotHoldItUp(String what, String text) {
        Tagger tagger = Samples.tagger();
        Tags tags = assertTimeoutPreemptively(
                AMPLE, () -> tagger.tag(Samples.article(text, List.of(text, text + "：" + text))), what);
        assertThat(tags.speakers()).hasSize(2);
    }
}
