package io.mediawatch.scrape;

import static io.mediawatch.net.FaultyServer.send;

import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.FaultyServer;
import io.mediawatch.net.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A local web in which every site but one misbehaves in a way of its own: each has a feed that lists one page. */
final class Faults implements AutoCloseable {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final String PAGE = "<html><body><h1>Chips</h1><p>Nvidia builds chips.</p></body></html>";

    private static final String FORBIDS = "User-agent: *\nDisallow: /page\n";

    private final List<Runnable> closing = new ArrayList<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private int hosts;

    /** @param page what its feed lists */
    record Site(Source source, String page) {}

    /** How the page of a site is set up; the result is its address. */
    private interface Setup {
        String on(FaultyServer server);
    }

    Faults() {
        bodies();
        wire();
        answers();
        redirects();
        robots();
        addresses();
    }

    Collection<String> names() {
        return sites.keySet();
    }

    Site site(String name) {
        Site site = sites.get(name);
        if (site == null) {
            throw new AssertionError("no site does this: " + name);
        }
        return site;
    }

    List<Source> sources() {
        return sites.values().stream().map(Site::source).toList();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    private void bodies() {
        page("answers as it should", server -> html(server, PAGE));
        page(
                "no charset anywhere, GB2312",
                server -> bytes(
                        server,
                        Map.of("Content-Type", "text/html"),
                        PAGE.replace("Nvidia", "英伟达").getBytes(gb2312())));
        page("no content type, but text", server -> bytes(server, Map.of(), PAGE.getBytes(StandardCharsets.UTF_8)));
        page("no content type and no text", server -> bytes(server, Map.of(), new byte[] {0, 1, 2, 3}));
        page("a picture", server -> bytes(server, Map.of("Content-Type", "image/png"), new byte[] {1, 2, 3}));
        page("an empty body", server -> bytes(server, Map.of("Content-Type", HTML), new byte[0]));
        page("a body over the limit", server -> html(server, "x".repeat(FaultTableTest.MAX_BYTES + 1)));
        page("a gzip bomb", server -> server.bomb("/page", 64).url("/page"));
        page("brotli", server -> brotli(server, FaultyServer.brotliPage()));
        page("a brotli bomb", server -> brotli(server, FaultyServer.brotliBomb()));
    }

    private void wire() {
        page("a byte now and then, for ever", server -> server.drip("/page").url("/page"));
        page(
                "a body without end",
                server -> raw(out -> {
                    out.write(ascii(HEAD + "\r\n"));
                    endlessly(out, PAGE);
                }));
        page(
                "headers without end",
                server -> raw(out -> {
                    out.write(ascii(HEAD));
                    endlessly(out, "X-More: and more\r\n");
                }));
        page("a connection that says nothing", server -> raw(out -> silence()));
        page("less than its content length", server -> server.tooShort("/page").url("/page"));
        page("chunks of no length", server -> text(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + PAGE));
        page("chunks that break off", server -> text(HEAD + "Transfer-Encoding: chunked\r\n\r\n40\r\n<html>"));
        page("gzip that is none", server -> text(HEAD + "Content-Encoding: gzip\r\n\r\n" + PAGE));
        page("brotli that is none", server -> brotli(server, ascii(PAGE)));
        page("an encoding nobody asked for", server -> text(HEAD + "Content-Encoding: compress\r\n\r\n" + PAGE));
        page("gzip in gzip", server -> text(HEAD + "Content-Encoding: gzip, gzip\r\n\r\n" + PAGE));
        page("a header of 100 kB", server -> text(HEAD + "X-More: " + "more".repeat(25_000) + "\r\n\r\n" + PAGE));
        page("two content lengths", server -> text(HEAD + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + PAGE));
        page("\"continue\" without end", server -> raw(out -> endlessly(out, "HTTP/1.1 100 Continue\r\n\r\n")));
        page(
                "\"early hints\" without end",
                server -> raw(out -> endlessly(out, "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")));
        page("\"processing\" without end", server -> raw(out -> endlessly(out, "HTTP/1.1 102 Processing\r\n\r\n")));
        page(
                "another protocol (101)",
                server -> text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"));
        page("a status of 999", server -> text(HEAD.replace("200", "999") + "\r\n" + PAGE));
        page(
                "early hints, then the page",
                server -> text("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + HEAD + "Content-Length: "
                        + PAGE.length() + "\r\n\r\n" + PAGE));
        page("no HTTP at all", server -> text("hello?\r\n\r\n"));
        page("https that speaks no TLS", server -> raw(RawServer.sending(next(), "no handshake\r\n"), "https"));
        page("nobody listens", server -> {
            FaultyServer gone = new FaultyServer(next());
            gone.close();
            return gone.url("/page");
        });
    }

    private void answers() {
        page("404", server -> status(server, 404, Map.of()));
        page("410", server -> status(server, 410, Map.of()));
        page("401 without saying how to log in", server -> status(server, 401, Map.of()));
        page("403", server -> status(server, 403, Map.of()));
        page("500", server -> status(server, 500, Map.of()));
        page("304 without having been asked for changes", server -> status(server, 304, Map.of()));
        page("429 for a minute, then the page", server -> busy(server, 429));
        page("503 for a minute, then the page", server -> busy(server, 503));
        page(
                "503 with a Retry-After that is over",
                server -> status(server, 503, Map.of("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")));
        page("503 once and again", server -> status(server, 503, Map.of("Retry-After", "600")));
    }

    private void redirects() {
        page("a redirect to the page", server -> {
            html(server, PAGE);
            return server.redirect("/old", "/page").url("/old");
        });
        page("redirects in a circle", server -> server.redirect("/page", "/other")
                .redirect("/other", "/page")
                .url("/page"));
        page(
                "redirects over two hosts in a circle",
                server -> {
                    FaultyServer other = other().redirect("/page", server.url("/page"));
                    return server.redirect("/page", other.url("/page")).url("/page");
                },
                "*");
        page("a redirect to itself for whoever has no cookie", server -> server.on("/page", exchange -> {
                    boolean known = exchange.getRequestHeaders().containsKey("Cookie");
                    send(
                            exchange,
                            known ? 200 : 302,
                            Map.of("Set-Cookie", "seen=1", "Location", "/page", "Content-Type", HTML),
                            ascii(PAGE));
                })
                .url("/page"));
        page("redirects without end", server -> {
            for (int i = 0; i < 50; i++) {
                server.redirect("/page" + i, "/page" + (i + 1));
            }
            return server.url("/page0");
        });
        page("a redirect to nowhere", server -> status(server, 302, Map.of()));
        page("a redirect to a file", server -> server.redirect("/page", "file:///etc/passwd")
                .url("/page"));
        page(
                "a redirect to a private address, which is then refused",
                server -> server.redirect("/page", "http://169.254.169.254/latest/")
                        .url("/page"),
                "169.254.169.254");
        page("a redirect to an address that makes no sense", server -> server.redirect(
                        "/page", "https://a.cdn.ampproject.org/c/s/:")
                .url("/page"));
        page("a redirect to an address of 10 kB", server -> server.redirect("/page", "/" + "a".repeat(10_000))
                .url("/page"));
        page("a redirect to another site", server -> server.redirect(
                        "/page", site("answers as it should").page())
                .url("/page"));
    }

    private void robots() {
        page("robots.txt forbids it", server -> {
            server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /page");
            return html(server, PAGE);
        });
        page("robots.txt forbids it to others", server -> {
            server.page("/robots.txt", "text/plain", "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow:");
            return html(server, PAGE);
        });
        page("robots.txt is a web page", server -> {
            server.page("/robots.txt", HTML, "<html><body>Welcome</body></html>");
            return html(server, PAGE);
        });
        page(
                "robots.txt of 10 MB forbids it at once",
                server -> forbidding(
                        server, "User-agent: *\nDisallow: /page\n" + "Disallow: /elsewhere\n".repeat(500_000)));
        page("robots.txt with a byte order mark forbids it", server -> forbidding(server, "\ufeff" + FORBIDS));
        page(
                "robots.txt with CR at its line ends forbids it",
                server -> forbidding(server, FORBIDS.replace('\n', '\r')));
        page("robots.txt as a web page forbids it", server -> {
            server.page("/robots.txt", HTML, FORBIDS);
            return html(server, PAGE);
        });
        page("robots.txt in gzip forbids it", server -> {
            server.on(
                    "/robots.txt", exchange -> send(exchange, 200, Map.of("Content-Encoding", "gzip"), gzip(FORBIDS)));
            return html(server, PAGE);
        });
        page("robots.txt is a gzip bomb", server -> html(server.bomb("/robots.txt", 64), PAGE));
        page("robots.txt moved on the same host forbids it", server -> {
            server.redirect("/robots.txt", "/r/robots.txt").page("/r/robots.txt", "text/plain", FORBIDS);
            return html(server, PAGE);
        });
        page(
                "robots.txt moved to another domain",
                server -> html(other().redirect("/robots.txt", server.url("/robots.txt")), PAGE));
        page("robots.txt redirects in a circle", server -> html(server.redirect("/robots.txt", "/robots.txt"), PAGE));
        page("robots.txt only for members (401)", server -> html(server.status("/robots.txt", 401, Map.of()), PAGE));
        page("robots.txt fails (500)", server -> html(other().status("/robots.txt", 500, Map.of()), PAGE));
        page("robots.txt asks for 5 s between requests", server -> {
            server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 5");
            return html(server, PAGE);
        });
    }

    private void addresses() {
        page("a link to another site", server -> site("answers as it should").page() + "2");
        page("an address in Chinese", server -> {
            server.page("/%E6%96%B0%E9%97%BB", HTML, PAGE);
            return server.url("/新闻");
        });
        page("an address of 7 kB", server -> {
            String path = "/" + "a".repeat(7_000);
            return server.page(path, HTML, PAGE).url(path);
        });
        page("a user and a password in the address", server -> html(server, PAGE)
                .replace("//", "//user:secret@"));
        page("a link to a private address in decimal", server -> "http://167772161/page", "167772161");
        page("a link to a private address in IPv6", server -> "http://[::ffff:10.0.0.1]/page", "[::ffff:10.0.0.1]");
        page("a link to this machine as 0.0.0.0", server -> "http://0.0.0.0/page", "0.0.0.0");
        page("a link to a neighbour, link-local", server -> "http://[fe80::1]/page", "[fe80::1]");
        page("a link to a private address", server -> "http://10.0.0.1/page", "10.0.0.1");
        page("a link to a host nobody knows", server -> "http://no-such-host.invalid/page", "no-such-host.invalid");
    }

    private void page(String name, Setup setup) {
        page(name, setup, "127.0.0.0");
    }

    private void page(String name, Setup setup, String alsoAdmitted) {
        FaultyServer server = new FaultyServer(next());
        closing.add(server::close);
        String page = setup.on(server);
        server.page(
                "/feed",
                "application/rss+xml",
                """
                <rss version="2.0"><channel><title>t</title><item><link>%s</link></item></channel></rss>
                """
                        .formatted(page));
        boolean strange = name.contains("another site");
        String host = NormalUrl.of(page).authority().replaceFirst(":\\d+$", "");
        sites.put(name, new Site(source(server, strange ? List.of() : List.of(host, alsoAdmitted)), page));
    }

    private Source source(FaultyServer server, List<String> hosts) {
        return Source.of(
                "s" + sites.size(), null, null, server.url("/feed"), null, null, null, hosts, null, null, null, null);
    }

    private String forbidding(FaultyServer server, String robots) {
        server.page("/robots.txt", "text/plain", robots);
        return html(server, PAGE);
    }

    private String html(FaultyServer server, String body) {
        return server.page("/page", HTML, body).url("/page");
    }

    private static String bytes(FaultyServer server, Map<String, String> headers, byte[] body) {
        return server.on("/page", exchange -> send(exchange, 200, headers, body))
                .url("/page");
    }

    private static String brotli(FaultyServer server, byte[] body) {
        return bytes(server, Map.of("Content-Type", HTML, "Content-Encoding", "br"), body);
    }

    private static String status(FaultyServer server, int status, Map<String, String> headers) {
        return server.status("/page", status, headers).url("/page");
    }

    private String busy(FaultyServer server, int status) {
        int[] asked = {0};
        byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
        return server.on("/page", exchange -> {
                    if (asked[0]++ == 0) {
                        send(exchange, status, Map.of("Retry-After", "60"), new byte[0]);
                    } else {
                        send(exchange, 200, Map.of("Content-Type", HTML), body);
                    }
                })
                .url("/page");
    }

    private String text(String answer) {
        return raw(RawServer.sending(next(), answer), "http");
    }

    private String raw(RawServer.Answer answer) {
        return raw(new RawServer(next(), answer), "http");
    }

    private String raw(RawServer server, String scheme) {
        closing.add(server::close);
        return server.url(scheme, "/page");
    }

    private FaultyServer other() {
        FaultyServer other = new FaultyServer(next());
        closing.add(other::close);
        return other;
    }

    /** Each server is a host of its own. */
    private String next() {
        hosts++;
        return "127.0." + hosts / 200 + "." + (hosts % 200 + 2);
    }

    private static void endlessly(OutputStream out, String text) throws IOException {
        byte[] piece = ascii(text.repeat(100));
        while (!Thread.currentThread().isInterrupted()) {
            out.write(piece);
        }
    }

    private static void silence() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ascii(text));
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Charset gb2312() {
        return Charset.forName("GB2312");
    }
}
