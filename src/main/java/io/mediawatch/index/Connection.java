package io.mediawatch.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.ServerError;
import io.mediawatch.model.ServerError.Trouble;
import io.mediawatch.model.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Elasticsearch: a typed client for queries, and the plain client below it for bulk writes.
 * Thread-safe.
 */
final class Connection implements Closeable {
    /** The media type that servers of version 8 and newer accept. */
    private static final String COMPATIBLE = "application/vnd.elasticsearch+%s; compatible-with=8";

    static final ContentType JSON = ContentType.parse(COMPATIBLE.formatted("json"));
    static final ContentType LINES = ContentType.parse(COMPATIBLE.formatted("x-ndjson"));

    private static final String PRODUCT = "X-Elastic-Product";
    /** Part of the client's message for a response that is not JSON. */
    private static final String NO_JSON = "Expecting JSON data";

    /** The HTTP client's message for a time-out, which continues with the number of the connection. */
    private static final Pattern SILENCE = Pattern.compile("([\\d,]+) milliseconds timeout on connection .*");

    private static final Set<Integer> OF_PROXIES = Set.of(401, 403, 408, 413, 429, 500, 502, 503, 504);

    private final String name;
    private final RestClient rest;
    private final ElasticsearchClient client;
    private final ElasticsearchClient impatient;

