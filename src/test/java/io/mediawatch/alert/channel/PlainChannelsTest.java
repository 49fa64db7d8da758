package io.mediawatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainChannelsTest {
    @Test
    void aFileGetsALineForEachAlert(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/alerts.jsonl");
        FileChannel channel = new FileChannel(file);
        assertThat(channel.send(Alerts.message())).isEqualTo(Receipt.delivered());
        assertThat(channel.send(Alerts.message())).isEqualTo(Receipt.delivered());

        assertThat(Files.readAllLines(file)).hasSize(2).allSatisfy(line -> assertThat(
                        Json.MAPPER.readValue(line, Alert.class))
                .isEqualTo(Alerts.message().alert()));
    }

    @Test
    void afterHalfALineAnAlertBeginsALineOfItsOwn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("alerts.jsonl"), "{\"id\":\"1");
        FileChannel channel = new FileChannel(file);
        channel.send(Alerts.message());
        channel.send(Alerts.message());

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"id\":\"1",
                        Json.text(Alerts.message().alert()),
                        Json.text(Alerts.message().alert()));
    }

    @Test
    void aFileThatCannotBeWrittenWaits(@TempDir Path folder) {
        assertThat(new FileChannel(folder).send(Alerts.message()).result()).isEqualTo(Receipt.Result.BUSY);
    }

    @Test
    void theTerminalGetsALine() {
        StringWriter out = new StringWriter();
        new Terminal(new PrintWriter(out, true)).send(Alerts.message());
        assertThat(out.toString().strip()).isEqualTo("ALERT HIGH chips [nvidia]: 芯片 <b>*发布*</b> [快讯] (晨光科技网)");
    }

    @Test
    void withoutAHeadlineThePassageOrTheAddressSaysWhatItIsAbout() {
        assertThat(Terminal.line(Alerts.alert("", "英伟达发布新芯片。", List.of())))
                .isEqualTo("ALERT HIGH chips [nvidia]: 英伟达发布新芯片。 (晨光科技网)");
        assertThat(Terminal.line(Alerts.alert("", "", List.of())))
                .isEqualTo("ALERT HIGH chips [nvidia]: https://news.example/chips?a=1&b=(2) (晨光科技网)");
    }

    @Test
    void noHeadlineControlsTheTerminal() {
        assertThat(Terminal.line(Alerts.alert("Chips\u001b[2J\u009b31m\nfor all", "", List.of())))
                .isEqualTo("ALERT HIGH chips [nvidia]: Chips [2J 31m for all (晨光科技网)");
    }
}
