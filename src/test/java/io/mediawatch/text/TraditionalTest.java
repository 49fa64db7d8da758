package io.mediawatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraditionalTest {
    @Test
    void wordIsWrittenInBothScripts() {
        assertThat(Traditional.forms("记者")).containsExactly("记者", "記者");
    }

    @Test
    void allTraditionalCharactersOfAnAmbiguousOneAreUsed() {
        assertThat(Traditional.forms("发布")).contains("發布", "發佈");
        assertThat(Traditional.forms("台北")).contains("台北", "臺北");
        assertThat(Traditional.forms("为")).contains("為", "爲");
    }

    @Test
    void scriptsAreNotMixedInAForm() {
        assertThat(Traditional.forms("编辑")).containsExactly("编辑", "編輯");
    }

    @Test
    void otherWritingIsLeftAlone() {
        assertThat(Traditional.forms("redaktion")).containsExactly("redaktion");
        assertThat(Traditional.forms("記者")).containsExactly("記者");
    }
}
