package io.mediawatch.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mediawatch.model.Hash;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/** One site on its own port of the loopback address. */
final class SiteServer implements AutoCloseable {
    private static final String NOT_HERE = "404 Not Found";

    private final Site site;
    private final Newsdesk desk;
    private final Clock clock;
    private final HttpServer server;
    private final SiteRenderer renderer;

    /** @param server that has its port and is not started yet */
    SiteServer(Site site, Newsdesk desk, Clock clock, Executor executor, HttpServer server) {
        this.site = site;
        this.desk = desk;
        this.clock = clock;
        this.server = server;
        renderer = new SiteRenderer(site, desk, base());
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String base() {
        return "http://127.0.0.1:" + port();
    }

    Site site() {
        return site;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange.getRequestURI().getRawPath(), clock.instant());
            String tag = '"' + Hash.of(answer.body()) + '"';
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(String path, Instant now) {
        if (path.equals("/robots.txt")) {
            return Answer.plain(200, "User-agent: *\n" + disallowed());
        }
        if (path.equals("/")) {
            return page(renderer.front(now));
        }
        if (path.equals(site.feedPath())) {
            return new Answer(200, site.settings().required("feedType"), encoded(renderer.feed(now)));
        }
        Optional<Piece> piece = desk.at(site, path, now).filter(found -> found.kind() != Piece.Kind.GONE);
        return piece.map(found -> page(renderer.article(found, now))).orElse(Answer.plain(404, NOT_HERE));
    }

    private String disallowed() {
        return site.settings().has("disallow") ? "Disallow: " + site.settings().get("disallow") + "\n" : "Disallow:\n";
    }

    private Answer page(String html) {
        return new Answer(200, site.settings().required("contentType"), encoded(html));
    }

    private byte[] encoded(String text) {
        return text.getBytes(site.charset());
    }
}
