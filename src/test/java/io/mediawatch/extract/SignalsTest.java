package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
    private final Signals signals = new Signals(0);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"related-links", "relatedLinks", "c-related_links", "RELATED", "x recommendations y"})
    void spellingsOfOneClassNameSayTheSame(String name) {
        assertThat(signals.ofName(name) & Signals.RELATED).isNotZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"header", "broadway", "thread", "hidden-gems", "commentary-free", "uploads"})
    void partOfAWordSaysNothing(String name) {
        assertThat(signals.ofName(name) & Signals.OUTSIDE).isZero();
    }

    @Test
    void styleHidesUnlessItOnlyWaitsForAScript() {
        assertThat(of("style", "display: none") & Signals.HIDDEN).isNotZero();
        assertThat(of("style", "visibility: hidden; opacity: 0") & Signals.HIDDEN)
                .isZero();
    }

    @Test
    void rolesAndPropertiesSpeak() {
        assertThat(of("role", "navigation") & Signals.NAVIGATION).isNotZero();
        assertThat(of("itemprop", "articleBody") & Signals.BODY).isNotZero();
        assertThat(of("rel", "author") & Signals.AUTHOR).isNotZero();
    }

    private int of(String attribute, String value) {
        return signals.of(new Element("div").attr(attribute, value), "div");
    }
}
