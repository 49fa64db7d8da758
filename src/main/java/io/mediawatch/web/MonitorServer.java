package io.mediawatch.web;

import io.mediawatch.model.UserError;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Serves nothing but the health and the metrics of a process that does not run the role web. */
public final class MonitorServer implements AutoCloseable {
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private final HttpServer server;

    private MonitorServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts and returns.
     *
     * @param health  of the program's parts
     * @param metrics in the Prometheus text format
     * @throws UserError if the port is occupied, or the address cannot be used
     */
    public static MonitorServer start(
            WebSettings settings, Supplier<List<PartHealth>> health, Supplier<String> metrics) {
        return new MonitorServer(HttpServer.start(
                HttpServer.Purpose.MONITOR, settings, REQUEST_TIMEOUT, health, metrics, (routes, guard) -> {}));
    }

    /** The address below which {@code healthz}, {@code readyz} and {@code metrics} are. */
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
