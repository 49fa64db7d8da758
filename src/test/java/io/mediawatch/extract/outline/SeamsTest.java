package io.mediawatch.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "工程已经完成。（责任编辑：赵敏）; 工程已经完成。|（责任编辑：赵敏）",
                "工程已经完成。本文来源：海湾晚报 责任编辑：赵敏; 工程已经完成。|本文来源：海湾晚报 责任编辑：赵敏",
                "（原标题：工程完成）工程已经完成。; （原标题：工程完成）|工程已经完成。",
                "工程已经完成。返回搜狐，查看更多; 工程已经完成。|返回搜狐，查看更多",
                "工程已经完成。郑重声明：本文谢绝转载; 工程已经完成。|郑重声明：本文谢绝转载",
                "工程已经完成。 展开阅读全文; 工程已经完成。|展开阅读全文",
                "他写完了请柬。时间：星期一晚上八点。; 他写完了请柬。时间：星期一晚上八点。",
                "工程已经完成。 阅读原文; 工程已经完成。|阅读原文",
                "工程已经完成。返回海湾网首页>>; 工程已经完成。|返回海湾网首页>>",
                "代表们昨天返回北京首页; 代表们昨天返回北京首页",
                "想知道结果，请查看更多; 想知道结果，请查看更多",
                "他说：“编辑：是一门手艺。”; 他说：“编辑：是一门手艺。”",
                "他当过编辑，也当过校对：两样都不容易。; 他当过编辑，也当过校对：两样都不容易。",
                "The editor said: nothing.; The editor said: nothing."
            })
    void notesAreCutOffAndTextIsNot(String text, String pieces) {
        assertThat(String.join("|", Seams.split(text))).isEqualTo(pieces);
    }
}
