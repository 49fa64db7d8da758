package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreadcrumbTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "当前位置：首页 > 新闻 > 港口 > 正文, 新闻 港口",
        "当前位置 新闻 > 港口 > 正文, 新闻 港口",
        "您的位置 > 首页 > 新闻 > 港口, 新闻 港口",
        "您的位置：首页 -> 新闻 -> 港口 -> 正文, 新闻 港口",
        "主頁 » 港口新聞, 港口新聞",
        "人工智能 正文, 人工智能",
        "人工智能 / 正文, 人工智能",
        "首页 > 渔港 > 灯塔今晚第一次亮成绿色, 渔港",
        "You are here: Home > News > Ships, News Ships",
        "地理位置优越的老码头, ''"
    })
    void pathHasLevels(String line, String levels) {
        assertThat(String.join(" ", Breadcrumb.of(line, "[随手拍] 灯塔今晚第一次亮成绿色"))).isEqualTo(levels);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "You are here because the ferry left > read on, false",
        "You are here: Home > Ships, true",
        "You are here Home > Ships, true"
    })
    void sentenceIsNoPath(String line, boolean path) {
        assertThat(Breadcrumb.isOne(line)).isEqualTo(path);
    }
}
