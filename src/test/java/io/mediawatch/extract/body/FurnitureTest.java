package io.mediawatch.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.extract.markup.ClassNames;
import io.mediawatch.extract.markup.Documents;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.ToldAuthors;
import io.mediawatch.extract.outline.Walk;
import io.mediawatch.model.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a line says makes it furniture only if an ordinary sentence would not say so; {@code lines.tsv} has both. */
class FurnitureTest {
    /** Paragraphs around the line. */
    private static final int OTHERS = 9;

    static Stream<String> sentences() {
        return lines("article");
    }

    static Stream<String> furniture() {
        return lines("furniture");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void sentenceOfTheArticleStaysWithWhatFollows(String line) {
        for (int at : new int[] {0, 5, OTHERS}) {
            List<Block> blocks = judged(line, at);
            assertThat(blocks).as("at " + at).noneMatch(Block::isDropped);
            assertThat(blocks.get(at).kind).as("at " + at).isNotEqualTo(Kind.CAPTION);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("furniture")
    void lineOfTheSiteGoesAndLeavesTheArticle(String line) {
        assertThat(judged(line, OTHERS)).filteredOn(Block::isDropped).hasSize(1).allSatisfy(block -> assertThat(
                        block.text)
                .startsWith(Chars.tidy(line.replaceAll("<[^>]*>", "")).substring(0, 4)));
    }

    @Test
    void headingOfTheArticleStaysAboveItsParagraphs() {
        assertThat(judged("<h2>Latest news from the front", 5)).noneMatch(Block::isDropped);
        assertThat(judged("<h2>Zur Person des Täters", 5)).noneMatch(Block::isDropped);
        assertThat(judged("<h2>来源不明的资金", 5)).noneMatch(Block::isDropped);
    }

    @Test
    void headingOfALinkListGoesWithIt() {
        List<Block> blocks = judged("<h3>More from the harbour desk</h3><ul><li><a>Tides</a><li><a>Locks</a></ul>", 5);
        assertThat(blocks).filteredOn(Block::isDropped).hasSize(3);
    }

    private static Stream<String> lines(String kind) {
        return WordList.rows("lines.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1]);
    }

    /** The blocks of a text with the line at that place, judged by their words. */
    private static List<Block> judged(String line, int at) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            paragraphs.add(
                    "The ferry crossed the sound " + (i + 2) + " times that day, and nobody on board spoke of it.");
        }
        paragraphs.add(at, line);
        List<Block> blocks = blocks("<article><p>" + String.join("<p>", paragraphs) + "</article>");
        Captions.mark(blocks);
        new Boilerplate("A ferry in winter", new ToldAuthors(List.of(), List.of("Ann Moor"), Map.of())).drop(blocks);
        return blocks;
    }

    private static List<Block> blocks(String page) {
        return Walk.of(Documents.parse(page, ""), 0, new ClassNames()).blocks;
    }
}
