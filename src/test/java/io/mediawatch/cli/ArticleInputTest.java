package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleInputTest {
    @Test
    void onlyIdAndParagraphsAreNeeded() throws JsonProcessingException {
        Article article =
                article("{'id': 'a', 'lang': 'en', 'paragraphs': ['One.', {'kind': 'heading', 'text': 'Two'}]}");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.free())
                .as("nothing says that it is behind a pay-wall")
                .isTrue();
        assertThat(article.paragraphs()).extracting(Paragraph::text).containsExactly("One.", "Two");
    }

    @Test
    void whatIsGivenIsKept() throws JsonProcessingException {
        Article article = article("{'id': 'a', 'free': false, 'headline': 'River', 'paragraphs': []}");
        assertThat(article.free()).isFalse();
        assertThat(article.headline()).isEqualTo("River");
    }

    @Test
    void whatIsEmphasizedStaysSo() throws JsonProcessingException {
        Article article = article("{'id': 'a', 'paragraphs': ['Plain.', {'text': 'Why?', 'emphasized': true},"
                + "{'text': 'AM Why?', 'emphasizedTo': 2}]}");
        assertThat(article.paragraphs()).extracting(Paragraph::emphasized).containsExactly(false, true, false);
        assertThat(article.paragraphs()).extracting(Paragraph::emphasizedTo).containsExactly(0, 0, 2);
    }

    @Test
    void emphasisEndsWithinTheText() {
        assertThatThrownBy(() -> article("{'id': 'a', 'paragraphs': [{'text': 'Why?', 'emphasizedTo': 5}]}"))
                .hasMessageContaining("emphasizedTo is not within the text: 5");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> article("{'id': 'a'}")).hasMessage("an article needs id and paragraphs");
        assertThatThrownBy(() -> article("{'id': ' ', 'paragraphs': []}"))
                .hasMessage("an article needs id and paragraphs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            'paragraphs': [], 'mode': 'x'             | mode: must be live, backfill, replay or retag
            'paragraphs': [{'kind': 'x', 'text': ''}] | paragraphs.0.kind: must be lead, heading, text
            'paragraphs': ['x', 1]                    | paragraphs.1: must be a text, or an object with a text
            'paragraphs': [null]                      | paragraphs.0: must be a text, or an object with a text
            'paragraphs': [['x']]                     | paragraphs.0: must be a text, or an object with a text
            'paragraphs': [{'text': ['x']}]           | paragraphs.0: must be a text, or an object with a text
            'paragraphs': [{'text': null}]            | paragraphs.0: must be a text, or an object with a text
            'paragraphs': [], 'headline': ['x']       | headline: this is no text
            'paragraphs': [], 'authors': 'x'          | authors: this is no list
            'paragraphs': [], 'revision': 'x'         | revision: 'x' is no whole number
            'paragraphs': [], 'published': 'today'    | published: 'today' is no time with a zone, such as 2026-03-01
            'paragraphs': [], 'published': '2024'     | published: '2024' is no time with a zone, such as 2026-03-01
            'paragraphs': [], 'published': ' 2024 '   | published: '2024' is no time with a zone, such as 2026-03-01
            'paragraphs': [], 'modified': -5          | modified: '-5' is no time with a zone, such as 2026-03-01
            'paragraphs': [], 'modified': 1.5         | modified: '1.5' is no time with a zone, such as 2026-03-01
            'paragraphs': [], 'fetched': 1761000000   | fetched: '1761000000' is no time with a zone, such as
            """)
    void whatIsOfNoUseIsNamedInPlainWords(String fields, String message) {
        assertThatThrownBy(() -> article("{'id': 'a', " + fields + "}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void emptyTimeIsNone() throws JsonProcessingException {
        assertThat(article("{'id': 'a', 'paragraphs': [], 'published': ''}").published())
                .isNull();
    }

    private static Article article(String json) throws JsonProcessingException {
        return ArticleInput.of(Json.MAPPER.readTree(json.replace('\'', '"')));
    }
}
