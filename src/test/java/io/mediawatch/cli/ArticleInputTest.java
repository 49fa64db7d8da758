package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Paragraph;
import org.junit.jupiter.api.Test;

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
        assertThatThrownBy(() -> article("{'id': 'a', 'paragraphs': [], 'mode': 'x'}"))
                .hasMessageStartingWith("not an article: ");
    }

    private static Article article(String json) throws JsonProcessingException {
        return ArticleInput.of(Json.MAPPER.readTree(json.replace('\'', '"')));
    }
}
