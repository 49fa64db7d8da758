package io.mediawatch.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.mediawatch.model.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The dashboard's files, read and compressed once. Every view has its own address and serves the same page. */
final class Assets {
    private static final String FOLDER = "/io/mediawatch/web/";
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final List<String> FILES = List.of(
            "boot.js",
            "style.css",
            "icon.svg",
            "app.js",
            "ask.js",
            "chart.js",
            "dom.js",
            "marks.js",
            "parts.js",
            "words.js",
            "views/alerts.js",
            "views/article.js",
            "views/articles.js",
            "views/coverage.js",
            "views/live.js",
            "views/network.js",
            "views/quotes.js",
            "views/sources.js",
            "views/speaker.js",
            "views/speakers.js",
            "views/story.js",
            "views/topics.js");
    private static final List<String> VIEWS = List.of(
            "/",
            "/articles",
            "/article/{id}",
            "/story/{id}",
            "/quotes",
            "/speakers",
            "/speaker/{name}",
            "/topics",
            "/network",
            "/live",
            "/alerts",
            "/sources");

    private Assets() {}

    /** A file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Asset(byte[] plain, byte[] zipped, String type, String tag) {
        static Asset of(String resource) {
            try (@Nullable InputStream in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + resource + " is missing");
                }
                byte[] plain = in.readAllBytes();
                return new Asset(plain, zip(plain), mediaType(resource), '"' + Hash.of(plain) + '"');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Browsers revalidate every time, because a new version of the program has a new dashboard. */
        void send(Context context) {
            context.disableCompression();
            context.header("Cache-Control", "no-cache").header("ETag", tag);
            if (tag.equals(context.header("If-None-Match"))) {
                context.status(304);
                return;
            }
            String accepted = context.header("Accept-Encoding");
            context.contentType(type);
            if (accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
                context.header("Content-Encoding", "gzip").result(zipped);
            } else {
                context.result(plain);
            }
        }
    }

    static void add(RoutesConfig routes) {
        Asset page = Asset.of(FOLDER + "index.html");
        VIEWS.forEach(view -> HttpServer.get(routes, view, page::send));
        routes.error(404, "html", context -> {
            if (!context.path().startsWith("/api/")) {
                page.send(context); // the dashboard says that there is no such view
            }
        });
        FILES.forEach(file -> HttpServer.get(routes, "/" + file, Asset.of(FOLDER + file)::send));
        HttpServer.get(routes, "/echarts.js", Asset.of(ECHARTS)::send);
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String mediaType(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/html; charset=utf-8";
        };
    }
}
