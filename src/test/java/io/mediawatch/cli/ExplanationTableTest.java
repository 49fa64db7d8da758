package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mediawatch.index.Explanation;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import io.mediawatch.model.TopicScore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTableTest {
    private static final int WIDTH = 160;
    private static final Instant MORNING = Instant.parse("2026-03-01T01:00:00Z");

    private final Article article;

    ExplanationTableTest() throws JsonProcessingException {
        article = ArticleInput.of(
                Json.MAPPER.readTree(
                        """
                        {"id": "b", "headline": "英伟达涨价", "authors": ["赵敏", "孙立"], "published": "2026-03-01T09:30:00+08:00",
                         "paragraphs": ["英伟达说会涨价。", "NVIDIA没有更多消息。"],
                         "from": {"published": "byline", "authors": "json-ld", "paragraphs": "articleBody"}}
                        """));
    }

    @Test
    void everyFactStandsWithItsRule() {
        assertThat(lines(List.of(), List.of(), List.of(), null, List.of()))
                .containsExactly(
                        "WHAT        VALUE                      PARAGRAPH  WHY",
                        "authors     赵敏, 孙立                            json-ld",
                        "paragraphs  2                                     articleBody",
                        "published   2026-03-01T09:30:00+08:00             byline");
    }

    @Test
    void everyTagStandsWithWhereAndWhy() {
        Mention mention = new Mention(
                "nvidia",
                EntityType.COMPANY,
                "NVIDIA",
                3,
                true,
                0.6,
                List.of(new Span(-1, 0, 3, "英伟达"), new Span(0, 0, 3, "英伟达"), new Span(1, 0, 6, "NVIDIA")),
                "alias");
        Quote quote = new Quote(
                new Speaker("nvidia", "NVIDIA", null, Speaker.Role.SOURCE),
                Quote.Kind.INDIRECT,
                List.of(new Span(0, 4, 7)),
                "会涨价",
                null,
                List.of(),
                List.of(),
                0.8,
                "indirect.verb");
        TopicScore topic = new TopicScore("prices", 0.5, List.of("涨价"), List.of(-1, 0));

        assertThat(lines(List.of(mention), List.of(quote), List.of(topic), null, List.of()))
                .anyMatch(line -> line.matches("mention +nvidia +headline, 0, 1 +alias: 英伟达, NVIDIA; salience 0.6"))
                .anyMatch(line -> line.matches("quote +NVIDIA: 会涨价 +0 +indirect.verb; confidence 0.8"))
                .anyMatch(line -> line.matches("topic +prices +headline, 0 +涨价; score 0.5"));
    }

    @Test
    void aCopyNamesTheFirstAndTheCopyThatRaisedAnAlert() {
        Story story = new Story("s", 1, copy("a"), List.of(copy("b")), List.of(), List.of());
        ArticleFacts first = ArticleFacts.of(new TaggedArticle(
                ArticleInput.of(
                        Json.MAPPER.createObjectNode().put("id", "a").set("paragraphs", Json.MAPPER.createArrayNode())),
                new Tags(List.of(), List.of(), List.of(), List.of(), "s")));

        assertThat(lines(List.of(), List.of(), List.of(), story, List.of(alert(first))))
                .anyMatch(line ->
                        line.matches("story +s +the text of a, published 2026-03-01T01:00:00Z by 晨报 on a.example"))
                .anyMatch(line -> line.matches("alert +price-rise nvidia +英伟达说会涨价。 \\(in a\\)"));
    }

    @Test
    void theFirstCopySaysSo() {
        Story story = new Story("s", 1, copy("b"), List.of(copy("c")), List.of(), List.of());

        assertThat(lines(List.of(), List.of(), List.of(), story, List.of(alert(facts()))))
                .anyMatch(line -> line.matches("story +s +first of 2 copies; the others: 晨报 on c.example"))
                .anyMatch(line -> line.matches("alert +price-rise nvidia +英伟达说会涨价。"));
    }

    private List<String> lines(
            List<Mention> mentions,
            List<Quote> quotes,
            List<TopicScore> topics,
            @Nullable Story story,
            List<Alert> alerts) {
        Explanation explanation = new Explanation(facts(), article.from(), mentions, quotes, topics, story, alerts);
        StringWriter printed = new StringWriter();
        ExplanationTable.of(article, explanation).print(new PrintWriter(printed), WIDTH);
        return printed.toString().lines().toList();
    }

    private ArticleFacts facts() {
        return ArticleFacts.of(new TaggedArticle(article, new Tags(List.of(), List.of(), List.of(), List.of(), "s")));
    }

    private static Story.Copy copy(String id) {
        return new Story.Copy(id, "https://" + id + ".example/1", "晨报", "英伟达涨价", MORNING);
    }

    private static Alert alert(ArticleFacts article) {
        return new Alert(
                "x",
                Alert.State.RAISED,
                1,
                "price-rise",
                "high",
                "s",
                "nvidia",
                article,
                "英伟达说会涨价。",
                List.of(),
                null,
                MORNING,
                0,
                List.of(),
                null,
                null);
    }
}
