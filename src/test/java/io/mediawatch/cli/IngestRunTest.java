package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.cli.IngestJournal.Place;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
    private final Path folder;
    private final List<String> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final IngestRun.Destination destination = new IngestRun.Destination() {
        @Override
        public void send(String input, Page page) {
            sent.add(input);
        }

        @Override
        public void flush() {}
    };

    IngestRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatCannotBeReadDoesNotStopTheOthersAndIsTriedAgainByTheSameCommand() throws IOException {
        String archive = archive(record(1) + record(2) + record(3).substring(0, 150));
        List<String> inputs = List.of(archive, page("a.html"));
        IngestJournal journal = journal(inputs);

        assertThat(run(inputs, journal, destination, Place.START)).isFalse();

        assertThat(sent).containsExactly("https://news.example/1", "https://news.example/2", inputs.get(1));
        assertThat(told).singleElement().asString().contains("cannot be read as WARC from byte ");
        assertThat(journal.place().input()).isZero();
        assertThat(journal.place().offset()).isPositive();
        sent.clear();

        assertThat(run(inputs, journal, destination, journal.place())).isFalse();
        assertThat(sent).contains(inputs.get(1)).doesNotContain("https://news.example/1");
    }

    @Test
    void theJournalDoesNotPassWhatCouldNotBeRead() throws IOException {
        List<String> inputs = new ArrayList<>(
                List.of(page("before.html"), folder.resolve("no.html").toString()));
        for (int i = 0; i < 2 * Backlog.STRIDE; i++) {
            inputs.add(page("page" + i + ".html"));
        }
        IngestJournal journal = journal(inputs);

        assertThat(run(inputs, journal, destination, Place.START)).isFalse();

        assertThat(sent).hasSize(inputs.size() - 1);
        assertThat(journal.place()).isEqualTo(new Place(1, 0));
    }

    @Test
    void aServerThatTakesNoPagesEndsTheRunInsteadOfTheArchive() throws IOException {
        List<String> inputs = List.of(archive(record(1) + record(2)), page("a.html"));
        IngestRun.Destination down = new IngestRun.Destination() {
            @Override
            public void send(String input, Page page) {
                throw new UserError("Kafka at nowhere does not respond");
            }

            @Override
            public void flush() {}
        };

        assertThatThrownBy(() -> run(inputs, journal(inputs), down, Place.START))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Kafka");
        assertThat(told).isEmpty();
    }

    @Test
    void responsesOfAnArchiveThatCannotBeReadAreCounted() throws IOException {
        List<String> inputs = List.of(archive(record(1) + response(2, "no HTTP\r\n") + record(3)));

        assertThat(run(inputs, journal(inputs), destination, Place.START)).isTrue();

        assertThat(sent).containsExactly("https://news.example/1", "https://news.example/3");
        assertThat(told).containsExactly(inputs.get(0) + ": unreadable responses skipped: 1");
    }

    private boolean run(List<String> inputs, IngestJournal journal, IngestRun.Destination destination, Place from) {
        Settings settings = new ConfigFolder(Path.of("config"), name -> null).settings(Map.of());
        try (PageInput reader =
                        new PageInput(settings, Mode.BACKFILL, Clock.systemUTC(), InputStream.nullInputStream());
                IngestProgress progress = new IngestProgress(inputs, true)) {
            return new IngestRun(inputs, reader, destination, journal, progress, told::add).from(from);
        }
    }

    private IngestJournal journal(List<String> inputs) {
        return new IngestJournal(new DataFolder(folder.resolve("data")), inputs, "backfill");
    }

    private String page(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "<p>Nvidia</p>").toString();
    }

    private String archive(String records) throws IOException {
        return Files.writeString(folder.resolve("a.warc"), records).toString();
    }

    private static String record(int number) {
        return response(
                number, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>Nvidia</p>");
    }

    /** WARC 1.0, ISO 28500. */
    private static String response(int number, String http) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
                        .formatted(number)
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://news.example/" + number + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }
}
