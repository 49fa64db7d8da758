package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageNamesTest {
    private final PageNames names = new PageNames();

    @Test
    void filesOfOneContentAreEachCalledByTheirOwnName() {
        names.add("a", "one.html");
        names.add("b", "other.html");
        names.add("a", "copy of one.html");

        assertThat(names.take("a")).isEqualTo("one.html");
        assertThat(names.take("b")).isEqualTo("other.html");
        assertThat(names.take("a")).isEqualTo("copy of one.html");
    }

    @Test
    void whatSomebodyElseHasSentIsCalledByItsId() {
        names.add("a", "one.html");
        var unused = names.take("a");

        assertThat(names.take("a")).isEqualTo("a");
    }
}
