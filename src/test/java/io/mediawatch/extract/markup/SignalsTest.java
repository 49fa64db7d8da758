package io.mediawatch.extract.markup;

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
    void clipHidesIfItLeavesNothing() {
        assertThat(of("style", "position:absolute;clip:rect(0,0,0,0)") & Signals.HIDDEN)
                .isNotZero();
        assertThat(of("style", "clip: rect(1px, 1px, 1px, 1px)") & Signals.HIDDEN)
                .isNotZero();
        assertThat(of("style", "clip: rect(0, auto, auto, 0)") & Signals.HIDDEN).isZero();
        assertThat(of("style", "clip-path: rect(0 100% 100% 0)") & Signals.HIDDEN)
                .isZero();
    }

    @Test
    void drawingHasLabelsOnlyAndPictureItsCaption() {
        assertThat(of("role", "img") & Signals.HIDDEN).isNotZero();
        assertThat(signals.of(new Element("figure").attr("role", "img"), "figure") & Signals.HIDDEN)
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
