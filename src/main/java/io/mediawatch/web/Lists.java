package io.mediawatch.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.mediawatch.index.PageRequest;
import io.mediawatch.index.ResultPage;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends a list in the requested format. */
final class Lists {
    private static final int NEWEST = 50;
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private Lists() {}

    /** @param pages returns one page @throws IOException if the client has gone */
    static <T> void send(Context context, Rows<T> rows, Function<PageRequest, ResultPage<T>> pages) throws IOException {
        String text = context.queryParam("format");
        Format format = text == null ? Format.JSON : Parameters.choice("format", text, Format.class);
        context.contentType(format.type());
        if (context.method().equals(HandlerType.HEAD) && format.isExport()) {
            return; // that takes its time
        }
        switch (format) {
            case JSON -> HttpServer.json(context, pages.apply(Parameters.page(context)));
            case NDJSON -> ndjson(context, pages);
            case CSV -> csv(context, rows, pages);
            case RSS ->
                rss(context, rows, pages.apply(PageRequest.first(NEWEST)).items());
        }
    }

    /** An export that breaks off says so in its last line, because the status has been sent already. */
    private static <T> void ndjson(Context context, Function<PageRequest, ResultPage<T>> pages) throws IOException {
        ResultPage<T> first = pages.apply(PageRequest.first(PageRequest.LARGEST));
        try (Writer out = writer(context)) {
            String failure =
                    each(first, pages, record -> out.append(Json.text(record)).append('\n'));
            if (failure != null) {
                out.append(Json.text(Map.of("error", failure))).append('\n');
            }
        }
    }

    private static <T> void csv(Context context, Rows<T> rows, Function<PageRequest, ResultPage<T>> pages)
            throws IOException {
        ResultPage<T> first = pages.apply(PageRequest.first(PageRequest.LARGEST));
        context.header("Content-Disposition", "attachment; filename=\"mediawatch-" + rows.name() + ".csv\"");
        try (Writer out = writer(context)) {
            Csv csv = new Csv(out, rows.header());
            String failure = each(first, pages, record -> csv.row(rows.cells(record)));
            if (failure != null) {
                csv.row(List.of("incomplete: " + failure));
            }
        }
    }

    private static <T> void rss(Context context, Rows<T> rows, List<T> records) {
        String home = Proxies.home(context);
        String query = context.queryParam("q");
        String title = "Mediawatch: " + (query == null ? rows.name() : query);
        List<Rss.Item> items =
                records.stream().map(rows.item()).map(item -> item.below(home)).toList();
        HttpServer.send(context, Rss.of(title, home, items).getBytes(StandardCharsets.UTF_8));
    }

    /** Page by page, so that an export of any length needs the memory of one page. */
    private static <T> @Nullable String each(
            ResultPage<T> first, Function<PageRequest, ResultPage<T>> pages, Sink<T> sink) throws IOException {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        ResultPage<T> page = first;
        while (true) {
            for (T record : page.items()) {
                sink.accept(record);
            }
            if (page.next() == null) {
                return null;
            }
            if (System.nanoTime() - deadline > 0) {
                return "more than " + LONGEST_NANOS / 1_000_000_000L + " s: ask for a shorter period";
            }
            try {
                page = pages.apply(new PageRequest(PageRequest.LARGEST, page.next()));
            } catch (UserError e) {
                return e.getMessage();
            }
        }
    }

    private static Writer writer(Context context) {
        return new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    }

    private interface Sink<T> {
        void accept(T record) throws IOException;
    }
}
