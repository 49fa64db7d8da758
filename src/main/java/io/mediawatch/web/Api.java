package io.mediawatch.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.mediawatch.index.Counting;
import io.mediawatch.index.Facet;
import io.mediawatch.index.IndexReader;
import io.mediawatch.index.Interval;
import io.mediawatch.index.Period;
import io.mediawatch.index.QuoteFilter;
import io.mediawatch.index.Series;
import io.mediawatch.index.Sort;
import io.mediawatch.model.Delivery;
import io.mediawatch.model.EntityType;
import io.mediawatch.query.Query;
import io.mediawatch.watch.Alias;
import io.mediawatch.watch.Entity;
import io.mediawatch.web.OpenApiContract.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON API under {@code /api/v1}. */
final class Api {
    private static final String ROOT = "/api/v1";
    private static final int TOP = 20;

    private final IndexReader reader;
    private final Program program;
    private final Live live;
    private final OpenApiContract contract = OpenApiContract.read();

    Api(IndexReader reader, Program program, Live live) {
        this.reader = reader;
        this.program = program;
        this.live = live;
    }

    /**
     * An entity of the watch-list.
     *
     * @param name    that dashboards show
     * @param aliases other names it is found by
     */
    record Named(String id, EntityType type, String name, List<String> aliases) {}

    /** A topic with its name in each language. */
    record Labelled(String id, Map<String, String> name) {}

    /** @throws IllegalStateException if these routes are not exactly those of openapi.json */
    void add(RoutesConfig routes) {
        Map<Operation, Handler> handlers = handlers();
        if (!handlers.keySet().equals(contract.operations())) {
            throw new IllegalStateException(
                    "openapi.json has " + contract.operations() + ", there are " + handlers.keySet());
        }
        handlers.forEach((operation, handler) -> {
            Handler checked = context -> {
                contract.check(operation, context);
                var unused = Parameters.zone(context); // a misspelt one is refused also where no day is given
                handler.handle(context);
            };
            if (operation.method().equals(HandlerType.GET)) {
                HttpServer.get(routes, operation.path(), checked);
            } else {
                routes.addHttpHandler(operation.method(), operation.path(), checked);
            }
        });
        HttpServer.get(routes, "/openapi.json", context -> HttpServer.json(context, contract.document()));
    }

    private List<Named> entities() {
        return program.watchList().get().entities().stream()
                .map(entity -> new Named(entity.id(), entity.type(), entity.name(), aliases(entity)))
                .toList();
    }

    private static List<String> aliases(Entity entity) {
        return entity.aliases().stream()
                .map(Alias::text)
                .filter(text -> !text.equals(entity.name()))
                .toList();
    }

    private List<Labelled> topics() {
        return program.topics().get().topics().stream()
                .map(topic -> new Labelled(topic.id(), topic.name()))
                .toList();
    }

    private Map<Operation, Handler> handlers() {
        Map<Operation, Handler> handlers = new LinkedHashMap<>();
        handlers.put(get("/articles"), this::articles);
        handlers.put(get("/articles/{id}"), context -> found(context, reader.article(context.pathParam("id"))));
        handlers.put(get("/quotes"), this::quotes);
        handlers.put(get("/mentions"), this::mentions);
        handlers.put(get("/alerts"), this::alerts);
        handlers.put(get("/alerts/{id}/deliveries"), this::deliveries);
        handlers.put(get("/stories/{id}"), context -> found(context, reader.story(context.pathParam("id"))));
        handlers.put(get("/explain/{id}"), context -> found(context, reader.explain(context.pathParam("id"))));
        handlers.put(get("/entities"), context -> HttpServer.json(context, entities()));
        handlers.put(get("/topics"), context -> HttpServer.json(context, topics()));
        handlers.put(
                get("/sources"),
                context -> HttpServer.json(context, program.sources().get()));
        handlers.put(get("/timeline"), this::timeline);
        handlers.put(get("/share-of-voice"), this::shareOfVoice);
        handlers.put(get("/counts/{facet}"), this::counts);
        handlers.put(get("/co-mentions"), this::coMentions);
        handlers.put(get("/speakers"), this::speakers);
        handlers.put(get("/trends"), this::trends);
        handlers.put(
                new Operation(HandlerType.GET, EventStream.PATH),
                context -> EventStream.serve(context, live, query(context), entities(context, "entity")));
        handlers.put(
                new Operation(HandlerType.POST, ROOT + "/articles/{id}/corrections"),
                new Corrections(reader, program.corrections())::take);
        return handlers;
    }

