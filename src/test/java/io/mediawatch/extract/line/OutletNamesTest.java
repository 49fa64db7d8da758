package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNamesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Kranwerke Nordkai GmbH, true",
        "Seefahrtverein e.V., true",
        "Harbour Cranes Inc., true",
        "Ines Falk, false"
    })
    void companyBearsItsLegalForm(String name, boolean company) {
        assertThat(List.of(OutletNames.isCompany(name))).containsExactly(company);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"海湾晚报, true", "海湾晚报网, true", "生成海报, false", "海湾旅行社, false", "我要举报, false", "海湾通讯社, true"})
    void pressIsNoButton(String name, boolean press) {
        assertThat(List.of(OutletNames.isPress(name))).containsExactly(press);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"海湾晚报电子版, 海湾晚报", "海湾晚报 - 数字报, 海湾晚报", "海湾晚报电子报, 海湾晚报", "海湾电子报, 海湾电子报"})
    void editionIsNotPartOfTheName(String written, String name) {
        assertThat(OutletNames.withoutEdition(written)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"海湾网讯 港口周一关闭。, 海湾网", "海湾社北港3月4日电 港口周一关闭。, 海湾社", "本站讯 港口周一关闭。, ", "本报3月4日消息 港口周一关闭。, "})
    void datelineNamesItsSenderButNotTheSiteItself(String text, @Nullable String sender) {
        assertThat(OutletNames.dateline(text)).isEqualTo(sender);
    }
}
