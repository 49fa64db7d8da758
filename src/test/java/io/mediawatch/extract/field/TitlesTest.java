package io.mediawatch.extract.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.outline.Outline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge stays open until spring | Harbour Post; Bridge stays open until spring",
                "Bridge stays open until spring - News - Harbour Post; Bridge stays open until spring",
                "Bridge stays open – and nobody knows for how long it will; Bridge stays open – and nobody knows for how long it will",
                "Bridge stays open until spring › Harbour Post; Bridge stays open until spring",
                "The self-made captain; The self-made captain",
                "开合桥恢复通行_海湾网; 开合桥恢复通行",
                "开合桥恢复通行-要闻-海湾网; 开合桥恢复通行",
                "船闸街开合桥恢复通行——海湾晚报; 船闸街开合桥恢复通行",
                "罐头厂重开-海湾在线; 罐头厂重开",
                "B-52轰炸机抵达; B-52轰炸机抵达"
            })
    void siteNameIsCutOffTheTitle(String title, String headline) {
        assertThat(Titles.withoutSite(title, new Outline())).isEqualTo(headline);
    }
}
