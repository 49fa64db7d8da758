package io.mediawatch.web;

import io.mediawatch.index.Documents;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Write;
import io.mediawatch.index.WriteResult;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mention;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Paragraph;
import io.mediawatch.model.Quote;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Span;
import io.mediawatch.model.Speaker;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.Tags;
import io.mediawatch.model.TopicScore;
import io.mediawatch.model.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some days of invented news about two companies, told by three outlets, one of which attacks whoever shows it. */
final class Content {
    static final String SCRIPT = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>";

    private final Index index;
    private final List<Write> writes = new ArrayList<>();

    private Content(Index index) {
        this.index = index;
    }

    /** An index of its own with everything in it. */
    static Index open(ElasticSettings settings) {
        Index index = Index.open(settings);
        index.create();
        new Content(index).fill();
        return index;
    }

    private void fill() {
        TaggedArticle original = article("a1", "晨报", 30, "英伟达与 OpenAI 共建推理集群", "a1");
        TaggedArticle repost = article("a2", "晚报", 27, "英伟达与 OpenAI 共建推理集群", "a1");
        TaggedArticle attack = attack();
        for (TaggedArticle each : List.of(original, repost, attack)) {
            add(each);
        }
        for (int day = 2; day < 25; day++) {
            add(article("d" + day, "晨报", day * 24, "英伟达第 " + day + " 天", "d" + day));
        }
        add(
                Kind.STORIES,
                "a1",
                new Story("a1", 7, copy(original), List.of(copy(repost)), List.of("晨报", "晚报"), List.of()));
        add(
                Kind.STORIES,
                "evil",
                new Story("evil", 7, copy(attack), List.of(copy(attack)), List.of(SCRIPT), List.of()));
        add(
                Kind.STORIES,
                "again",
                new Story(
                        "again", 7, copy(repost), List.of(copy(original)), List.of("晚报", "晨报"), List.of("a1", "gone")));
        add(alert(original, "together"), Delivery.State.DELIVERED, null);
        add(alert(attack, SCRIPT), Delivery.State.FAILED, SCRIPT);
        Alert broken = Alert.ofNoArticle(
                "broken",
                1,
                "source-broken",
                "high",
                "evening",
                "the server answers 503, 3 polls in a row",
                new Alert.Cause("broken", "http-503", List.of("3")),
                now().minus(1, ChronoUnit.DAYS),
                List.of("terminal"));
        add(Kind.ALERTS, broken.id(), broken);
        write();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private void write() {
        for (WriteResult result : index.write(writes)) {
            if (result.status() != WriteResult.Status.STORED) {
                throw new IllegalStateException("not stored: " + result);
            }
        }
        index.refresh();
    }

    /** One more article, as the pipeline would bring it now. */
    static void arrive(Index index, String id, String headline) {
        Content content = new Content(index);
        content.add(article(id, "快讯", 0, headline, id));
        content.write();
    }

    /** The article as the pipeline would bring it again, now without that mention. */
    static void correct(Index index, String id, String entity) {
        TaggedArticle tagged = index.reader().article(id).orElseThrow();
        Article before = tagged.article();
        Tags tags = tagged.tags();
        Content content = new Content(index);
        content.add(new TaggedArticle(
                before.as(before.revision(), before.generation() + 1, 0, Mode.RETAG, before.changes()),
                new Tags(
                        tags.mentions().stream()
                                .filter(mention -> !mention.entity().equals(entity))
                                .toList(),
                        tags.quotes(),
                        tags.speakers(),
                        tags.topics(),
                        tags.story())));
        content.write();
    }

    static TaggedArticle article(String id, String publisher, int hoursAgo, String headline, String story) {
        String said = "推理需求会增长十倍，OpenAI 需要更多算力。";
        String text = "英伟达首席执行官黄仁勋说：“" + said + "”英伟达股价上涨。";
        Article article = new Article(
                id,
                1,
                Version.of(now(), 1),
                1,
                Mode.LIVE,
                "https://news.example/" + id,
                null,
                "morning",
                publisher,
                publisher,
                headline,
                List.of("某记者"),
                null,
                List.of("科技"),
                now().minus(hoursAgo, ChronoUnit.HOURS).atOffset(ZoneOffset.ofHours(8)),
                null,
                now(),
                "zh",
                "Hans",
                null,
                List.of(new Paragraph(Paragraph.Kind.HEADING, "集群"), new Paragraph(Paragraph.Kind.TEXT, text)),
                List.of(),
                List.of(),
                true,
                Map.of("published", "byline", "headline", "og:title"),
                List.of());
        Quote quote = new Quote(
                new Speaker("jensen-huang", "Jensen Huang", "黄仁勋", Speaker.Role.SOURCE),
                Quote.Kind.DIRECT,
                List.of(new Span(1, text.indexOf(said), text.indexOf(said) + said.length())),
                said,
                null,
                List.of("openai"),
                List.of("inference"),
                0.93,
                "quote.before");
        List<Mention> mentions = List.of(
                mention(article, "nvidia", EntityType.COMPANY, "NVIDIA", "英伟达"),
                mention(article, "openai", EntityType.COMPANY, "OpenAI", "OpenAI"),
                mention(article, "jensen-huang", EntityType.PERSON, "Jensen Huang", "黄仁勋"));
        TopicScore topic = new TopicScore("inference", 0.71, List.of("推理"), List.of(1));
        List<String> speakers = new ArrayList<>();
        speakers.add(null);
        speakers.add("Jensen Huang");
        return new TaggedArticle(article, new Tags(mentions, List.of(quote), speakers, List.of(topic), story));
    }

    private static TaggedArticle attack() {
        Article article = new Article(
                "evil",
                1,
                Version.of(now(), 1),
                1,
                Mode.LIVE,
                "javascript:window.owned=1",
                null,
                "morning",
                SCRIPT,
                SCRIPT,
                SCRIPT,
                List.of(SCRIPT),
                null,
                List.of(),
                now().minus(1, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC),
                null,
                now(),
                "en",
                null,
                null,
                List.of(new Paragraph(Paragraph.Kind.TEXT, SCRIPT + " NVIDIA")),
                List.of(),
                List.of(),
                true,
                Map.of("published", SCRIPT),
                List.of());
        Quote quote = new Quote(
                new Speaker(null, SCRIPT, null, Speaker.Role.SOURCE),
                Quote.Kind.DIRECT,
                List.of(new Span(0, 0, SCRIPT.length())),
                SCRIPT,
                null,
                List.of("nvidia"),
                List.of(),
                0.5,
                "quote.before");
        List<Mention> mentions = List.of(mention(article, "nvidia", EntityType.COMPANY, SCRIPT, "NVIDIA"));
        List<String> speakers = List.of(SCRIPT);
        return new TaggedArticle(article, new Tags(mentions, List.of(quote), speakers, List.of(), "evil"));
    }

    private static Mention mention(Article article, String id, EntityType type, String name, String surface) {
        List<Span> spans = new ArrayList<>();
        for (int paragraph = -1; paragraph < article.paragraphs().size(); paragraph++) {
            String text = article.text(paragraph);
            for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
                spans.add(new Span(paragraph, at, at + surface.length(), surface));
            }
        }
        return new Mention(id, type, name, spans.size(), spans.get(0).paragraph() < 0, 0.6, spans, "alias");
    }