    private Connection(String name, RestClient rest, RequestConfig soon) {
        this.name = name;
        this.rest = rest;
        this.client = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper(Json.MAPPER)));
        this.impatient = client.withTransportOptions(new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(soon).build(), false));
    }

    static Connection open(ElasticSettings settings) {
        HttpHost[] hosts = settings.urls().stream()
                .map(url -> new HttpHost(url.getHost(), url.getPort(), url.getScheme()))
                .toArray(HttpHost[]::new);
        SSLContext trust = settings.ca() == null ? null : new CertificateAuthority(settings.ca()).trusted();
        String authorization = settings.authorization();
        List<Header> headers = new ArrayList<>(List.of(new BasicHeader("Accept", JSON.toString())));
        if (authorization != null) {
            headers.add(new BasicHeader("Authorization", authorization));
        }
        RequestConfig soon = patience(RequestConfig.custom(), settings, settings.searchTimeout())
                .build();
        RestClientBuilder builder = RestClient.builder(hosts)
                .setDefaultHeaders(headers.toArray(Header[]::new))
                .setCompressionEnabled(false)
                .setRequestConfigCallback(request -> patience(request, settings, settings.requestTimeout()))
                .setHttpClientConfigCallback(http -> trust == null ? http : http.setSSLContext(trust));
        if (!settings.path().isEmpty()) {
            builder.setPathPrefix(settings.path());
        }
        String name = settings.urls().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Connection(name, builder.build(), soon);
    }

    private static RequestConfig.Builder patience(
            RequestConfig.Builder request, ElasticSettings settings, Duration most) {
        return request.setConnectTimeout(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .setSocketTimeout(Math.toIntExact(most.toMillis()));
    }

    RestClient rest() {
        return rest;
    }

    /** The addresses, for messages. */
    String name() {
        return name;
    }

    /** Sends a request, and turns every failure into a message that names the server. */
    <T> T ask(Question<T> question) {
        return ask(question, client);
    }

    /** The same for a search, or whether the cluster works, with a shorter time limit: somebody waits for it. */
    <T> T askSoon(Question<T> question) {
        return ask(question, impatient);
    }

    private <T> T ask(Question<T> question, ElasticsearchClient asked) {
        try {
            return question.ask(asked);
        } catch (ElasticsearchException e) {
            throw refused(e.status(), reason(e.error()), e);
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            throw isStranger(e.getResponse()) ? stranger(e) : refused(status, reason(e), e);
        } catch (TransportException e) {
            if (OF_PROXIES.contains(e.statusCode())) {
                throw refused(e.statusCode(), "a proxy before it answered", e);
            }
            String message = String.valueOf(e.getMessage());
            if (message.contains(PRODUCT) || message.contains(NO_JSON)) {
                throw stranger(e);
            }
            throw e.getCause() instanceof IOException cause ? unreachable(cause) : unreachable(e);
        } catch (JsonProcessingException e) {
            throw stranger(e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /**
     * Whether the response is not from Elasticsearch, which identifies itself in every response, except for those
     * statuses that a proxy in front of it may send.
     */
    static boolean isStranger(Response answer) {
        return answer.getHeader(PRODUCT) == null
                && !OF_PROXIES.contains(answer.getStatusLine().getStatusCode());
    }

    private UserError stranger(Exception e) {
        return error(Trouble.STRANGER, stranger(), e);
    }

    /** The message for a server that is not Elasticsearch. */
    String stranger() {
        return "what answers at " + name
                + " is no Elasticsearch: check elasticsearch.urls and the path of its proxy, if any";
    }

    private UserError refused(int status, @Nullable String reason, Exception cause) {
        return switch (status) {
            case 401 ->
                error(
                        Trouble.CREDENTIALS,
                        server() + " refuses these credentials (401): check user and password or the API key",
                        cause);
            case 403 -> error(Trouble.PRIVILEGES, server() + ": missing privileges (403): " + reason, cause, reason);
            case 404 ->
                error(
                        Trouble.INDICES,
                        server() + " has no mediawatch indices yet (" + reason
                                + "): start `mediawatch up`, `demo` or `run index` once",
                        cause);
            default ->
                error(
                        Trouble.REFUSED,
                        server() + " refused the request (" + status + "): " + reason,
                        cause,
                        String.valueOf(status),
                        reason);
        };
    }

    private UserError unreachable(IOException e) {
        if (hasCause(e, SSLPeerUnverifiedException.class)) {
            return error(
                    Trouble.CERTIFICATE_NAME,
                    server() + " has a certificate for another name (" + cause(e)
                            + "): set elasticsearch.urls to a name it contains",
                    e);
        }
        if (hasCause(e, CertificateException.class)) {
            return error(
                    Trouble.CERTIFICATE,
                    server() + " has a certificate that is not trusted (" + cause(e)
                            + "): set elasticsearch.ca to the file of its certificate authority",
                    e);
        }
        boolean hangs = hasCause(e, SocketTimeoutException.class);
        String advice = hangs
                ? "it hangs, or has too much to do (elasticsearch.searchTimeout and requestTimeout limit the time)"
                : "is it running (or up, or demo), is the URL right, http or https?";
        return error(
                hangs ? Trouble.HANGS : Trouble.UNREACHABLE,
                server() + " does not respond (" + cause(e) + "): " + advice,
                e);
    }

    private String server() {
        return "Elasticsearch at " + name;
    }

    private ServerError error(Trouble trouble, String message, Exception cause, @Nullable String... besides) {
        Stream<String> values =
                Stream.concat(Stream.of(server()), Stream.of(besides).map(String::valueOf));
        return new ServerError(trouble, message, cause, values.toArray(String[]::new));
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the reason for a failure. For a search, the reason only says that all shards failed; the cause says why.
     */
    private static String reason(ErrorCause error) {
        String cause = error.rootCause().stream()
                .map(ErrorCause::reason)
                .filter(reason -> reason != null && !reason.equals(error.reason()))
                .map(reason -> ": " + reason)
                .findFirst()
                .orElse("");
        return error.reason() + cause;
    }

    /** The reason in the response; its first line if it is not from Elasticsearch. */
    private static String reason(ResponseException e) {
        try (InputStream body = e.getResponse().getEntity().getContent()) {
            JsonNode reason = Json.MAPPER.readTree(body).at("/error/reason");
            return reason.isTextual() ? reason.asText() : cause(e);
        } catch (IOException unreadable) {
            return cause(e);
        }
    }

    static String cause(Exception e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        return SILENCE.matcher(message.lines().findFirst().orElse("")).replaceFirst("no answer within $1 ms");
    }

    @Override
    public void close() {
        try {
            rest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request by the typed client. */
    interface Question<T> {
        T ask(ElasticsearchClient client) throws IOException;
    }
}
