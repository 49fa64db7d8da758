package io.mediawatch.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many news sites on addresses of the loopback network, to measure and test scraping. Each has a feed that lists, among
 * others, a page that robots.txt forbids; all can record their requests with times in a common log.
 */
final class LocalWeb implements AutoCloseable {
    static final String FORBIDDEN = "/private/";
    private static final String PAGE = "/page/";

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Queue<Asked> log = new ConcurrentLinkedQueue<>();
    private final AtomicLong firstPage = new AtomicLong();
    private final boolean logging;
    private final Map<String, String> feeds = new ConcurrentHashMap<>();
    private final byte[] filler;

    /**
     * One request as the server saw it.
     *
     * @param from when it was there, {@link System#nanoTime}
     * @param to   when the answer was about to leave
     */
    record Asked(String site, String path, long from, long to) {
        boolean page() {
            return path.startsWith(PAGE);
        }
    }

    /**
     * @param pageBytes about how long a page is
     * @param logging   whether every request is kept
     */
    LocalWeb(int sites, int pageBytes, boolean logging) {
        this.logging = logging;
        filler = "Chips are made of sand. ".repeat(pageBytes / 24).getBytes(StandardCharsets.UTF_8);
        for (int site = 0; site < sites; site++) {
            try {
                String address = "127.1." + site / 250 + "." + (site % 250 + 1);
                HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 1024);
                server.createContext("/", this::answer);
                server.setExecutor(threads);
                server.start();
                servers.add(server);
                this.sites.add(address(server));
            } catch (IOException e) {
                close();
                throw new UserError("cannot listen on the loopback network: " + e.getMessage(), e);
            }
        }
    }

    /** The sites' addresses, without a slash at the end. */
    List<String> sites() {
        return List.copyOf(sites);
    }

    /** Each site's feed lists so many pages from here on, and the forbidden one. */
    void publish(int from, int to) {
        firstPage.set(0);
        for (String site : sites) {
            String items = IntStream.range(from, to)
                    .mapToObj(number -> "<item><link>" + site + PAGE + number + "</link></item>")
                    .collect(Collectors.joining());
            feeds.put(
                    site,
                    "<rss version=\"2.0\"><channel><title>News</title><item><link>" + site + FORBIDDEN
                            + "1</link></item>" + items + "</channel></rss>");
        }
    }

    /** When the first page was asked for since the last publication, {@link System#nanoTime}; 0 if none was. */
    long firstPage() {
        return firstPage.get();
    }

    List<Asked> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long from = System.nanoTime();
        String site = "http://" + exchange.getLocalAddress().getAddress().getHostAddress() + ":"
                + exchange.getLocalAddress().getPort();
        String path = exchange.getRequestURI().getPath();
        byte[] body = body(site, path);
        if (logging) {
            log.add(new Asked(site, path, from, System.nanoTime()));
        }
        boolean page = path.startsWith(PAGE);
        if (page) {
            firstPage.compareAndSet(0, from);
        }
        exchange.getResponseHeaders().set("Content-Type", page ? "text/html" : "text/plain");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] body(String site, String path) {
        if (path.equals("/robots.txt")) {
            return ("User-agent: *\nDisallow: " + FORBIDDEN).getBytes(StandardCharsets.UTF_8);
        } else if (path.equals("/feed")) {
            return feeds.getOrDefault(site, "<rss><channel></channel></rss>").getBytes(StandardCharsets.UTF_8);
        }
        byte[] head = ("<html><body><h1>" + site + path + "</h1><p>").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + filler.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(filler, 0, body, head.length, filler.length);
        return body;
    }

    private static String address(HttpServer server) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }
}
