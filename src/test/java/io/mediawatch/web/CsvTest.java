package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠SUM(A1)"})
    void whatASpreadsheetWouldExecuteIsText(String formula) throws IOException {
        assertThat(row(formula)).isEqualTo("\"'" + formula + "\"");
        assertThat(row(List.of(formula, "b"))).isEqualTo("\"'" + formula + "; b\"");
    }

    @Test
    void quotesAreDoubledAndNumbersStayNumbers() throws IOException {
        assertThat(row("say \"hi\", he said", -5)).isEqualTo("\"say \"\"hi\"\", he said\",-5");
    }

    @Test
    void aTimeOnTheFullMinuteHasItsSeconds() throws IOException {
        assertThat(row(OffsetDateTime.parse("2026-11-27T12:20-08:00"))).isEqualTo("\"2026-11-27T12:20:00-08:00\"");
    }

    private static String row(Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out, List.of("head")).row(Arrays.asList(cells));
        return out.toString().substring("\uFEFF\"head\"\r\n".length()).replaceFirst("\r\n$", "");
    }
}
