package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
    private final ClassNames names = new ClassNames();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"related-links", "relatedLinks", "c-related_links", "RELATED", "x recommendations y"})
    void spellingsOfOneClassNameSayTheSame(String name) {
        assertThat(names.signals(name) & Signals.RELATED).isNotZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "header",
                "broadway",
                "thread",
                "hidden-gems",
                "commentary-free",
                "uploads",
                "has-ads has-sidebar-widget"
            })
    void partOfAWordSaysNothing(String name) {
        assertThat(names.signals(name) & Signals.OUTSIDE).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"newsletterbox", "c-newsletterSticky", "NewsletterForm_container__CWjyJ", "tag-newsletter list"})
    void aWordMayTellByItsBeginning(String name) {
        assertThat(names.signals(name) & Signals.PROMO).isNotZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"type-post hentry tag-newsletter", "hentry category-recommended category-related-crafts"})
    void topicsOfAPostSayNothingOfWhatItIs(String name) {
        assertThat(names.signals(name) & Signals.OUTSIDE).isZero();
    }
}
