package io.mediawatch.extract.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bay.example/img/logo.png",
                "https://bay.example/img/Bay_Banner-Logo.gif?v=2",
                "https://bay.example/img/bc_logo_social_1200x630.jpg",
                "https://bay.example/img/courier-logo-og.png",
                "https://bay.example/img/fb_share_default.gif",
                "https://bay.example/img/trans.gif?m=120",
                "https://bay.example/img/default-user-image.png",
                "https://bay.example/img/blank.jpg#top"
            })
    void pictureOfTheSiteStandsForEveryPage(String image) {
        assertThat(StandIns.isOne(image, "Bay Courier")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bay.example/logo/ferry.jpg",
                "https://bay.example/img/ferry-company-logo.jpg",
                "https://bay.example/img/social-image.jpg",
                "https://bay.example/img/bay.jpg",
                "https://bay.example/img/",
                "https://bay.example/img/20240503.jpg?logo"
            })
    void pictureOfTheArticleDoesNot(String image) {
        assertThat(StandIns.isOne(image, "Bay Courier")).isFalse();
    }
}
