package io.mediawatch.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.mediawatch.index.Ask;
import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import io.mediawatch.query.Query;
import io.mediawatch.query.QueryException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server. Every answer is read from the mediawatch indices; nothing is written, and nothing of a request but
 * its checked parameters goes anywhere.
 */
public final class WebServer implements AutoCloseable {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/dashboard.js", "dashboard.js",
            "/dashboard.css", "dashboard.css");
    private static final long MAX_REQUEST = 64 * 1024;
    /** The longest query in Chinese, percent-encoded (nine bytes a character), with room for the other headers. */
    private static final int MAX_HEADER = 48 * 1024;

    private final Javalin server;
    private final String host;

    private WebServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts and returns.
     *
     * @param port    0 for a free one
     * @param parse   the query language; throws {@link QueryException}
     * @param health  of the program's parts
     * @param metrics in the Prometheus text format
     * @throws UserError if the port is occupied
     */
    public static WebServer start(
            String host,
            int port,
            Ask ask,
            Function<String, Query> parse,
            Supplier<List<PartHealth>> health,
            Supplier<String> metrics) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = MAX_REQUEST;
            config.jetty.host = host;
            config.jetty.port = port;
            config.jetty.modifyHttpConfiguration(WebServer::limit);
            config.http.generateEtags = true;
            new Guard(host).add(config.routes);
            FILES.forEach((path, file) -> config.routes.get(path, context -> file(context, file)));
            config.routes.get("/echarts.js", context -> send(context, ECHARTS));
            config.routes.get("/healthz", context -> health(context, health.get(), PartHealth::live));
            config.routes.get("/readyz", context -> health(context, health.get(), PartHealth::ready));
            config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4")
                    .result(metrics.get()));
            new Api(ask, parse).add(config.routes);
            errors(config);
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw new UserError(
                    "port " + port + " for the dashboard is occupied by another program; stop it or set web.port"
                            + " (0 takes a free one)",
                    e);
        }
        return new WebServer(server, host);
    }

    /** Where a browser finds the dashboard. */
    public URI url() {
        boolean every = host.equals("0.0.0.0") || host.equals("::");
        return URI.create("http://" + (every ? "localhost" : host) + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADER);
        http.setSendServerVersion(false);
    }

    private static void errors(JavalinConfig config) {
        config.routes.exception(
                QueryException.class,
                (e, context) ->
                        failed(context, 400, Map.of("error", String.valueOf(e.getMessage()), "column", e.column())));
        config.routes.exception(
                IllegalArgumentException.class,
                (e, context) -> failed(context, 400, Map.of("error", String.valueOf(e.getMessage()))));
        config.routes.exception(
                UserError.class, (e, context) -> failed(context, 503, Map.of("error", String.valueOf(e.getMessage()))));
    }

    static void failed(Context context, int status, Object body) {
        json(context.status(status), body);
    }

    static void json(Context context, Object body) {
        context.contentType("application/json").result(Json.bytes(body));
    }

    private static void health(Context context, List<PartHealth> parts, java.util.function.Predicate<PartHealth> fine) {
        boolean all = parts.stream().allMatch(fine);
        failed(context, all ? 200 : 503, Map.of("ok", all, "parts", parts));
    }

    private static void file(Context context, String name) throws IOException {
        send(context, "/io/mediawatch/web/" + name);
    }

    private static void send(Context context, String resource) throws IOException {
        try (@Nullable InputStream file = WebServer.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            context.contentType(type(resource)).result(file.readAllBytes());
        }
    }

    private static String type(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            default -> "text/html; charset=utf-8";
        };
    }
}
