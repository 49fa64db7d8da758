package io.mediawatch.index;

import static io.mediawatch.model.InvalidValue.require;
import static io.mediawatch.model.InvalidValue.requireTimeout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of Elasticsearch and how to use it.
 *
 * @param urls           of the nodes, {@code http} or {@code https}, all with the same path if any
 * @param user           with {@code password}; null without security or with an API key
 * @param apiKey         encoded, as Elasticsearch hands it out; null to use none
 * @param ca             certificate (PEM) the server's is signed by; null trusts what Java trusts
 * @param prefix         of all aliases and indices: lower case letters, digits and dashes
 * @param shards         of an index that is created
 * @param replicas       0 on a single node
 * @param refresh        how long a written document may stay invisible, such as {@code 1s}
 * @param tombstones     how long the version of a deleted document is remembered ({@code gc_deletes}): at least as
 *                       long as a write is retried
 * @param connectTimeout to one node
 * @param searchTimeout  until a search has to be answered, or whether the cluster works: somebody waits for it
 * @param requestTimeout until any other request has to be answered, such as a bulk write
 * @param bulkBytes      most bytes of one bulk request; one larger document still goes alone
 */
public record ElasticSettings(
        List<URI> urls,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path ca,
        String prefix,
        int shards,
        int replicas,
        String refresh,
        String tombstones,
        Duration connectTimeout,
        Duration searchTimeout,
        Duration requestTimeout,
        int bulkBytes) {
    private static final int MEBIBYTE = 1 << 20;

    public ElasticSettings {
        urls = List.copyOf(urls);
        require(!urls.isEmpty(), "urls", "at least one is needed, such as http://127.0.0.1:9200");
        for (URI url : urls) {
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            require(web && url.getHost() != null, "urls", "not an http or https address: " + url);
            require(url.getUserInfo() == null, "urls", "user and password are keys of their own, of " + url.getHost());
            require(path(url).equals(path(urls.get(0))), "urls", "all must have the same path, unlike " + url);
        }
        require(
                (user == null) == (password == null),
                user == null ? "user" : "password",
                "missing: user and password go together");
        require(user == null || apiKey == null, "apiKey", "either user and password or an API key, not both");
        require(
                prefix.matches("[a-z0-9][a-z0-9-]{0,60}"),
                "prefix",
                "lower case letters, digits and dashes, not " + prefix);
        require(shards >= 1 && shards <= 64, "shards", "must be 1 to 64, not " + shards);
        require(replicas >= 0 && replicas <= 8, "replicas", "must be 0 to 8, not " + replicas);
        require(refresh.matches("-1|\\d+(ms|s|m)"), "refresh", "a time such as 1s or 500ms, not " + refresh);
        require(tombstones.matches("\\d+[smhd]"), "tombstones", "a time such as 1d or 12h, not " + tombstones);
        requireTimeout("connectTimeout", connectTimeout);
        requireTimeout("searchTimeout", searchTimeout);
        requireTimeout("requestTimeout", requestTimeout);
        require(
                bulkBytes >= 1024 && bulkBytes <= 90 * MEBIBYTE,
                "bulkBytes",
                "must be 1024 to 94371840, not " + bulkBytes);
    }

    /** One node without security and without replicas: the embedded server. */
    public static ElasticSettings local(URI url) {
        return new ElasticSettings(
                List.of(url),
                null,
                null,
                null,
                null,
                "mediawatch",
                1,
                0,
                "1s",
                "1d",
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                8 * MEBIBYTE);
    }

    public ElasticSettings withPrefix(String prefix) {
        return new ElasticSettings(
                urls,
                user,
                password,
                apiKey,
                ca,
                prefix,
                shards,
                replicas,
                refresh,
                tombstones,
                connectTimeout,
                searchTimeout,
                requestTimeout,
                bulkBytes);
    }

    /** The path below which the server is reached, such as {@code /es} behind a proxy; empty if there is none. */
    String path() {
        return path(urls.get(0));
    }

    private static String path(URI url) {
        return url.getPath().replaceAll("/+$", "");
    }

    /** The header {@code Authorization}; null if none is needed. */
    public @Nullable String authorization() {
        if (apiKey != null) {
            return "ApiKey " + apiKey;
        }
        if (user == null) {
            return null;
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** For logs, without secrets. */
    @Override
    public String toString() {
        String who = apiKey != null ? "API key" : user != null ? user : "anonymous";
        return "Elasticsearch " + urls + " as " + who + ", prefix " + prefix;
    }
}
