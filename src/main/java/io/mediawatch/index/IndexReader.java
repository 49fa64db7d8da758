package io.mediawatch.index;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.Mode;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Story;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.query.ArticleWords;
import io.mediawatch.query.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All queries of the indices. Every method throws {@link io.mediawatch.model.UserError} if the server is not available
 * or has no mediawatch indices, and {@link IllegalArgumentException} for arguments out of range. Thread-safe.
 */
public final class IndexReader {
    private static final int MOST_ARRIVALS = 2_000;

    /** Maximum length of an id in bytes of UTF-8; Elasticsearch accepts no longer ones. */
    private static final int LONGEST_ID = 512;

    private final Connection connection;
    private final String prefix;
    private final PagedQuery paged;
    private final Counts counts;
    private final Relations relations;

    IndexReader(Connection connection, String prefix) {
        this.connection = connection;
        this.prefix = prefix;
        this.paged = new PagedQuery(connection, prefix);
        this.counts = new Counts(connection, prefix);
        this.relations = new Relations(counts);
    }

    /** @param query null matches every article */
    public ResultPage<Hit> search(@Nullable Query query, Period period, Sort sort, PageRequest page) {
        Function<JsonNode, Hit> reading = source -> {
            TaggedArticle article = tagged(source);
            return new Hit(article, query == null ? List.of() : query.spans(ArticleWords.of(article)));
        };
        return paged.page(Kind.ARTICLES, Conditions.articles(query, period), order(sort), page, reading);
    }

    public Optional<TaggedArticle> article(String id) {
        return document(Kind.ARTICLES, id).map(IndexReader::tagged);
    }

    /** Returns the ids of articles that begin with the given text, in order, at most {@code most}. */
    public List<String> articleIds(String beginning, int most) {
        return paged.page(
                        Kind.ARTICLES,
                        QueryBuilders.prefix(p -> p.field("article").value(beginning)),
                        List.of(PagedQuery.by("article", SortOrder.Asc)),
                        PageRequest.first(most),
                        source -> source.path("article").asText())
                .items();
    }

    public Optional<Story> story(String id) {
        return document(Kind.STORIES, id).map(source -> read(source, Story.class));
    }

    public Optional<Alert> alert(String id) {
        return document(Kind.ALERTS, id).map(source -> read(source, Alert.class));
    }

    /** Newest first. */
    public ResultPage<QuoteRecord> quotes(QuoteFilter filter, PageRequest page) {
        return paged.newest(
                Kind.QUOTES, Conditions.quotes(filter), "id", page, source -> read(source, QuoteRecord.class));
    }

    /** Newest first. */
    public ResultPage<MentionRecord> mentions(String entity, Period period, PageRequest page) {
        return paged.newest(
                Kind.MENTIONS,
                Conditions.mentions(null, List.of(entity), period),
                "article",
                page,
                source -> read(source, MentionRecord.class));
    }

    /**
     * Newest first.
     *
     * @param rule     id; null for all
     * @param severity null for all
     */
    public ResultPage<Alert> alerts(@Nullable String rule, @Nullable String severity, Period period, PageRequest page) {
        return paged.newest(
                Kind.ALERTS,
                Conditions.alerts(rule, severity, period),
                "id",
                page,
                source -> read(source, Alert.class));
    }

    /** Why an article is shown the way it is; empty if there is none with this id. */
    public Optional<Explanation> explain(String id) {
        return article(id).map(this::explain);
    }

    public Explanation explain(TaggedArticle tagged) {
        String story = tagged.tags().story() == null
                ? tagged.article().id()
                : tagged.tags().story();
        List<Alert> alerts = paged.newest(
                        Kind.ALERTS,
                        Conditions.term("story", story),
                        "id",
                        PageRequest.first(PageRequest.LARGEST),
                        source -> read(source, Alert.class))
                .items();
        return Explanation.of(tagged, story(story).orElse(null), alerts);
    }

    /** The live articles and alerts since then, up to {@value #MOST_ARRIVALS} of each. */
    public Arrivals arrivals(Instant since) {
        var late = QueryBuilders.range(r -> r.date(d -> d.field("ingested").gte(since.toString())));
        var live = QueryBuilders.bool(b -> b.filter(late, Conditions.term("mode", Mode.LIVE.id())));
        return new Arrivals(
                arrived(Kind.ARTICLES, live, "article", IndexReader::tagged),
                arrived(Kind.ALERTS, late, "id", source -> read(source, Alert.class)));
    }

