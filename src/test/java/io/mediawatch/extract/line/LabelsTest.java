package io.mediawatch.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "来源：海湾网 作者：周文海 责任编辑：吴静 | publisher=海湾网 author=周文海 editor=吴静",
                "来源：海湾网作者：周文海发布时间：2024-10-21 | publisher=海湾网 author=周文海 published=2024-10-21",
                "实习编辑：吴静 | rest=实习 editor=吴静",
                "会议时间：2024年3月12日 | rest=会议时间：2024年3月12日",
                "来源：海湾网 会议时间：2024年3月12日 | publisher=海湾网 会议时间：2024年3月12日",
                "报名截止日期：2024年3月12日 | rest=报名截止日期：2024年3月12日",
                "资金来源：财政拨款 | rest=资金来源：财政拨款",
                "海晚记者：周文海 海晚编辑：吴静 | rest=海晚 author=周文海 editor=吴静",
                "作者：周文海 吴静责任编辑：林帆 | author=周文海 吴静 editor=林帆",
                "记者：周文海、吴静编辑：林帆 | author=周文海、吴静 editor=林帆",
                "作者：周文海 吴小静编辑：林帆 | author=周文海 吴小静 editor=林帆",
                "作者：伊隆·马斯克（Elon Musk）、周文海 | author=伊隆·马斯克（Elon Musk）、周文海",
                "Author, Ann Miller | author=Ann Miller",
                "The author, Ann Miller | rest=The author, Ann Miller",
                "编辑于 2024-10-22 09:30 | modified=2024-10-22 09:30",
                "来源：AI码头作者：周文海 | publisher=AI码头 author=周文海",
                "来源：36码头 AI码头编辑：吴静 | publisher=36码头 editor=吴静",
                "10:00海晚编辑：吴静 | rest=10:00 editor=吴静",
                "以下文章来源于海湾观察 ，作者周文海 | publisher=海湾观察 author=周文海",
                "他说，作者周文海 | rest=他说，作者周文海",
                "志愿工作者：周文海 | rest=志愿工作者：周文海",
                "语文/数学 | rest=语文/数学",
                "图片来源：海湾网 | other=海湾网",
                "采访并文：周文海 值班编辑 吴静 | author=周文海 editor=吴静",
                "［责任编辑：吴静］ | rest=［ editor=吴静",
                "Words: Ann Miller, Photos: Tom Okafor | author=Ann Miller other=Tom Okafor",
                "Text: Ines Falk | author=Ines Falk",
                "Text: Ines Falk, Fotos: Paul Achterberg | author=Ines Falk other=Paul Achterberg"
            })
    void labelEndsTheValueBeforeItAndNoOtherWord(String line, String values) {
        assertThat(Labels.read(line).stream()
                        .map(value -> value.field() + "=" + value.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Авторы Ирина Лаптева,Ирина Лаптева",
        "Autor: Ines Falk,Ines Falk",
        "Authora Ines Falk,Authora Ines Falk",
        "Ines Falk,Ines Falk"
    })
    void labelOfAnAuthorNeedsNoMarkBehindIt(String text, String name) {
        assertThat(Labels.withoutAuthor(text)).isEqualTo(name);
    }
}