    private static Story.Copy copy(TaggedArticle tagged) {
        Article article = tagged.article();
        return new Story.Copy(
                article.id(), article.url(), article.publisher(), article.headline(), article.timestamp());
    }

    static Alert alert(TaggedArticle tagged, String rule) {
        String story = String.valueOf(tagged.tags().story());
        return new Alert(
                Alert.id(rule, story, "nvidia"),
                Alert.State.RAISED,
                1,
                rule,
                "high",
                story,
                "nvidia",
                ArticleFacts.of(tagged),
                tagged.article().headline(),
                List.of(new Span(0, 0, 3, "英伟达")),
                null,
                now(),
                1,
                List.of("terminal"),
                null,
                null);
    }

    private void add(Alert alert, Delivery.State state, @Nullable String error) {
        add(Kind.ALERTS, alert.id(), alert);
        Delivery delivery = new Delivery(alert.id(), "terminal", state, 3, 1, now(), error);
        add(Kind.DELIVERIES, delivery.id(), delivery);
    }

    private void add(TaggedArticle tagged) {
        ArticleFacts facts = ArticleFacts.of(tagged);
        add(Kind.ARTICLES, tagged.article().id(), tagged);
        tagged.tags().mentions().forEach(mention -> {
            MentionRecord record = new MentionRecord(facts, mention);
            add(Kind.MENTIONS, record.id(), record);
        });
        tagged.tags().quotes().forEach(quote -> {
            QuoteRecord record = new QuoteRecord(tagged.article().id() + "/q", facts, quote);
            add(Kind.QUOTES, record.id(), record);
        });
    }

    private void add(Kind kind, String id, Object record) {
        writes.add(Documents.of(kind, id, Json.bytes(record), Instant.now()));
    }
}
