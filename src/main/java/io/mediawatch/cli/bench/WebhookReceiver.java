package io.mediawatch.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook on loopback that records the alerts it receives. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param key     the idempotency key
     * @param article the alert is about
     * @param nanos   when it came, by {@link System#nanoTime}
     */
    record Told(String key, String article, long nanos) {}

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    List<Told> told() {
        return told;
    }

    void forget() {
        told.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            long now = System.nanoTime();
            String article = Json.MAPPER
                    .readTree(exchange.getRequestBody())
                    .at("/data/alert/article/article")
                    .asText();
            told.add(new Told(exchange.getRequestHeaders().getFirst("Idempotency-Key"), article, now));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