    private static Operation get(String path) {
        return new Operation(HandlerType.GET, ROOT + path);
    }

    private void articles(Context context) throws IOException {
        Query query = query(context);
        Period period = Parameters.period(context);
        Sort sort = sort(context);
        Lists.send(context, Rows.ARTICLES, page -> reader.search(query, period, sort, page));
    }

    private void quotes(Context context) throws IOException {
        QuoteFilter filter = quoted(context);
        Lists.send(context, Rows.QUOTES, page -> reader.quotes(filter, page));
    }

    private void mentions(Context context) throws IOException {
        Parameters.required(context, "entity");
        String entity = entities(context, "entity").get(0);
        Period period = Parameters.period(context);
        Lists.send(context, Rows.MENTIONS, page -> reader.mentions(entity, period, page));
    }

    private void alerts(Context context) throws IOException {
        String rule = context.queryParam("rule");
        String severity = context.queryParam("severity");
        Period period = Parameters.period(context);
        Lists.send(context, Rows.ALERTS, page -> reader.alerts(rule, severity, period, page));
    }

    private void deliveries(Context context) {
        String alert = context.pathParam("id");
        List<Delivery> deliveries = reader.deliveries(alert);
        found(
                context,
                deliveries.isEmpty() && reader.alert(alert).isEmpty() ? Optional.empty() : Optional.of(deliveries));
    }

    private void shareOfVoice(Context context) {
        HttpServer.json(
                context,
                reader.shareOfVoice(
                        type(context),
                        entities(context, "entity"),
                        Parameters.period(context),
                        Parameters.number(context, "top", TOP)));
    }

    private void speakers(Context context) {
        HttpServer.json(context, reader.speakers(quoted(context), Parameters.number(context, "top", TOP)));
    }

    private QuoteFilter quoted(Context context) {
        return new QuoteFilter(
                context.queryParams("speaker"),
                entities(context, "about"),
                Parameters.ids(
                        context,
                        "topic",
                        id -> topics().stream().anyMatch(topic -> topic.id().equals(id)),
                        "topic",
                        ROOT + "/topics"),
                context.queryParam("words"),
                context.queryParam("kind"),
                context.queryParam("source"),
                Parameters.language(context),
                Parameters.period(context));
    }

    private void coMentions(Context context) {
        HttpServer.json(
                context,
                reader.coMentions(
                        type(context),
                        entities(context, "entity"),
                        Parameters.period(context),
                        Parameters.number(context, "top", TOP)));
    }

    /** Up to {@code to}, by default now. */
    private void trends(Context context) {
        Instant end = Parameters.period(context).before();
        Duration window = Parameters.hours(context);
        HttpServer.json(
                context,
                reader.trends(
                        type(context),
                        end == null ? Instant.now() : end,
                        window,
                        Parameters.number(context, "top", TOP)));
    }

    private void timeline(Context context) {
        List<Series> series = new ArrayList<>();
        entities(context, "entity").forEach(entity -> series.add(Series.entity(entity)));
        context.queryParams("q").forEach(text -> series.add(new Series(text, parsed(context, text))));
        boolean perStory = "story".equals(context.queryParam("per"));
        String by = context.queryParam("by");
        HttpServer.json(
                context,
                reader.timeline(
                        series,
                        Parameters.period(context),
                        Interval.of(by == null ? "day" : by),
                        Parameters.zone(context),
                        perStory ? Counting.STORIES : Counting.COPIES));
    }

    private void counts(Context context) {
        Facet facet = Parameters.choice("facet", context.pathParam("facet"), Facet.class);
        HttpServer.json(
                context,
                reader.counts(
                        facet, query(context), Parameters.period(context), Parameters.number(context, "top", TOP)));
    }

    /** Ids of the watch-list. */
    private List<String> entities(Context context, String parameter) {
        return Parameters.ids(
                context,
                parameter,
                id -> program.watchList().get().entities().stream()
                        .anyMatch(entity -> entity.id().equals(id)),
                "entity",
                ROOT + "/entities");
    }

    private @Nullable Query query(Context context) {
        String text = context.queryParam("q");
        return text == null || text.isBlank() ? null : parsed(context, text);
    }

    private Query parsed(Context context, String text) {
        return program.parse().apply(text, Parameters.zone(context));
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
            HttpServer.json(context, record.get());
        } else {
            HttpServer.failed(context, 404, Map.of("error", "there is none of this id"));
        }
    }
}
