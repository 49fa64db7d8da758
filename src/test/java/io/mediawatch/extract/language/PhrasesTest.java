package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases PHRASES = new Phrases(List.of("read more", "read", "阅读", "über uns"));

    @Test
    void firstPhraseInTheTextIsFoundInAnyCase() {
        assertThat(PHRASES.in("Then READ MORE, über uns", 0)).isEqualTo("read more");
        assertThat(PHRASES.in("Mehr ÜBER UNS, read", 0)).isEqualTo("über uns");
        assertThat(PHRASES.in("延伸阅读", 0)).isEqualTo("阅读");
    }

    @Test
    void nothingBeforeTheGivenIndexCounts() {
        assertThat(PHRASES.in("read on", 1)).isNull();
    }

    @Test
    void cutPhraseIsNone() {
        assertThat(PHRASES.in("rea", 0)).isNull();
        assertThat(PHRASES.in("", 0)).isNull();
        assertThat(Phrases.isAt("read", "to rea", 3)).isFalse();
    }

    @Test
    void phrasesOfOneAndTwoCharactersAreFoundAtTheEndToo() {
        Phrases brief = new Phrases(List.of("©", "by", "作者", "by the"));
        assertThat(brief.in("all rights ©", 0)).isEqualTo("©");
        assertThat(brief.in("written By", 0)).isEqualTo("by");
        assertThat(brief.in("本文作者", 0)).isEqualTo("作者");
        assertThat(brief.in("by thE", 0)).isEqualTo("by");
    }

    @Test
    void wordsThatContainAPhraseDoNotCount() {
        assertThat(PHRASES.in("spread, threads, Aread, 3read", 0)).isEqualTo("read"); // behind a digit
        assertThat(PHRASES.in("spread, threads, Aread", 0)).isNull();
        assertThat(PHRASES.in("storyRead", 0)).isEqualTo("read");
        assertThat(PHRASES.in("阅read", 0)).isEqualTo("read");
    }

    @Test
    void phrasesAreTriedInTheOrderGiven() {
        assertThat(PHRASES.candidates("Re", 0)).startsWith("read more", "read");
    }
}
