package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcFileTest {
    private static final Instant THEN = Instant.parse("2024-05-06T07:08:09Z");

    private final Path folder;

    WarcFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void pagesComeAsTheyWereFetchedAndNothingElseDoes(WarcCompression compression) throws IOException {
        Path file = archive(compression);
        List<Page> pages = pages(file, 0);

        assertThat(pages)
                .extracting(Page::url)
                .containsExactly(
                        "https://news.example/plain",
                        "https://news.example/packed",
                        "https://news.example/chunked",
                        "https://news.example/gbk");
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.fetched()).isEqualTo(THEN);
            assertThat(page.mode()).isEqualTo(Mode.BACKFILL);
            assertThat(page.status()).isEqualTo(200);
        });
        assertThat(pages.subList(0, 3)).allSatisfy(page -> assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .isEqualTo("<p>Nvidia</p>"));
        assertThat(new String(pages.get(3).body(), Charset.forName("GBK"))).isEqualTo("<p>英伟达</p>");
        assertThat(pages.get(3).contentType()).isEqualTo("text/html;charset=gbk");
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void readingGoesOnWhereItWasBrokenOff(WarcCompression compression) throws IOException {
        Path file = archive(compression);
        long position;
        try (WarcFile warc = WarcFile.open(file, Mode.BACKFILL, 0)) {
            assertThat(warc.next()).isNotNull();
            assertThat(warc.next()).isNotNull();
            position = warc.position();
        }

        assertThat(pages(file, position))
                .extracting(Page::url)
                .containsExactly(
                        "https://news.example/packed", "https://news.example/chunked", "https://news.example/gbk");
    }

    @Test
    void aRecordThatCannotBeReadIsCountedAndDoesNotStopTheNext() throws IOException {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: Text/Html\r\nContent-Length: 13\r\n\r\n<p>Nvidia</p>";
        String date = "2024-05-06T07:08:09Z";
        Path file = Files.writeString(
                folder.resolve("a.warc"),
                record("/empty", date, "") // like an error
                        + record("/none", date, "no HTTP\r\n")
                        + record("/undated", "yesterday", page)
                        + record("/last", date, page));

        try (WarcFile warc = WarcFile.open(file, Mode.BACKFILL, 0)) {
            assertThat(warc.next()).extracting(Page::url).isEqualTo("https://news.example/last");
            assertThat(warc.next()).isNull();
            assertThat(warc.unreadable()).isEqualTo(2);
        }
    }

    private static String record(String path, String date, String http) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + "WARC-Date: " + date + "\r\nWARC-Target-URI: https://news.example" + path + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http + "\r\n\r\n";
    }

    @Test
    void archiveThatBreaksOffGivesWhatItHas() throws IOException {
        Path file = archive(WarcCompression.NONE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 150));

        try (WarcFile warc = WarcFile.open(file, Mode.BACKFILL, 0)) {
            for (int i = 0; i < 3; i++) {
                assertThat(warc.next()).isNotNull();
            }
            assertThatThrownBy(warc::next).hasMessageEndingWith(": it ends within a record");
        }
    }

    @Test
    void archiveWithoutTheBlankLinesAtItsEndIsWhole() throws IOException {
        Path file = archive(WarcCompression.NONE);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));

        assertThat(pages(file, 0)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7\r\nContent-Length: 7", "9999999999999999999999"})
    void lengthThatIsNoneIsToldAsABrokenArchive(String length) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.warc"),
                record("/1", "2024-05-06T07:08:09Z", "HTTP/1.1")
                        .replace("Content-Length: 8", "Content-Length: " + length));

        assertThatThrownBy(() -> pages(file, 0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.warc: cannot be read as WARC from byte 0 on: ");
    }

    @Test
    void archiveThatEndsWithinARecordSaysSo() throws IOException {
        String whole = record("/1", "2024-05-06T07:08:09Z", "HTTP/1.1");
        Path file = Files.writeString(folder.resolve("a.warc"), whole.substring(0, 100));

        assertThatThrownBy(() -> pages(file, 0)).hasMessageEndingWith(": it ends within a record");
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.warc"), "<html>no archive</html>");

        assertThatThrownBy(() -> pages(file, 0)).isInstanceOf(UserError.class).hasMessageContaining("a.warc");
    }

    private static List<Page> pages(Path file, long from) {
        List<Page> pages = new ArrayList<>();
        try (WarcFile warc = WarcFile.open(file, Mode.BACKFILL, from)) {
            for (Page page = warc.next(); page != null; page = warc.next()) {
                pages.add(page);
            }
        }
        return pages;
    }

    private Path archive(WarcCompression compression) throws IOException {
        Path file = folder.resolve(compression == WarcCompression.GZIP ? "a.warc.gz" : "a.warc");
        byte[] page = "<p>Nvidia</p>".getBytes(StandardCharsets.UTF_8);
        try (WarcWriter writer = new WarcWriter(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), compression)) {
            writer.write(new Warcinfo.Builder().date(THEN).build());
            response(writer, "/plain", http(200, "text/html", page));
            response(writer, "/missing", http(404, "text/html", page));
            response(writer, "/picture", http(200, "image/png", page));
            response(
                    writer,
                    "/packed",
                    new HttpResponse.Builder(200, "OK")
                            .setHeader("Content-Encoding", "gzip")
                            .body(MediaType.HTML, gzip(page))
                            .build());
            response(
                    writer,
                    "/broken",
                    new HttpResponse.Builder(200, "OK")
                            .setHeader("Content-Encoding", "gzip")
                            .body(MediaType.HTML, page)
                            .build());
            response(writer, "/chunked", chunked(page));
            response(
                    writer, "/gbk", http(200, "text/html; charset=gbk", "<p>英伟达</p>".getBytes(Charset.forName("GBK"))));
        }
        return file;
    }

    private static HttpResponse http(int status, String type, byte[] body) throws IOException {
        return new HttpResponse.Builder(status, "Reason")
                .body(MediaType.parse(type), body)
                .build();
    }

    private static HttpResponse chunked(byte[] page) throws IOException {
        byte[] body = (Integer.toHexString(page.length) + "\r\n" + new String(page, StandardCharsets.UTF_8)
                        + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return new HttpResponse.Builder(200, "OK")
                .body(MediaType.HTML, body)
                .setHeader("Transfer-Encoding", "chunked")
                .build();
    }

    private static void response(WarcWriter writer, String path, HttpResponse http) throws IOException {
        writer.write(new WarcResponse.Builder("https://news.example" + path)
                .date(THEN)
                .body(http)
                .build());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
