package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "記者周海晴／台北報導, 周海晴",
        "海灣網記者 周海晴∕綜合報導, 周海晴",
        "社會中心／周海晴 林一帆 新北市報導, 周海晴 林一帆",
        "海灣傳媒｜周海晴／綜合外電報導, 周海晴",
        "海灣網 | 周海晴 綜合報導, 周海晴",
        "海灣日報／ 編譯周海晴／綜合外電, 周海晴",
        "記者周和風/高雄報導2024-10-21 18:54, 周和風",
        "記者周海晴里斯本報導, 周海晴",
        "即時新聞／綜合報導, ''",
        "海灣社／倫敦報導, ''",
        "海灣社記者說，這是他的第一次報導, ''",
        "社會中心／燈塔問題引起市民關注, ''"
    })
    void lineNamesReporters(String line, String names) {
        assertThat(String.join(" ", Credit.line(line))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "【海灣傳媒、記者潮水網／周海晴／花蓮報導】燈塔昨夜亮成綠色。, 周海晴",
        "〔記者周海晴、林一帆／台北報導〕燈塔昨夜亮成綠色。, 周海晴 林一帆",
        "（周海晴記者 台南報導）, 周海晴",
        "（海灣日報記者周海晴報道）燈塔昨夜亮成綠色。, 周海晴",
        "燈塔昨夜亮成綠色。（周海晴／綜合外電報導）, 周海晴",
        "燈塔昨夜（記者會上）亮成綠色。, ''"
    })
    void bracketsNameReporters(String text, String names) {
        assertThat(String.join(" ", Credit.bracketed(text))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "燈塔昨夜亮成綠色。（周海晴、林一帆）, 周海晴 林一帆",
        "燈塔昨夜亮成綠色。”（周海晴）, 周海晴",
        "燈塔昨夜亮成綠色（周海晴）, ''",
        "燈塔昨夜亮成綠色。（完）, ''",
        "燈塔昨夜亮成綠色。（海灣日報）, ''"
    })
    void bracketsBehindTheLastSentenceNameWriters(String text, String names) {
        assertThat(String.join(" ", Credit.closing(text))).isEqualTo(names);
    }
}
