package io.mediawatch.extract.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    private final Byline byline = new Byline();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "한바다 기자 | 한바다",
                "한바다 선임기자 | 한바다",
                "한바다선임기자 | 한바다",
                "북항 = 한바다 기자 | 한바다",
                "선임기자 한바다 | ''",
                "한바다 의학전문기자 | 한바다",
                "의학전문기자 | ''",
                "한바다 정치부 기자 | 한바다",
                "정치부 기자 | ''"
            })
    void koreanNameStandsBeforeTheWordReporter(String line, String author) {
        byline.line(line, false);
        assertThat(String.join(";", byline.authors)).isEqualTo(author);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Text: Ines Falk | Fotos: Paul Achterberg; Ines Falk",
                "Text: Ann Miller, Foto: Tom Okafor; Ann Miller",
                "Текст: Анна Морозова Фото: Иван Лодкин; Анна Морозова",
                "海湾晚报记者：周文海; 周文海",
                "图文/周文海; 周文海",
                "周文海、吴静/文; 周文海,吴静",
                "作者：周文海、吴静（分别系海湾大学教授、讲师）; 周文海,吴静",
                "Author, 伊隆·马斯克（Elon Musk）、周文海; 伊隆·马斯克,周文海",
                "海湾财经作者：周文海; 周文海",
                "未经作者：周文海; ''",
                "(版权归作者 所有); ''",
                "周文海 吴静 发自 海湾港; 周文海,吴静",
                "周文海发自内心地笑了; ''",
                "志愿工作者：周文海; ''",
                "语文/数学; ''"
            })
    void labelOfTheAuthorIsAWordOfItsOwn(String line, String author) {
        byline.line(line, false);
        assertThat(String.join(",", byline.authors)).isEqualTo(author);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-11-21 10:32:18 来源: 海湾周刊 北京 举报, 北京",
        "2026年11月21日 11:58 来自四川, 四川",
        "2026-11-21 10:32 发布于上海海湾官方账号, 上海",
        "2026-11-21 10:32:18江苏, 江苏",
        "2026.11.21 10:32IP属地: 广东字数 1284阅读 391, 广东",
        "发布于：浙江省, 浙江省",
        "2026-11-21 10:32上海早报, ",
        "北京 2026-11-21 10:32, ",
        "2026-11-21 星期六 北京 晴, ",
        "10:32 来自北京的船进了海湾, ",
        "2026-11-21 10:32 北京晚报, "
    })
    void regionStandsBehindItsWordOrByItselfBehindATime(String line, String region) {
        byline.line(line, false);
        assertThat(byline.region).isEqualTo(region);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-11-21 10:32, 来自甘肃, 甘肃", "2026-11-21 10:32, 上海, 上海", "海湾号, 上海, ", "2026-11-21 10:32, 上海港, "})
    void regionStandsByItselfOnTheLineBelowATime(String above, String line, String region) {
        byline.line(above, false);
        byline.line(line, false);
        assertThat(byline.region).isEqualTo(region);
    }

    @Test
    void regionStandsBelowTheText() {
        byline.lastLine("发布于 2026-11-21 21:05・IP 属地四川", false);
        assertThat(byline.region).isEqualTo("四川");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"作者最新文章", "港务局长回答记者提问"})
    void headingOrCaptionNamesNoAuthor(String line) {
        byline.line(line, false);
        byline.lastLine(line, false);
        assertThat(byline.authors).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "责编：周文海lines@harbour.example, 周文海, ",
        "图1：灯塔的数目 来源：海湾统计, , ",
        "（灯塔日线图，来源：海湾统计）, , ",
        "编辑：后悔吗？, , ",
        "海湾在线 来源：海湾统计, , 海湾统计",
        "全国代表 来源：海湾统计, , 海湾统计",
        "2024-01-02 10:00 作者：吴静 责任编辑：海湾网 周文海, 周文海, ",
        "责任编辑：查看更多, , ",
        "Editor: Ann Miller, Ann Miller, ",
        "本文首发于海湾周刊，欢迎订阅, , 海湾周刊",
        "来源：《海湾周刊》2024年第3期, , 海湾周刊",
        "来源：海湾网-《海湾周刊》, , 海湾周刊",
        "来源：海湾统计, , 海湾统计"
    })
    void lastLineNamesEditorAndOutletOfTheArticleOnly(String line, String editor, String outlet) {
        byline.lastLine(line, false);
        assertThat(byline.editor).isEqualTo(editor);
        assertThat(byline.credited).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"已于 2024-10-22 09:20 修改, 2024-10-22 09:20 修改", "守塔人，已于 2021 年 3 月 5 日离岛。, ''"})
    void sentenceTellsNotWhenThePageWasChanged(String line, String modified) {
        byline.lastLine(line, false);
        assertThat(String.join(";", byline.modified)).isEqualTo(modified);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "灯塔昨夜亮了。（海湾晚报记者周文海 吴静）, 周文海;吴静",
        "灯塔昨夜亮了。（志愿工作者周文海）, ''",
        "灯塔昨夜亮了。（编译/周文海）, 周文海",
        "（记者 周文海、吴静 实习生 林帆）灯塔昨夜亮了。, 周文海;吴静"
    })
    void bracketsNameReporters(String paragraph, String authors) {
        byline.paragraph(paragraph, true);
        assertThat(String.join(";", byline.authors)).isEqualTo(authors);
    }

    /** It took seconds to try every way of cutting so many characters into names. */
    @ParameterizedTest
    @ValueSource(strings = {"海", "海 湾", "海湾 "})
    void bracketThatNeverClosesCostsNoTime(String repeated) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> byline.paragraph("（记者" + repeated.repeat(97 / repeated.length()), true));
        assertThat(byline.authors).isEmpty();
    }
}
