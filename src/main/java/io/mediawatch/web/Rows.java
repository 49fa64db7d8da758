package io.mediawatch.web;

import io.mediawatch.index.Hit;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Article;
import io.mediawatch.model.ArticleFacts;
import io.mediawatch.model.Mention;
import io.mediawatch.model.MentionRecord;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.TopicScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a list appear in a table and in a feed.
 *
 * @param name of the list
 * @param item with a link relative to the dashboard
 */
record Rows<T>(String name, List<Column<T>> columns, Function<T, Rss.Item> item) {

    record Column<T>(String name, Function<T, @Nullable Object> value) {}

    private static final List<Column<ArticleFacts>> FACTS = List.of(
            new Column<>("article", ArticleFacts::article),
            new Column<>("published", ArticleFacts::published),
            new Column<>("headline", ArticleFacts::headline),
            new Column<>("publisher", ArticleFacts::publisher),
            new Column<>("site", ArticleFacts::site),
            new Column<>("source", ArticleFacts::source),
            new Column<>("language", ArticleFacts::language),
            new Column<>("url", ArticleFacts::url),
            new Column<>("story", ArticleFacts::story));

    static final Rows<Hit> ARTICLES = new Rows<>(
            "articles",
            List.of(
                    new Column<>("id", hit -> article(hit).id()),
                    new Column<>("published", hit -> article(hit).published()),
                    new Column<>("fetched", hit -> article(hit).fetched()),
                    new Column<>("headline", hit -> article(hit).headline()),
                    new Column<>("publisher", hit -> article(hit).publisher()),
                    new Column<>("site", hit -> article(hit).site()),
                    new Column<>("source", hit -> article(hit).source()),
                    new Column<>("language", hit -> article(hit).language()),
                    new Column<>("authors", hit -> article(hit).authors()),
                    new Column<>("url", hit -> article(hit).url()),
                    new Column<>("story", hit -> hit.article().tags().story()),
                    new Column<>("entities", Rows::entities),
                    new Column<>("topics", Rows::topics),
                    new Column<>("speakers", Rows::speakers)),
            hit -> new Rss.Item(
                    article(hit).id(),
                    article(hit).headline(),
                    "article/" + article(hit).id(),
                    article(hit).paragraphs().isEmpty() ? "" : article(hit).text(0),
                    outlet(article(hit).publisher(), article(hit).site()),
                    article(hit).timestamp()));

    static final Rows<QuoteRecord> QUOTES = new Rows<>(
            "quotes",
            withFacts(
                    QuoteRecord::facts,
                    List.of(
                            new Column<>("id", QuoteRecord::id),
                            new Column<>(
                                    "speaker",
                                    record -> record.quote().speaker().name()),
                            new Column<>(
                                    "speakerId",
                                    record -> record.quote().speaker().id()),
                            new Column<>(
                                    "role",
                                    record -> record.quote().speaker().role().id()),
                            new Column<>("kind", record -> record.quote().kind().id()),
                            new Column<>("text", record -> record.quote().text()),
                            new Column<>("question", record -> record.quote().question()),
                            new Column<>("about", record -> record.quote().about()),
                            new Column<>("topics", record -> record.quote().topics()),
                            new Column<>("confidence", record -> record.quote().confidence()),
                            new Column<>("rule", record -> record.quote().rule()))),
            record -> item(
                    record.id(),
                    record.quote().speaker().name() + ": " + record.quote().text(),
                    record.facts()));

    static final Rows<MentionRecord> MENTIONS = new Rows<>(
            "mentions",
            withFacts(
                    MentionRecord::facts,
                    List.of(
                            new Column<>("entity", record -> record.mention().entity()),
                            new Column<>("name", record -> record.mention().name()),
                            new Column<>(
                                    "type", record -> record.mention().type().id()),
                            new Column<>("count", record -> record.mention().count()),
                            new Column<>(
                                    "inHeadline", record -> record.mention().inHeadline()),
                            new Column<>("salience", record -> record.mention().salience()),
                            new Column<>("rule", record -> record.mention().rule()))),
            record -> item(
                    record.id(), record.mention().name() + ": " + record.facts().headline(), record.facts()));

    static final Rows<Alert> ALERTS = new Rows<>(
            "alerts",
            withFacts(
                    Alert::article,
                    List.of(
                            new Column<>("id", Alert::id),
                            new Column<>("raised", Alert::raised),
                            new Column<>("rule", Alert::rule),
                            new Column<>("severity", Alert::severity),
                            new Column<>("group", Alert::group),
                            new Column<>("passage", Alert::passage),
                            new Column<>("speaker", Alert::speaker),
                            new Column<>("reposts", Alert::reposts),
                            new Column<>("channels", Alert::channels))),
            alert -> new Rss.Item(
                    alert.id(),
                    alert.rule() + (alert.group().isEmpty() ? "" : " [" + alert.group() + "]") + ": "
                            + alert.headline(),
                    alert.article() == null
                            ? "alerts"
                            : "article/" + alert.article().article(),
                    Objects.requireNonNullElse(alert.passage(), ""),
                    Objects.requireNonNullElse(alert.outlet(), ""),
                    alert.raised()));

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    List<@Nullable Object> cells(T record) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.value.apply(record)));
        return cells;
    }

    /** @param facts facts of the record's article; null leaves the cells empty */
    private static <T> List<Column<T>> withFacts(Function<T, @Nullable ArticleFacts> facts, List<Column<T>> own) {
        List<Column<T>> all = new ArrayList<>(own);
        FACTS.forEach(fact -> all.add(new Column<>(fact.name, record -> {
            ArticleFacts article = facts.apply(record);
            return article == null ? null : fact.value.apply(article);
        })));
        return List.copyOf(all);
    }

    private static Rss.Item item(String id, String title, ArticleFacts facts) {
        return new Rss.Item(
                id,
                title,
                "article/" + facts.article(),
                facts.headline(),
                outlet(facts.publisher(), facts.site()),
                facts.timestamp());
    }

    private static Article article(Hit hit) {
        return hit.article().article();
    }

    private static List<String> entities(Hit hit) {
        return hit.article().tags().mentions().stream().map(Mention::entity).toList();
    }

    private static List<String> topics(Hit hit) {
        return hit.article().tags().topics().stream().map(TopicScore::id).toList();
    }

    private static List<String> speakers(Hit hit) {
        return hit.article().tags().quotes().stream()
                .map(quote -> quote.speaker().name())
                .distinct()
                .toList();
    }

    private static String outlet(@Nullable String publisher, @Nullable String site) {
        return publisher != null ? publisher : Objects.requireNonNullElse(site, "");
    }
}
