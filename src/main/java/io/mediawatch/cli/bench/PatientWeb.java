package io.mediawatch.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hosts on the loopback network with one page each, which all delay their response, without using a thread meanwhile.
 */
final class PatientWeb implements AutoCloseable {
    private static final String PAGE = "<html><body><h1>%s</h1><p>%s</p></body></html>";
    private static final String FILLER = "Chips are made of sand. ".repeat(250);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Queue<HttpExchange> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    PatientWeb() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 4096);
        } catch (IOException e) {
            throw new UserError("cannot listen on the loopback network: " + e.getMessage(), e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** The address of a host, without a slash at the end. */
    String host(int number) {
        return "http://127.20." + number / 250 + "." + (number % 250 + 1) + ":"
                + server.getAddress().getPort();
    }

    /** How many requests for a page have come and are not answered. */
    int waiting() {
        return waiting.get();
    }

    /** Answers all that wait. */
    void answer() throws IOException {
        for (HttpExchange exchange = held.poll(); exchange != null; exchange = held.poll()) {
            send(exchange, 200, PAGE.formatted(site(exchange), FILLER));
            waiting.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/feed" ->
                send(
                        exchange,
                        200,
                        "<rss version=\"2.0\"><channel><title>News</title><item><link>" + site(exchange)
                                + "/page</link></item></channel></rss>");
            case "/page" -> {
                held.add(exchange);
                waiting.incrementAndGet();
            }
            default -> send(exchange, 404, "none");
        }
    }

    private static String site(HttpExchange exchange) {
        return "http://" + exchange.getRequestHeaders().getFirst("Host");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
