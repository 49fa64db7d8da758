package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary times = new Vocabulary("times.tsv");

    @Test
    void longerOfTwoWordsThatBeginAlikeIsFound() {
        Matcher m = Pattern.compile(times.any("before")).matcher("kl. 14:30");
        assertThat(m.lookingAt()).isTrue();
        assertThat(m.group()).isEqualTo("kl.");
    }

    @Test
    void underscoreIsASpace() {
        assertThat(times.words("reading")).contains("de lecture");
    }

    @Test
    void kindThatNoRowHasIsAnError() {
        assertThatThrownBy(() -> times.words("tea")).hasMessage("times.tsv: no words of the kind tea");
    }
}
