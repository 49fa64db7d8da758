package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void chineseCharactersTakeTwoColumns() {
        Table table = new Table("who", "what");
        table.row("黄仁勋", "推理");
        table.row("Huang", null);

        assertThat(print(table, 80)).isEqualTo("WHO     WHAT\n黄仁勋  推理\nHuang\n");
    }

    @Test
    void theWidestColumnIsCutToWhatFits() {
        Table table = new Table("id", "text");
        table.row("1", "英伟达公布了新的推理芯片，性能翻倍");

        assertThat(print(table, 20)).isEqualTo("ID  TEXT\n1   英伟达公布了新…\n");
    }

    @Test
    void datesAndNumbersAreNeverCut() {
        Table table = new Table("published", "headline", "articles");
        table.row("2026-03-01 08:15", "Harbour opens after years", "1234567890");
        table.row(null, "Short", "7");

        assertThat(print(table, 38))
                .isEqualTo(
                        """
                        PUBLISHED         HEADLINE  ARTICLES
                        2026-03-01 08:15  Harbour…  1234567890
                        .                 Short     7
                        """
                                .replace('.', ' '));
    }

    @Test
    void whatIsToBeTypedAgainIsNeverCut() {
        Table table = new Table("id", "reason").whole("id");
        table.row("mediawatch.pages-3-17/revise", "header 'fetched' is missing");

        assertThat(print(table, 40)).contains("mediawatch.pages-3-17/revise  header 'f…");
    }

    @Test
    void whatCouldNotBeReadBesideTheOthersStandsBelow() {
        Table table =
                new Table("id", "outlet", "headline", "cause").whole("id").yielding("cause", "headline", "outlet");
        table.row("0ceaef95bc", "晨光科技网", "英伟达公布季度财报：数据中心营收再创新高", "");
        table.row("0ec80e22fc", null, "Harbour", "503 Service Unavailable");

        assertThat(print(table, 72))
                .isEqualTo(
                        """
                        ID          OUTLET      HEADLINE                 CAUSE
                        0ceaef95bc  晨光科技网  英伟达公布季度财报：数…
                        0ec80e22fc              Harbour                  503 Service Unavailable
                        """);
        assertThat(print(table, 60))
                .isEqualTo(
                        """
                        ID          OUTLET      HEADLINE
                        0ceaef95bc  晨光科技网  英伟达公布季度财报：数据中心营收再…
                        0ec80e22fc              Harbour
                          cause: 503 Service Unavailable
                        """);
        assertThat(print(table, 30))
                .isEqualTo(
                        """
                        ID          OUTLET
                        0ceaef95bc  晨光科技网
                          headline: 英伟达公布季度财…
                        0ec80e22fc
                          headline: Harbour
                          cause: 503 Service Unavaila…
                        """);
    }

    @Test
    void headingOfNumbersIsCutBeforeTextIs() {
        Table table = new Table("id", "all articles").whole("id");
        table.row("0ceaef95bc", "3");

        assertThat(print(table, 20)).isEqualTo("ID          ALL ART…\n0ceaef95bc  3\n");
    }

    @Test
    void lineBreaksAndControlCharactersDoNotReachTheTerminal() {
        Table table = new Table("text");
        table.row("a\u001b[31m\nb\u009b31mc");

        assertThat(print(table, 80)).isEqualTo("TEXT\na [31m b 31mc\n");
    }

    private static String print(Table table, int width) {
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out), width);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
