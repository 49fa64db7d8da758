package io.mediawatch.index;

import io.mediawatch.model.Article;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Quote;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import io.mediawatch.model.TopicScore;
import io.mediawatch.model.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles to test with: as much of one as a test states, the rest filled in. */
final class Samples {
    static final Instant FETCHED = Instant.parse("2024-10-21T16:02:11Z");
    static final Instant INGESTED = Instant.parse("2024-10-21T16:02:13Z");
    static final Mention NVIDIA = mention("nvidia", EntityType.COMPANY, "NVIDIA");
    static final Mention OPENAI = mention("openai", EntityType.COMPANY, "OpenAI");
    static final Mention HUANG = mention("jensen-huang", EntityType.PERSON, "Jensen Huang");

    private Samples() {}

    static TaggedArticle article(String id, String headline, String... paragraphs) {
        return article(id, FETCHED, headline, List.of(), paragraphs);
    }

    static TaggedArticle article(
            String id, Instant published, String headline, List<Mention> mentions, String... paragraphs) {
        List<Paragraph> body = new ArrayList<>();
        for (String text : paragraphs) {
            body.add(new Paragraph(Paragraph.Kind.TEXT, text));
        }
        Article article = new Article(
                id,
                1,
                Version.of(FETCHED, 3),
                3,
                Mode.LIVE,
                "https://example.com/" + id,
                null,
                "daily",
                "The Daily",
                "机器之心Pro",
                headline,
                List.of("某人"),
                null,
                List.of("资讯"),
                published.atOffset(ZoneOffset.ofHours(8)),
                null,
                FETCHED,
                "zh",
                "Hans",
                null,
                body,
                List.of(),
                List.of(),
                true,
                Map.of("published", "byline"),
                List.of());
        return new TaggedArticle(article, tags(mentions, body.size(), "story-" + id));
    }

    static TaggedArticle inStory(TaggedArticle tagged, String story) {
        return new TaggedArticle(tagged.article(), tagged.tags().inStory(story));
    }

    static TaggedArticle version(TaggedArticle tagged, int generation) {
        return new TaggedArticle(tagged.article().as(1, generation, 0, Mode.LIVE, List.of()), tagged.tags());
    }

    static Quote quote(Speaker speaker, String text, @Nullable String question, String... about) {
        List<Span> spans = List.of(new Span(0, 0, text.length()));
        return new Quote(
                speaker, Quote.Kind.TURN, spans, text, question, List.of(about), List.of("agi"), 0.99, "turn.label");
    }

    static Speaker jensenHuang() {
        return new Speaker("jensen-huang", "Jensen Huang", "黄仁勋", Speaker.Role.INTERVIEWEE);
    }

    static OffsetDateTime beijing(String time) {
        return OffsetDateTime.parse(time + "+08:00");
    }

    static Write write(TaggedArticle tagged) {
        return Documents.of(Kind.ARTICLES, tagged.article().id(), Json.bytes(tagged), INGESTED);
    }

    static Mention mention(String entity, EntityType type, String name) {
        return new Mention(entity, type, name, 2, true, 0.5, List.of(new Span(0, 0, 2, name)), "alias");
    }

    private static Tags tags(List<Mention> mentions, int paragraphs, String story) {
        List<Quote> quotes =
                mentions.contains(HUANG) ? List.of(quote(jensenHuang(), "推理会增长十亿倍", null, "openai")) : List.of();
        return new Tags(
                mentions,
                quotes,
                Collections.nCopies(paragraphs, null),
                List.of(new TopicScore("inference", 0.7, List.of("推理"), List.of(0))),
                story);
    }
}
