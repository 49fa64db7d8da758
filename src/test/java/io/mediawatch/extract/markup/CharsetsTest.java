package io.mediawatch.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static final String CHINESE = "海湾港的新雷达已经投入使用，它可以在大雾中看到十海里之外的小船，镕炉街也不例外。";
    private static final String ENGLISH = "The new radar of the harbour is in use and sees small boats in the fog.";

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "gb2312, GB18030",
        "GBK, GB18030",
        "big5, Big5-HKSCS",
        "Shift_JIS, windows-31j",
        "iso-8859-1, windows-1252",
        "UTF8, UTF-8"
    })
    void labelMeansTheLargerCharset(String label, String charset) {
        assertThat(Charsets.charset(label)).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"GB18030", "UTF-8", "Big5", "EUC-TW"})
    void headerThatIsRightIsBelieved(String charset) {
        String text = charset.startsWith("GB") || charset.equals("UTF-8") ? CHINESE : "老碼頭的潮水總比潮汐表晚一刻鐘，碼頭上的人都知道。";
        Charsets.Decoded decoded =
                Charsets.decode(text.getBytes(Charset.forName(charset)), "text/html; charset=" + charset);
        assertThat(decoded.text()).isEqualTo(text);
    }

    @Test
    void headerThatCannotBeRightGivesWayToTheMetaTag() {
        byte[] page = ("<meta charset=gbk>" + CHINESE).getBytes(Charset.forName("GB18030"));
        Charsets.Decoded decoded = Charsets.decode(page, "text/html; charset=utf-8");
        assertThat(decoded.text()).endsWith(CHINESE);
        assertThat(decoded.from()).isEqualTo("meta");
    }

    @Test
    void validUtf8IsBelievedMoreThanHeaderAndMetaTag() {
        byte[] page = ("<meta charset=gbk>" + CHINESE).getBytes(StandardCharsets.UTF_8);
        Charsets.Decoded decoded = Charsets.decode(page, "text/html; charset=gb2312");
        assertThat(decoded.text()).endsWith(CHINESE);
        assertThat(decoded.from()).isEqualTo("utf-8");
    }

    @Test
    void accentsThatAreCharactersOfTheirOwnAreComposed() {
        String apart =
                "<b>Zoe\u0308</b> sells tie\u0302\u0301u at Nestle\u0301; f\u0336 and \u0301 stay, \u0301\u0301o\u0301o\u0301";
        Charsets.Decoded decoded = Charsets.decode(apart.getBytes(StandardCharsets.UTF_8), null);
        assertThat(decoded.text())
                .isEqualTo(
                        "<b>Zo\u00eb</b> sells ti\u1ebfu at Nestl\u00e9; f\u0336 and \u0301 stay, \u0301\u0301\u00f3\u00f3");
    }

    @Test
    void accentsInUrlsStayApart() {
        String image = "<img src=\"/pictures/Zoe\u0308.jpg\"> Zoe\u0308.example/a b";
        Charsets.Decoded decoded = Charsets.decode(image.getBytes(StandardCharsets.UTF_8), null);
        assertThat(decoded.text()).isEqualTo(image);
    }

    @Test
    void aCharacterThatWasLostEarlierDoesNotMakeItAnotherCharset() {
        byte[] page = "<meta charset=iso-8859-1>It’s \uFFFDreal-time\uFFFD now".getBytes(StandardCharsets.UTF_8);
        Charsets.Decoded decoded = Charsets.decode(page, null);
        assertThat(decoded.text()).endsWith("It’s \uFFFDreal-time\uFFFD now");
        assertThat(decoded.from()).isEqualTo("utf-8");
    }

    @Test
    void charsetNobodyTellsIsDetected() {
        Charsets.Decoded decoded = Charsets.decode(CHINESE.getBytes(Charset.forName("GB18030")), null);
        assertThat(decoded.text()).isEqualTo(CHINESE);
        assertThat(decoded.from()).isEqualTo("detected");
    }

    @Test
    void unknownLabelSaysNothing() {
        assertThat(Charsets.charset("klingon-8")).isNull();
        assertThat(Charsets.charset("")).isNull();
        assertThat(Charsets.decode(ENGLISH.getBytes(StandardCharsets.US_ASCII), "text/html; charset=klingon-8")
                        .text())
                .isEqualTo(ENGLISH);
    }

    @Test
    void utf16IsReadByItsMarkAndByTheHeader() {
        assertThat(Charsets.decode(CHINESE.getBytes(StandardCharsets.UTF_16), null)
                        .text())
                .isEqualTo(CHINESE);
        assertThat(Charsets.decode(ENGLISH.getBytes(StandardCharsets.UTF_16LE), "text/html; charset=utf-16le")
                        .text())
                .isEqualTo(ENGLISH);
    }

    @Test
    void pageCutInsideACharacterIsStillUtf8() {
        byte[] whole = CHINESE.repeat(5).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(Charsets.decode(cut, "text/html; charset=utf-8").text()).startsWith(CHINESE.repeat(4));
    }

    @Test
    void charsetOfAScriptIsNotThatOfThePage() {
        String polish = "Długa opowieść o mieście: żuraw, śluza, łódź i pięć mewich gniazd.";
        String page = "<script charset=\"utf-8\" src=x></script><meta http-equiv=Content-Type content=\"text/html; "
                + "Charset=ISO-8859-2\">" + polish;
        Charsets.Decoded decoded = Charsets.decode(page.getBytes(Charset.forName("ISO-8859-2")), null);
        assertThat(decoded.text()).endsWith(polish);
        assertThat(decoded.from()).isEqualTo("meta");
    }

    @Test
    void metaTagThatCannotBeRightGivesWayToTheNext() {
        byte[] page = ("<meta charset=utf-8><meta charset=gbk>" + CHINESE).getBytes(Charset.forName("GB18030"));
        assertThat(Charsets.decode(page, null).text()).endsWith(CHINESE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GB18030, 码头上的钟停了",
        "windows-1251, На причале остановились часы",
        "windows-1252, Die Uhr am Kai lief für ein Jahr"
    })
    void headerThatServersSayOfAllPagesGivesWayToTheMetaTag(Charset charset, String text) {
        byte[] page = ("<meta charset=" + charset + ">" + text).getBytes(charset);
        Charsets.Decoded decoded = Charsets.decode(page, "text/html; charset=ISO-8859-1");
        assertThat(decoded.text()).endsWith(text);
    }

    @Test
    void escapesAreReadAsTheMetaTagSays() {
        String text = "<meta charset=iso-2022-jp><p>港の時計が止まった。";
        byte[] page = text.getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(Charsets.decode(page, null).text()).isEqualTo(text);
        assertThat(Charsets.decode((CHINESE + "\u001b").getBytes(StandardCharsets.UTF_8), null)
                        .text())
                .startsWith(CHINESE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"utf-16", "utf-16be", "iso-2022-jp"})
    void pageInAsciiIsNotWhatTheHeaderSays(String charset) {
        byte[] page = ENGLISH.getBytes(StandardCharsets.US_ASCII);
        assertThat(Charsets.decode(page, "text/html; charset=" + charset).text())
                .isEqualTo(ENGLISH);
    }
}
