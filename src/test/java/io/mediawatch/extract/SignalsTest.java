package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private final Signals signals = new Signals(0, new ClassNames());

    @Test
    void styleHidesUnlessItOnlyWaitsForAScript() {
        assertThat(of("style", "display: none") & Signals.HIDDEN).isNotZero();
        assertThat(of("style", "DISPLAY:NONE") & Signals.HIDDEN).isNotZero();
        assertThat(of("style", "visibility: hidden; opacity: 0") & Signals.HIDDEN)
                .isZero();
    }

    @Test
    void rolesAndPropertiesSpeak() {
        assertThat(of("role", "navigation") & Signals.NAVIGATION).isNotZero();
        assertThat(of("itemprop", "articleBody") & Signals.BODY).isNotZero();
        assertThat(of("rel", "author") & Signals.AUTHOR).isNotZero();
        assertThat(of("rel", "author noopener") & Signals.AUTHOR).isNotZero();
        assertThat(of("rel", "co-author") & Signals.AUTHOR).isZero();
    }

    private int of(String attribute, String value) {
        return signals.of(new Element("div").attr(attribute, value), "div");
    }
}