    private <T> List<Arrivals.Arrived<T>> arrived(
            Kind kind,
            co.elastic.clients.elasticsearch._types.query_dsl.Query query,
            String tie,
            Function<JsonNode, T> reading) {
        List<SortOptions> order = List.of(PagedQuery.by("ingested", SortOrder.Asc), PagedQuery.by(tie, SortOrder.Asc));
        List<Arrivals.Arrived<T>> all = new ArrayList<>();
        PageRequest next = PageRequest.first(PageRequest.LARGEST);
        ResultPage<Arrivals.Arrived<T>> page;
        do {
            page = paged.page(
                    kind,
                    query,
                    order,
                    next,
                    source -> new Arrivals.Arrived<>(
                            reading.apply(source),
                            Instant.parse(source.path("ingested").asText())));
            all.addAll(page.items());
            next = new PageRequest(PageRequest.LARGEST, page.next());
        } while (page.next() != null && all.size() < MOST_ARRIVALS);
        return all;
    }

    /** The deliveries of an alert, one per channel. */
    public List<Delivery> deliveries(String alert) {
        return paged.newest(
                        Kind.DELIVERIES,
                        Conditions.term("alert", alert),
                        "id",
                        PageRequest.first(PageRequest.LARGEST),
                        source -> read(source, Delivery.class))
                .items();
    }

    /**
     * Coverage over time, without gaps from the first article (or the period's beginning) to the last (or its end).
     *
     * @param series at most {@value Counts#MOST_SERIES}
     * @param zone   in which days, weeks and months begin
     */
    public Timeline timeline(List<Series> series, Period period, Interval interval, ZoneId zone, Counting counting) {
        return counts.timeline(series, period, interval, zone, counting);
    }

    /**
     * How often entities are mentioned, the most mentioned first.
     *
     * @param type null for all
     * @param entities ids; empty for the {@code top} most mentioned
     * @param top 1 to {@value Counts#MOST}
     */
    public List<Share> shareOfVoice(@Nullable EntityType type, List<String> entities, Period period, int top) {
        return counts.shareOfVoice(type, entities, period, top);
    }

    /**
     * Articles by source, outlet, topic and so on, the most first.
     *
     * @param query null counts every article
     * @param top   1 to {@value Counts#MOST}
     */
    public List<Count> counts(Facet facet, @Nullable Query query, Period period, int top) {
        return counts.by(facet, Conditions.articles(query, period), top);
    }

    /**
     * Who is named together with whom.
     *
     * @param type     null for all
     * @param entities ids; empty for the {@code top} most named
     * @param top      2 to {@value Relations#MOST_ENTITIES}
     */
    public CoMentions coMentions(@Nullable EntityType type, List<String> entities, Period period, int top) {
        if (top < 2 || top > Relations.MOST_ENTITIES) {
            throw new IllegalArgumentException("top: 2 to " + Relations.MOST_ENTITIES + ", not " + top);
        }
        List<Share> named = counts.shareOfVoice(type, entities, period, top);
        List<String> ids = named.stream().map(Share::entity).toList();
        return new CoMentions(named, ids.isEmpty() ? List.of() : relations.pairs(ids, Translation.within(period)));
    }

    /**
     * Who is quoted, the most quoted first.
     *
     * @param top 1 to {@value Counts#MOST}
     */
    public List<SpeakerCount> speakers(QuoteFilter filter, int top) {
        Counts.requireTop(top);
        return relations.speakers(Conditions.quotes(filter), top);
    }

    /**
     * Entities mentioned more than usual in the window before {@code end}, those with the greatest increase first. What
     * is usual is the average of the {@value Trends#BEFORE} windows before it.
     *
     * @param type null for all
     * @param top 1 to {@value Counts#MOST}
     */
    public List<Trend> trends(@Nullable EntityType type, Instant end, Duration window, int top) {
        Counts.requireTop(top);
        return new Trends(counts).trends(type, end, window, top);
    }

    private static TaggedArticle tagged(JsonNode source) {
        return read(source.path("record"), TaggedArticle.class);
    }

    private static List<SortOptions> order(Sort sort) {
        SortOptions article = PagedQuery.by("article", SortOrder.Asc);
        SortOptions newest = PagedQuery.by("@timestamp", SortOrder.Desc);
        return switch (sort) {
            case NEWEST -> List.of(newest, article);
            case OLDEST -> List.of(PagedQuery.by("@timestamp", SortOrder.Asc), article);
            case RELEVANCE -> List.of(PagedQuery.byScore(), newest, article);
        };
    }

    private Optional<JsonNode> document(Kind kind, String id) {
        if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            return Optional.empty();
        }
        var answer = connection.askSoon(
                client -> client.get(g -> g.index(kind.alias(prefix)).id(id), JsonNode.class));
        return Optional.ofNullable(answer.source());
    }

    private static <T> T read(JsonNode source, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(source, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index holds no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
