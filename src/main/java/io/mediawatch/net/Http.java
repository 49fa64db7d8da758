package io.mediawatch.net;

import io.mediawatch.net.Response.Failed;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.Connection;
import org.eclipse.jetty.client.ContinueProtocolHandler;
import org.eclipse.jetty.client.EarlyHintsProtocolHandler;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProcessingProtocolHandler;
import org.eclipse.jetty.client.ProtocolHandlers;
import org.eclipse.jetty.client.transport.HttpClientConnectionFactory;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.ClientConnectionFactoryOverHTTP2;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * The HTTP client. Every request is limited in time and size, and never reaches a private address that is not allowed.
 * Redirects are not followed, because robots.txt has to be asked first. A few threads serve any number of requests.
 * Thread-safe.
 */
public final class Http implements Closeable {
    private static final int THREADS = 16;

    private static final int MAX_HEADER_BYTES = 64 * 1024;
    /** HTTP/2 flow control: bytes of a response that may be in transit before the first is consumed. */
    private static final int WINDOW = 512 * 1024;

    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(15);
    /** Harmless violations of the standards that are common on the web. */
    private static final HttpCompliance LENIENT =
            HttpCompliance.LEGACY.without("lenient", Violation.HTTP_0_9, Violation.CASE_SENSITIVE_FIELD_NAME);

    private final HttpSettings settings;
    private final HttpClient client;
    private final DnsLookups names;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    /** Connections that have served a request before. */
    private final Set<Connection> used = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private volatile boolean closed;

    private Http(HttpSettings settings, HttpClient client, DnsLookups names) {
        this.settings = settings;
        this.client = client;
        this.names = names;
    }

    public static Http open(HttpSettings settings) {
        return open(settings, host -> List.of(InetAddress.getAllByName(host)), new SslContextFactory.Client());
    }

    /** With another resolver or other trusted certificates, for tests. */
    static Http open(HttpSettings settings, DnsLookups.Resolver resolver, SslContextFactory.Client trust) {
        DnsLookups names = new DnsLookups(resolver, settings.connectTimeout());
        HttpClient client = client(settings, trust);
        client.setSocketAddressResolver(new SafeResolver(AddressRules.of(settings.allowPrivate()), names));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not start", e);
        }
        client.getContentDecoderFactories().clear(); // decoded by Encoding, with a limit
        ProtocolHandlers handlers = client.getProtocolHandlers();
        handlers.clear(); // the client must not handle redirects, passwords and other protocols itself
        handlers.put(new ContinueProtocolHandler());
        handlers.put(new InterimLimit(new EarlyHintsProtocolHandler()));
        handlers.put(new InterimLimit(new ProcessingProtocolHandler()));
        return new Http(settings, client, names);
    }

    private static HttpClient client(HttpSettings settings, SslContextFactory.Client trust) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("http");
        threads.setDaemon(true);
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setSslContextFactory(trust);
        HTTP2Client http2 = new HTTP2Client(connector);
        http2.setInitialSessionRecvWindow(WINDOW);
        http2.setInitialStreamRecvWindow(WINDOW);
        // In TLS the server chooses between the two; if it does not support that, the first applies: HTTP/1.1.
        HttpClient client = new HttpClient(new HttpClientTransportDynamic(
                connector, HttpClientConnectionFactory.HTTP11, new ClientConnectionFactoryOverHTTP2.HTTP2(http2)));
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler("http-timer", true));
        client.setConnectTimeout(settings.connectTimeout().toMillis());
        client.setIdleTimeout(IDLE_CONNECTION.toMillis());
        client.setDestinationIdleTimeout(IDLE_CONNECTION.toMillis());
        client.setMaxResponseHeadersSize(MAX_HEADER_BYTES);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setHttpCompliance(LENIENT);
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, settings.userAgent()));
        return client;
    }

    public HttpSettings settings() {
        return settings;
    }

    /** The number of hanging name lookups. */
    public int hangingNames() {
        return names.hanging();
    }

    /**
     * GETs the address.
     *
     * @param allowance budget for the response's body; the recipient must give back what it took
     * @param mayGo asked at the last moment, just before the request is written; if false, the request is not sent
     *     and fails as stopped
     * @return never completes exceptionally, and completes within the total time limit
     */
    public CompletableFuture<Response> send(Request request, ByteBudget allowance, BooleanSupplier mayGo) {
        Address address = Address.parse(request.url());
        if (address == null) {
            return CompletableFuture.completedFuture(noAddress());
        }
        long end = System.nanoTime() + settings.totalTimeout().toNanos();
        Exchange exchange = exchange(request, address, allowance, mayGo, end);
        // Repeated if the server cannot have processed it, because it closed the connection meanwhile.
        return run(exchange)
                .thenCompose(response -> exchange.isLost()
                        ? run(exchange(request, address, allowance, mayGo, end))
                        : CompletableFuture.completedFuture(response));
    }

    /** GETs the address and waits for the response. */
    public Response fetch(Request request) {
        return await(send(request, new ByteBudget(Long.MAX_VALUE), () -> true));
    }

    /** POSTs a body once; redirects are not followed. The body of the response is cut at 64 KiB. */
    public Response post(String url, Map<String, String> headers, byte[] body) {
        Address address = Address.parse(url);
        if (address == null) {
            return noAddress();
        }
        org.eclipse.jetty.client.Request request = request(address, headers, settings.totalTimeout())
                .method(HttpMethod.POST)
                .body(new BytesRequestContent(headers.getOrDefault("Content-Type", "application/octet-stream"), body));
        return await(
                run(new Exchange(address, request, Exchange.ERROR_BYTES, true, new ByteBudget(Long.MAX_VALUE), used)));
    }

    /**
     * Cancels the requests in flight to some hosts.
     *
     * @param hosts tests a host, with the port if it is not the scheme's default
     */
    public void breakOff(Predicate<String> hosts) {
        underWay.stream()
                .filter(exchange -> hosts.test(exchange.address().authority()))
                .forEach(Exchange::stop);
    }

    /** Cancels requests in flight and closes all connections. */
    @Override
    public void close() {
        closed = true;
        breakOff(host -> true);
        names.close();
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not stop", e);
        }
    }

    private Exchange exchange(Request request, Address address, ByteBudget allowance, BooleanSupplier mayGo, long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Exchange exchange = new Exchange(
                address, request(address, request.headers(), left), request.maxBytes(), request.cut(), allowance, used);
        exchange.askFirst(mayGo);
        return exchange;
    }

    private CompletableFuture<Response> run(Exchange exchange) {
        underWay.add(exchange);
        if (closed) {
            underWay.remove(exchange);
            return CompletableFuture.completedFuture(new Failed(Failure.STOPPED, "the client is closed"));
        }
        return exchange.send().whenComplete((response, never) -> underWay.remove(exchange));
    }

    private org.eclipse.jetty.client.Request request(Address address, Map<String, String> headers, Duration limit) {
        // The host is set separately, because URI rejects underscores.
        return client.newRequest(URI.create("http://host" + address.encodedRest()))
                .scheme(address.scheme())
                .host(address.host())
                .port(address.port())
                .timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS)
                .idleTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .headers(fields -> {
                    fields.put(HttpHeader.ACCEPT_ENCODING, Encoding.ACCEPTED);
                    headers.forEach(fields::put);
                });
    }

    private static Response await(CompletableFuture<Response> response) {
        try {
            return response.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(Failure.STOPPED, "interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("failed in our own code", e);
        }
    }

    private static Failed noAddress() {
        return new Failed(Failure.BAD_URL, "not an http or https address");
    }
}
