package io.mediawatch.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.mediawatch.index.Ask;
import io.mediawatch.index.Counting;
import io.mediawatch.index.Facet;
import io.mediawatch.index.Interval;
import io.mediawatch.index.QuoteFilter;
import io.mediawatch.index.Series;
import io.mediawatch.index.Sort;
import io.mediawatch.model.EntityType;
import io.mediawatch.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1}: the questions, as JSON. */
final class Api {
    private static final int TOP = 20;

    private final Ask ask;
    private final Function<String, Query> parse;

    Api(Ask ask, Function<String, Query> parse) {
        this.ask = ask;
        this.parse = parse;
    }

    void add(RoutesConfig routes) {
        routes.get(
                "/api/v1/articles",
                context -> WebServer.json(
                        context,
                        ask.search(
                                query(context), Parameters.period(context), sort(context), Parameters.slice(context))));
        routes.get("/api/v1/articles/{id}", context -> found(context, ask.article(context.pathParam("id"))));
        routes.get("/api/v1/stories/{id}", context -> found(context, ask.story(context.pathParam("id"))));
        routes.get("/api/v1/quotes", this::quotes);
        routes.get(
                "/api/v1/mentions",
                context -> WebServer.json(
                        context,
                        ask.mentions(
                                Parameters.required(context, "entity"),
                                Parameters.period(context),
                                Parameters.slice(context))));
        routes.get(
                "/api/v1/alerts",
                context -> WebServer.json(
                        context,
                        ask.alerts(
                                context.queryParam("rule"),
                                context.queryParam("severity"),
                                Parameters.period(context),
                                Parameters.slice(context))));
        routes.get("/api/v1/timeline", this::timeline);
        routes.get(
                "/api/v1/share-of-voice",
                context -> WebServer.json(
                        context,
                        ask.shareOfVoice(
                                type(context),
                                context.queryParams("entity"),
                                Parameters.period(context),
                                Parameters.number(context, "top", TOP))));
        routes.get("/api/v1/counts/{facet}", this::counts);
        routes.get(
                "/api/v1/alerts/{id}/deliveries",
                context -> WebServer.json(context, ask.deliveries(context.pathParam("id"))));
        routes.get("/api/v1/co-mentions", this::coMentions);
        routes.get(
                "/api/v1/speakers",
                context ->
                        WebServer.json(context, ask.speakers(quoted(context), Parameters.number(context, "top", TOP))));
        routes.get("/api/v1/trends", this::trends);
    }

    private void quotes(Context context) {
        WebServer.json(context, ask.quotes(quoted(context), Parameters.slice(context)));
    }

    private static QuoteFilter quoted(Context context) {
        return new QuoteFilter(
                context.queryParams("speaker"),
                context.queryParams("about"),
                context.queryParams("topic"),
                context.queryParam("words"),
                context.queryParam("kind"),
                context.queryParam("source"),
                context.queryParam("lang"),
                Parameters.period(context));
    }

    private void coMentions(Context context) {
        WebServer.json(
                context,
                ask.coMentions(
                        type(context),
                        context.queryParams("entity"),
                        Parameters.period(context),
                        Parameters.number(context, "top", TOP)));
    }

    /** Up to {@code to}, now without one. */
    private void trends(Context context) {
        Instant end = Parameters.period(context).before();
        Duration window = Parameters.hours(context);
        WebServer.json(
                context,
                ask.rising(
                        type(context),
                        end == null ? Instant.now() : end,
                        window,
                        Parameters.number(context, "top", TOP)));
    }

    private void timeline(Context context) {
        List<Series> series = new ArrayList<>();
        context.queryParams("entity").forEach(entity -> series.add(Series.entity(entity)));
        context.queryParams("q").forEach(text -> series.add(new Series(text, parse.apply(text))));
        boolean perStory = "story".equals(context.queryParam("per"));
        String by = context.queryParam("by");
        WebServer.json(
                context,
                ask.timeline(
                        series,
                        Parameters.period(context),
                        Interval.of(by == null ? "day" : by),
                        Parameters.zone(context),
                        perStory ? Counting.STORIES : Counting.COPIES));
    }

    private void counts(Context context) {
        Facet facet = Parameters.choice("facet", context.pathParam("facet"), Facet.class);
        WebServer.json(
                context,
                ask.counts(facet, query(context), Parameters.period(context), Parameters.number(context, "top", TOP)));
    }

    private @Nullable Query query(Context context) {
        String text = context.queryParam("q");
        return text == null || text.isBlank() ? null : parse.apply(text);
    }

    private static Sort sort(Context context) {
        String sort = context.queryParam("sort");
        return sort == null ? Sort.NEWEST : Parameters.choice("sort", sort, Sort.class);
    }

    private static @Nullable EntityType type(Context context) {
        String type = context.queryParam("type");
        return type == null ? null : Parameters.choice("type", type.toUpperCase(Locale.ROOT), EntityType.class);
    }

    private static void found(Context context, Optional<?> record) {
        if (record.isPresent()) {
            WebServer.json(context, record.get());
        } else {
            WebServer.failed(context, 404, Map.of("error", "there is none of this id"));
        }
    }
}
