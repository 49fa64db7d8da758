package io.mediawatch.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web server on loopback that answers as told, faults included, and remembers what it was asked. */
public final class FaultyServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public FaultyServer() {
        this("127.0.0.1");
    }

    /** @param address of the loopback network, so that several are several hosts */
    public FaultyServer(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** How one path is answered. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** One request as it arrived. */
    public record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    public FaultyServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** 200 with a body in UTF-8. */
    public FaultyServer page(String path, String type, String body) {
        return on(path, exchange -> send(exchange, 200, Map.of("Content-Type", type), bytes(body)));
    }

    public FaultyServer status(String path, int status, Map<String, String> headers) {
        return on(path, exchange -> send(exchange, status, headers, new byte[0]));
    }

    public FaultyServer redirect(String path, String target) {
        return status(path, 302, Map.of("Location", target));
    }

    /** A byte now and then, for ever. */
    public FaultyServer drip(String path) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (!pausedUntilClosed()) {
                body.write('.');
                body.flush();
            }
        });
    }

    /** Little on the wire, {@code megabytes} when unpacked. */
    public FaultyServer bomb(String path, int megabytes) {
        byte[] packed = packedZeros(megabytes);
        return on(
                path,
                exchange ->
                        send(exchange, 200, Map.of("Content-Encoding", "gzip", "Content-Type", "text/html"), packed));
    }

    /** A page in brotli. */
    public static byte[] brotliPage() {
        return Base64.getDecoder().decode("GzcA4J0Hdkx6eKm1RV/DvaSFLZ6h9EGTK5A5mMgBeysgOflhA844iPu2Z7TlYde+akXOcghi");
    }

    /** 64 MB of zeros in brotli: 104 bytes. */
    public static byte[] brotliBomb() {
        return Base64.getDecoder()
                .decode(
                        "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8E"
                                + "QBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==");
    }

    private static byte[] packedZeros(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Announces more than it sends. */
    public FaultyServer tooShort(String path) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(bytes("short"));
            exchange.close();
        });
    }

    public static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    public String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Paths in the order they were asked for. */
    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private boolean pausedUntilClosed() {
        try {
            return closing.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toASCIIString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = answers.getOrDefault(path, missing -> send(missing, 404, Map.of(), new byte[0]));
        try {
            answer.to(exchange);
        } finally {
            exchange.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
