package io.mediawatch.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks every request and adds the headers of every response. */
final class RequestGuard {
    /** Requests per minute from one address; the dashboard needs about ten per view, and thirty at first. */
    static final int PER_MINUTE = 1_200;

    /** Only our own scripts, styles and frames: even unescaped text could not run. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** Of every response. No proxy may keep one for somebody else. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "private, no-cache",
            "Vary", "Accept-Encoding");

    /** Paths that need no token, so that process supervisors can check the program. */
    private static final Set<String> OPEN = Set.of("/healthz", "/readyz");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** IP addresses and names without a dot, which cannot be a domain that somebody has registered. */
    private static final Pattern NOBODYS = Pattern.compile("[0-9.]*|\\[.*]|[^.]+");

    private final boolean loopback;
    private final Proxies proxies;
    private final @Nullable String readToken;
    private final @Nullable String adminToken;
    private final RateLimit limit = new RateLimit(PER_MINUTE);

    RequestGuard(WebSettings settings) {
        this.loopback = settings.isLoopback();
        this.proxies = new Proxies(settings.proxies());
        this.readToken = settings.readToken();
        this.adminToken = settings.adminToken();
    }

    void add(RoutesConfig routes) {
        routes.before(context -> {
            HEADERS.forEach(context::header);
            proxies.note(context);
            requireHarmlessName(context);
        });
        routes.before(context -> {
            if (!OPEN.contains(context.path()) && !limit.allows(proxies.client(context))) {
                context.header("Retry-After", "10");
                refuse(context, 429, "more than " + PER_MINUTE + " requests a minute: wait a little");
            }
        });
        routes.before(context -> {
            if (!OPEN.contains(context.path())) {
                admitToReading(context);
            }
        });
        // Only where there is a handler: elsewhere, whoever may read is told that there is none (404 or 405).
        routes.beforeMatched(context -> {
            if (!READING.contains(context.method())) {
                admitToWriting(context);
            }
        });
    }

    /**
     * A page that reads through a name of its own brings no read token, so that with one every name is harmless. No
     * page can leave the name out: only a program does, such as a health check that speaks HTTP/1.0.
     */
    private void requireHarmlessName(Context context) {
        String given = context.header("Host");
        if (readToken != null || given == null) {
            return;
        }
        String host = name(given);
        if (loopback && !WebSettings.LOOPBACK.contains(host)) {
            refuse(
                    context,
                    403,
                    "without web.readToken this dashboard answers to localhost alone, not to '" + host + "'"
                            + "; set web.host to show it to others");
        } else if (!NOBODYS.matcher(host).matches()) {
            refuse(
                    context,
                    403,
                    "without web.readToken this dashboard answers to no domain name, such as '" + host + "'");
        }
    }

    /** Whether the client may read. */
    boolean mayRead(Context context) {
        Token token = Token.of(context.header("Authorization"));
        return readToken == null || token.is(readToken) || token.is(adminToken);
    }

    private void admitToReading(Context context) {
        if (mayRead(context)) {
            return;
        } else if (READING.contains(context.method())) {
            context.header("WWW-Authenticate", "Basic realm=\"Mediawatch\", charset=\"UTF-8\"");
            refuse(context, 401, "a token is missing or wrong: send it as bearer token, or as password");
        } else {
            demandAdminToken(context);
        }
    }

    /**
     * Accepts only what no browser sends by itself, so that no other site can change anything through a user's browser.
     */
    private void admitToWriting(Context context) {
        Token token = Token.of(context.header("Authorization"));
        if (adminToken == null) {
            refuse(context, 403, "nothing can be changed here; set web.adminToken to allow corrections");
        } else if (token.is(readToken)) {
            refuse(context, 403, "the read token changes nothing: send the admin token as bearer token");
        } else if (!token.isBearer() || !token.is(adminToken)) {
            demandAdminToken(context);
        }
    }

    private static void demandAdminToken(Context context) {
        context.header("WWW-Authenticate", "Bearer realm=\"Mediawatch\"");
        refuse(context, 401, "the admin token is missing or wrong: send it as bearer token");
    }

    private static void refuse(Context context, int status, String why) {
        context.skipRemainingHandlers();
        HttpServer.failed(context, status, Map.of("error", why));
    }

    /**
     * Returns the host name requested, without the port. A page elsewhere may point a name of its own at this machine
     * to read what is served here; the requested name gives it away.
     */
    private static String name(String host) {
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }
}
