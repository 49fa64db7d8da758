package io.mediawatch.story;

import static io.mediawatch.story.Texts.article;
import static io.mediawatch.story.Texts.characters;
import static io.mediawatch.story.Texts.signature;
import static io.mediawatch.story.Texts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mediawatch.model.Article;
import io.mediawatch.model.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void headlineHeadingsCaptionsAndTablesAreNoTextOfTheStory() {
        String text = words(1, 100);
        Article other = article(
                "Another headline",
                List.of(
                        new Paragraph(Paragraph.Kind.HEADING, "Background"),
                        new Paragraph(Paragraph.Kind.TEXT, text),
                        new Paragraph(Paragraph.Kind.CAPTION, "A picture of a chip"),
                        new Paragraph(Paragraph.Kind.TABLE, "1 2 3")));

        assertThat(Fingerprint.of(other).bands())
                .isEqualTo(Fingerprint.of(article("A headline", text)).bands());
    }

    @Test
    void breaksSpacesPunctuationCaseWidthAndScriptMakeNoDifference() {
        Article one = article("h", "黃仁勳：「推論（Inference）的需求」大於供給。輝達與台積電擴充產能，明年伺服器營收可望成長，分析師說。");
        Article other = article("h", "黄仁勋：“推论（ＩＮＦＥＲＥＮＣＥ）的需求”大于供给", "辉达与台积电扩充产能,明年伺服器营收可望成长 分析师说");

        assertThat(Fingerprint.of(other).signature())
                .isEqualTo(Fingerprint.of(one).signature());
    }

    @Test
    void textsWithNothingInCommonShareNoBand() {
        assertThat(Fingerprint.of(article("h", words(1, 300))).bands())
                .doesNotContainAnyElementsOf(
                        Fingerprint.of(article("h", words(2, 300))).bands());
        assertThat(Fingerprint.containment(signature(words(1, 300)), signature(words(2, 300))))
                .isLessThan(0.1);
    }

    /** Of whose length the signature keeps only that it is at least 65,535 shingles. */
    @Test
    void bookIsHeldForItsHalfAndForNoOtherBook() {
        String book = characters(1, 400_000);
        byte[] signature = signature(book);

        assertThat(Fingerprint.containment(signature, signature(book))).isEqualTo(1);
        assertThat(Fingerprint.containment(signature, signature(book.substring(0, 200_000))))
                .isGreaterThan(0.6);
        assertThat(Fingerprint.containment(signature, signature(characters(2, 400_000))))
                .isLessThan(0.1);
        assertThat(Fingerprint.containment(signature, signature(characters(2, 1_000))))
                .isLessThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6, 0.8, 1})
    void aCutStandsWholeInWhatItWasCutFrom(double left) {
        String text = words(1, 1_000);
        String cut = String.join(" ", List.of(text.split(" ")).subList(0, (int) (1_000 * left)));

        assertThat(Fingerprint.containment(signature(cut), signature(text))).isCloseTo(1, within(0.25));
        assertThat(Fingerprint.of(article("h", cut)).bands())
                .containsAnyElementsOf(Fingerprint.of(article("h", text)).bands());
    }

    @Test
    void whatIsContainedIsTheShareOfTheShorterText() {
        String common = words(1, 500);
        String one = common + " " + words(2, 500);
        String other = common + " " + words(3, 1_500);

        assertThat(Fingerprint.containment(signature(one), signature(other))).isCloseTo(0.5, within(0.15));
        assertThat(Fingerprint.containment(signature(other), signature(one))).isCloseTo(0.5, within(0.15));
    }

    @Test
    void aShortTextMeetsOnlyTheSameTextUnderTheSameHeadline() {
        String flash = "英伟达股价盘前上涨百分之三，报每股一百八十美元。";
        List<Long> bands = Fingerprint.of(article("快讯：英伟达上涨", flash)).bands();

        assertThat(bands).hasSize(1);
        assertThat(Fingerprint.of(article("快訊：英偉達上漲", flash.replace("，", " "))).bands())
                .isEqualTo(bands);
        assertThat(Fingerprint.of(article("早报", flash)).bands()).doesNotContainAnyElementsOf(bands);
        assertThat(Fingerprint.of(article("快讯：英伟达上涨", flash.replace("三", "五"))).bands())
                .doesNotContainAnyElementsOf(bands);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Bundesländer müssen größere Straßen für Fußgänger schließen | DIE BUNDESLANDER MUSSEN GROSSERE"
                        + " STRASSEN FUR FUSSGANGER SCHLIESSEN",
                "Élysée, señor, Škoda, İstanbul | E\u0301lyse\u0301e, sen\u0303or, S\u030Ckoda, Istanbul",
                "a difficult workflow, the official office | a diﬃcult workﬂow, the oﬃcial oﬃce",
                "the news\u00ADpaper and the broad\u200Bcaster | the newspaper and the broadcaster",
                "ガイドブックとデータベース | ｶﾞｲﾄﾞﾌﾞｯｸとﾃﾞｰﾀﾍﾞｰｽ",
                "قَالَ الرَّئِيسُ إن الأمر عاجل | قال الرئيس ان الامر عاجل",
                "1,000 shares at 3.5 percent, 12,345,678 in all | 1000 shares at 3,5 percent, 12 345 678 in all",
                "1’234 Franken, １．５ Prozent, ٣٥ يوم | 1234 Franken, 1.5 Prozent, 35 يوم",
            })
    void anotherSpellingOfTheSameLettersAndNumbersMakesNoDifference(String one, String other) {
        assertThat(signature(sentences(other))).isEqualTo(signature(sentences(one)));
    }

    @Test
    void charactersOfAScriptWithoutSpacesAreTokens() {
        String text =
                "บริษัทประกาศข้อตกลงใหม่กับผู้ผลิตชิปเพื่อสร้างศูนย์ข้อมูลในภูมิภาคตะวันออกเฉียงใต้และคาดว่าจะเปิดใช้งานในปีหน้า";

        assertThat(Fingerprint.containment(signature(text), signature(text.substring(0, 60))))
                .isGreaterThan(0.6);
        assertThat(signature(text.replace("กับ", "กับ ").replace("ใน", "ใน\u200B")))
                .isEqualTo(signature(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "财联社11月30日电，英伟达（NVDA.O）美股盘前涨超%s，此前公司宣布与OpenAI达成新的数据中心合作协议，分析师称将带动供应链业绩增长，板块个股普遍走强。",
                "财联社11月30日电，受公司宣布与OpenAI达成新的数据中心合作协议消息带动，分析师称供应链业绩有望增长，板块个股普遍走强，英伟达盘前涨%s。",
                "Shares of the chip maker rose %s in premarket trading on Monday after the company said that it had signed"
                        + " a new agreement to build data centers in the region. Analysts said that the deal would lift"
                        + " revenue of suppliers in Taiwan and in South Korea over the next few years.",
                "Акции компании выросли на %s на предварительных торгах в понедельник после того, как она объявила о"
                        + " новом соглашении о строительстве центров обработки данных в регионе. Аналитики считают, что"
                        + " сделка поддержит выручку поставщиков.",
            })
    void anotherFigureMakesAShortTextAnotherMessage(String text) {
        byte[] signature = signature(text.formatted("2.5%"));

        assertThat(Fingerprint.isCopy(signature, signature(text.formatted("3%"))))
                .isFalse();
        assertThat(Fingerprint.isCopy(signature, signature(text.formatted("２．５％"))))
                .isTrue();
        assertThat(Fingerprint.isCopy(signature, signature("Nov. 29, 2026, 10:15. " + text.formatted("2.5%"))))
                .as("figures of a notice")
                .isTrue();
        assertThat(Fingerprint.isCopy(signature, signature(text.formatted("strongly"))))
                .as("a figure left out")
                .isTrue();
    }

    @Test
    void figureOfATailThatIsMissingAndFigureOfANoticeDoNotContradictEachOther() {
        String text = words(1, 60).replaceAll("\\d", "x");

        assertThat(Fingerprint.isCopy(
                        signature(text + " and sold 300 of them last year"),
                        signature("For tips call 555 or write to us. " + text)))
                .isTrue();
    }

    @Test
    void aLongTextWithACorrectedFigureIsACopy() {
        String text = words(1, 150) + " %s " + words(2, 150);

        assertThat(Fingerprint.isCopy(signature(text.formatted("2.5")), signature(text.formatted("3"))))
                .isTrue();
    }

    @Test
    void signatureThatKeptNoFiguresIsComparedByItsShingles() {
        String text = (words(1, 30) + " %s " + words(2, 30)).replaceAll("\\d", "x");
        byte[] signature = signature(text.formatted("2.5"));
        byte[] old = Arrays.copyOf(signature, 2 + Fingerprint.BINS);

        assertThat(old).hasSizeLessThan(signature.length);
        assertThat(Fingerprint.isCopy(old, signature(text.formatted("3")))).isTrue();
    }

    @Test
    void aTextOfAFewWordsMeetsNone() {
        assertThat(Fingerprint.of(article("Subscribe", "Subscribe to read on.")).bands())
                .isEmpty();
        assertThat(Fingerprint.of(article("Pictures", new String[0])).bands()).isEmpty();
    }

    @Test
    void longTextsOfOneCharacterAndSupplementaryCharactersAreTakenAsTheyAre() {
        assertThat(Fingerprint.of(article("h", "龍".repeat(100_000))).bands()).hasSize(Fingerprint.BANDS);
        assertThat(Fingerprint.of(article("h", "𠮷".repeat(50))).bands()).hasSize(Fingerprint.BANDS);
        assertThat(Fingerprint.of(article("h", characters(1, 50))).bands()).hasSize(Fingerprint.BANDS);
    }

    /** Enough text of these words to have a signature of its own. */
    private static String sentences(String words) {
        return IntStream.range(0, 20)
                .mapToObj(i -> "s" + i + " " + words + ". ")
                .collect(Collectors.joining());
    }
}
