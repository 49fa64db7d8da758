package io.mediawatch.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import io.mediawatch.model.Hash;
import io.mediawatch.model.Json;
import io.mediawatch.model.ServerError;
import io.mediawatch.model.UserError;
import io.mediawatch.query.QueryException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the servers of the dashboard and of the monitor share: limits, the guard, errors, health and metrics. */
final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String JSON = "application/json";
    private static final long MAX_REQUEST = 64 * 1024;
    /** The longest Chinese query, percent-encoded (nine bytes per character), plus the other headers. */
    private static final int MAX_HEADER = 48 * 1024;

    private final Javalin server;
    private final String host;

    private HttpServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * The answer to a query that cannot be understood, or that a server behind this one cannot answer.
     *
     * @param error   for people who read English
     * @param column  where in the query; null if that is not known
     * @param mistake what is wrong, and with {@code values} what it is about, for other languages
     */
    private record Refusal(String error, @Nullable Integer column, String mistake, List<String> values) {
        static Refusal of(ServerError e) {
            return new Refusal(String.valueOf(e.getMessage()), null, e.trouble().id(), e.values());
        }

        static Refusal of(QueryException e) {
            return new Refusal(
                    String.valueOf(e.getMessage()),
                    e.column() == 0 ? null : e.column(),
                    e.mistake().id(),
                    e.values());
        }
    }

    /** What a server is for, and the section of the configuration that says where it listens. */
    enum Purpose {
        WEB("the dashboard", "see /openapi.json"),
        MONITOR("the monitor", "this port has /healthz, /readyz and /metrics only");

        private final String what;
        private final String addresses;

        Purpose(String what, String addresses) {
            this.what = what;
            this.addresses = addresses;
        }

        private String section() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Starts and returns.
     *
     * @param timeout for a request, from its head to the last byte of the response
     * @param health  of the program's parts
     * @param metrics in the Prometheus text format
     * @param more    what else it serves
     * @throws UserError if the port is occupied, or the address cannot be used
     */
    static HttpServer start(
            Purpose purpose,
            WebSettings settings,
            Duration timeout,
            Supplier<List<PartHealth>> health,
            Supplier<String> metrics,
            BiConsumer<RoutesConfig, RequestGuard> more) {
        requireFree(purpose, settings); // tells more of what is wrong than the server does
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = MAX_REQUEST;
            config.jetty.host = settings.host();
            config.jetty.port = settings.port();
            config.jetty.modifyHttpConfiguration(HttpServer::limit);
            config.jetty.modifyServer(jetty -> jetty.setErrorHandler(HttpServer::malformed));
            config.jetty.modifyServletContextHandler(handler -> handler.insertHandler(new RequestTimeout(timeout)));
            config.http.prefer405over404 = true;
            RequestGuard guard = new RequestGuard(settings);
            guard.add(config.routes);
            get(config.routes, "/healthz", context -> health(context, guard, health.get(), PartHealth::live));
            get(config.routes, "/readyz", context -> health(context, guard, health.get(), PartHealth::ready));
            get(config.routes, "/metrics", context -> context.contentType("text/plain; version=0.0.4")
                    .result(metrics.get()));
            more.accept(config.routes, guard);
            errors(config, purpose);
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw occupied(purpose, settings, e);
        }
        if (settings.isOpen()) {
            LOG.warn(
                    "{} listens on {} and asks for no token: whoever reaches this machine reads everything;"
                            + " set web.readToken (MEDIAWATCH_WEB_READ_TOKEN), or {}.host to 127.0.0.1",
                    purpose.what,
                    settings.host(),
                    purpose.section());
        }
        return new HttpServer(server, settings.host());
    }

    /**
     * Checks early what {@link #start} would find late.
     *
     * @throws UserError likewise
     */
    static void requireFree(Purpose purpose, WebSettings settings) {
        try {
            bind(settings);
        } catch (IOException e) {
            throw isOccupied(e) ? occupied(purpose, settings, e) : unusable(purpose, settings, e);
        }
    }

    /** Whether no other program uses the port. A port that is unavailable for any other reason counts as free. */
    static boolean isFree(WebSettings settings) {
        try {
            bind(settings);
            return true;
        } catch (IOException e) {
            return !isOccupied(e);
        }
    }

    private static void bind(WebSettings settings) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        }
    }

    private static boolean isOccupied(IOException e) {
        return e instanceof BindException && String.valueOf(e.getMessage()).startsWith("Address already in use");
    }

    /** No such host, an address of another machine, a port for root alone. */
    private static UserError unusable(Purpose purpose, WebSettings settings, IOException cause) {
        return new UserError(
                purpose.what + " cannot listen on " + purpose.section() + ".host " + settings.host() + ", port "
                        + settings.port() + ": " + cause.getMessage(),
                cause);
    }

    private static UserError occupied(Purpose purpose, WebSettings settings, Exception cause) {
        return new UserError(
                "port " + settings.port() + " for " + purpose.what
                        + " is occupied by another program; stop it, or set " + purpose.section() + ".port (MEDIAWATCH_"
                        + purpose.name() + "_PORT=0 takes a free one)",
                cause);
    }

    URI url() {
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

    private static void errors(JavalinConfig config, Purpose purpose) {
        config.routes.error(404, context -> noSuchAddress(context, purpose));
        config.routes.exception(MethodNotAllowedResponse.class, HttpServer::notAllowed);
        config.routes.exception(QueryException.class, (e, context) -> failed(context, 400, Refusal.of(e)));
        config.routes.exception(
                IllegalArgumentException.class,
                (e, context) -> failed(context, 400, Map.of("error", String.valueOf(e.getMessage()))));
        config.routes.exception(ServerError.class, (e, context) -> failed(context, 503, Refusal.of(e)));
        config.routes.exception(
                UserError.class, (e, context) -> failed(context, 503, Map.of("error", String.valueOf(e.getMessage()))));
        config.routes.exception(IOException.class, (e, context) -> LOG.debug("a client has gone", e));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed; this is a bug, please report it", context.method(), context.path(), e);
            failed(context, 500, Map.of("error", "internal error; see the server's log"));
        });
    }

    /** Responds to requests that never reach the handlers: an address that is malformed or too long. */
    private static boolean malformed(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] body = Json.bytes(Map.of("error", HttpStatus.getMessage(status).toLowerCase(Locale.ROOT)));
        RequestGuard.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.getHeaders().put(HttpHeader.CONNECTION, "close"); // nothing that follows could be understood
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static void notAllowed(MethodNotAllowedResponse refusal, Context context) {
        context.header("Allow", refusal.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
        failed(context, 405, Map.of("error", context.method() + " is not possible here; see Allow"));
    }

    /** Errors of the API are JSON, too. */
    private static void noSuchAddress(Context context, Purpose purpose) {
        if (context.path().startsWith("/api/") && !JSON.equals(context.res().getContentType())) {
            json(context, Map.of("error", "not found: " + context.path() + "; " + purpose.addresses));
        }
    }

    /** Answers HEAD by the headers that GET would have. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    static void failed(Context context, int status, Object body) {
        json(context.status(status), body);
    }

    static void json(Context context, Object body) {
        context.contentType(JSON);
        send(context, Json.bytes(body));
    }

    /** With a tag by which a client may ask later whether the answer is still the same. */
    static void send(Context context, byte[] body) {
        if (context.statusCode() == HttpStatus.OK_200) {
            context.header("ETag", '"' + Hash.of(body) + '"');
        }
        context.result(body);
    }

    /** Causes contain servers and addresses, so clients without read access only learn whether all is well. */
    private static void health(
            Context context, RequestGuard guard, List<PartHealth> parts, Predicate<PartHealth> fine) {
        boolean all = parts.stream().allMatch(fine);
        json(
                context.status(all ? 200 : 503),
                guard.mayRead(context) ? new TreeMap<>(Map.of("ok", all, "parts", parts)) : Map.of("ok", all));
    }
}
