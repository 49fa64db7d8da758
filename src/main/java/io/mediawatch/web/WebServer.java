package io.mediawatch.web;

import io.mediawatch.index.IndexReader;
import io.mediawatch.model.UserError;
import java.net.URI;
import java.time.Duration;

/**
 * The server of dashboard and API. Every response is read from the mediawatch indices. Nothing of a request but its
 * validated parameters is passed on, and nothing but a correction is stored.
 */
public final class WebServer implements AutoCloseable {
    /** Exports end before that. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(150);

    private final HttpServer server;
    private final Live live;
    private final WarmUp warmUp;

    private WebServer(HttpServer server, Live live, WarmUp warmUp) {
        this.server = server;
        this.live = live;
        this.warmUp = warmUp;
    }

    /**
     * Starts and returns.
     *
     * @throws UserError if the port is occupied, or the address cannot be used
     */
    public static WebServer start(WebSettings settings, IndexReader reader, Program program) {
        return start(settings, reader, program, REQUEST_TIMEOUT);
    }

    static WebServer start(WebSettings settings, IndexReader reader, Program program, Duration requestTimeout) {
        Live live = new Live(reader::arrivals, reader::article);
        try {
            HttpServer server = HttpServer.start(
                    HttpServer.Purpose.WEB,
                    settings,
                    requestTimeout,
                    program.health(),
                    program.metrics(),
                    (routes, guard) -> {
                        Assets.add(routes);
                        new Api(reader, program, live).add(routes);
                    });
            return new WebServer(server, live, new WarmUp(reader));
        } catch (UserError e) {
            live.close();
            throw e;
        }
    }

    /**
     * Checks early what {@link #start} would find late.
     *
     * @throws UserError likewise
     */
    public static void requireFree(WebSettings settings) {
        HttpServer.requireFree(HttpServer.Purpose.WEB, settings);
    }

    /** Whether no other program uses the port. A port that is unavailable for any other reason counts as free. */
    public static boolean isFree(WebSettings settings) {
        return HttpServer.isFree(settings);
    }

    /** The address of the dashboard. */
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        warmUp.close();
        live.close();
        server.close();
    }
}
