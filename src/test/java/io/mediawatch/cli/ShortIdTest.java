package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.NormalUrl;
import org.junit.jupiter.api.Test;

class ShortIdTest {
    @Test
    void aWholeIdOrAnAddressNeedsNoIndex() {
        String id = "0123456789abcdef0123456789abcdef";

        assertThat(ShortId.whole(id)).isEqualTo(id);
        assertThat(ShortId.whole("https://a.example/1"))
                .isEqualTo(NormalUrl.of("https://a.example/1").articleId());
    }
}
