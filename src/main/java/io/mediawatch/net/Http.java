package io.mediawatch.net;

import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.brotli.BrotliInterceptor;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client. Every request is bounded in time, size and redirects, and never reaches a private address that is
 * not allowed. Thread-safe; a call blocks its thread no longer than the total time limit.
 */
public final class Http implements Closeable {
    private static final int ERROR_BYTES = 64 * 1024;
    private static final int IDLE_CONNECTIONS = 64;

    private final HttpSettings settings;
    private final OkHttpClient reading;
    private final OkHttpClient posting;
    private volatile boolean closed;

    private Http(HttpSettings settings, OkHttpClient client) {
        this.settings = settings;
        this.reading = client;
        // A request that may have arrived must not be sent again behind the caller's back.
        this.posting = client.newBuilder().retryOnConnectionFailure(false).build();
    }

    public static Http open(HttpSettings settings) {
        return open(settings, Dns.SYSTEM::lookup);
    }

    /** With another way to look names up, for tests. */
    static Http open(HttpSettings settings, Names names) {
        AddressRules rules = AddressRules.of(settings.allowPrivate());
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.totalTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .followRedirects(false)
                .followSslRedirects(false)
                // A proxy would look the names up itself, past our rules.
                .proxy(Proxy.NO_PROXY)
                .dns(host -> allowed(host, names, rules))
                .socketFactory(new GuardedSockets(rules))
                .addInterceptor(BrotliInterceptor.INSTANCE) // asks for brotli and gzip, and undoes them
                .addNetworkInterceptor(Http::withoutImmediateRetry)
                .build();
        return new Http(settings, client);
    }

    public HttpSettings settings() {
        return settings;
    }

    /** GETs the address, following as many redirects as the request allows. */
    public Response fetch(Request request) {
        long end = System.nanoTime() + settings.totalTimeout().toNanos();
        HttpUrl url = HttpUrl.parse(request.url());
        for (int hop = 0; url != null; hop++) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            Response response = once(reading, get(url, request), left, request.maxBytes(), request.cut());
            if (!(response instanceof Fetched fetched) || !fetched.redirect() || request.redirects() == 0) {
                return response;
            }
            if (hop == request.redirects()) {
                return new Failed(Failure.REDIRECTS, "more than " + request.redirects() + " redirects");
            }
            url = fetched.location() == null ? null : HttpUrl.parse(fetched.location());
        }
        return new Failed(Failure.BAD_URL, "not an http or https address");
    }

    /** POSTs a body once; redirects are not followed. The body of the answer is cut at 64 KiB. */
    public Response post(String address, Map<String, String> headers, byte[] body) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return new Failed(Failure.BAD_URL, "not an http or https address");
        }
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url(url)
                .headers(headers(headers))
                .post(RequestBody.create(body))
                .build();
        return once(posting, request, settings.totalTimeout(), ERROR_BYTES, true);
    }

    /**
     * Breaks off what is under way to some hosts.
     *
     * @param hosts with the port, where it is not the scheme's own
     */
    public void breakOff(Predicate<String> hosts) {
        for (Call call : reading.dispatcher().runningCalls()) {
            HttpUrl url = call.request().url();
            boolean standard = url.port() == HttpUrl.defaultPort(url.scheme());
            if (hosts.test(url.host() + (standard ? "" : ":" + url.port()))) {
                call.cancel();
            }
        }
    }

    /** Breaks off what is under way and lets go of all connections. */
    @Override
    public void close() {
        closed = true;
        reading.dispatcher().cancelAll();
        reading.connectionPool().evictAll();
    }

    private Response once(OkHttpClient client, okhttp3.Request request, Duration limit, long maxBytes, boolean cut) {
        if (closed) {
            return new Failed(Failure.STOPPED, "the client is closed");
        }
        Call call = client.newCall(request);
        call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        try (okhttp3.Response response = call.execute()) {
            return answer(response, maxBytes, cut);
        } catch (IOException e) {
            return Failures.of(e, request.url().host(), closed);
        }
    }

    private static Response answer(okhttp3.Response response, long maxBytes, boolean cut) throws IOException {
        String encoding = response.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity") && response.isSuccessful()) {
            return new Failed(Failure.BROKEN, "content-encoding " + encoding + " was not asked for");
        }
        boolean shorten = cut || !response.isSuccessful();
        long limit = response.isSuccessful() ? maxBytes : Math.min(maxBytes, ERROR_BYTES);
        byte @Nullable [] body = body(response.body().source(), limit, shorten);
        if (body == null) {
            return new Failed(Failure.TOO_LARGE, "more than " + limit + " bytes");
        }
        String location = response.header("Location");
        HttpUrl target = location == null ? null : response.request().url().resolve(location);
        return new Fetched(
                response.code(),
                response.request().url().toString(),
                Map.copyOf(response.headers().toMultimap()),
                body,
                target == null ? null : target.toString());
    }

    /** Never holds more than the limit and one segment, however much the content-encoding unfolds. */
    private static byte @Nullable [] body(BufferedSource source, long limit, boolean shorten) throws IOException {
        boolean longer = source.request(limit + 1);
        if (longer && !shorten) {
            return null;
        }
        return source.readByteArray(Math.min(limit, source.getBuffer().size()));
    }

    private okhttp3.Request get(HttpUrl url, Request request) {
        return new okhttp3.Request.Builder()
                .url(url)
                .headers(headers(request.headers()))
                .build();
    }

    private Headers headers(Map<String, String> extra) {
        Headers.Builder headers = new Headers.Builder().add("User-Agent", settings.userAgent());
        extra.forEach(headers::addUnsafeNonAscii);
        return headers.build();
    }

    private static List<InetAddress> allowed(String host, Names names, AddressRules rules) throws UnknownHostException {
        List<InetAddress> allowed = new ArrayList<>();
        for (InetAddress address : names.lookup(host)) {
            if (rules.allows(host, address, null)) {
                // Named as asked for, so that the socket can tell by which name it was reached.
                allowed.add(InetAddress.getByAddress(host, address.getAddress()));
            }
        }
        if (allowed.isEmpty()) {
            throw new RefusedAddress(host);
        }
        return allowed;
    }

    /** OkHttp would ask again at once on "503, Retry-After: 0"; when to ask again is for the caller to decide. */
    private static okhttp3.Response withoutImmediateRetry(Interceptor.Chain chain) throws IOException {
        okhttp3.Response response = chain.proceed(chain.request());
        boolean immediate = response.code() == 503 && "0".equals(response.header("Retry-After"));
        return immediate ? response.newBuilder().header("Retry-After", "1").build() : response;
    }

    /** Name → addresses. */
    interface Names {
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }
}
