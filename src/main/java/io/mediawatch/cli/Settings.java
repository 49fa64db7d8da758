package io.mediawatch.cli;

import io.mediawatch.index.ElasticSettings;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.TopicSettings;
import io.mediawatch.scrape.ScrapeSettings;
import io.mediawatch.web.WebSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code config/mediawatch.yaml}. Keys missing in the file have the shipped value.
 *
 * @param http   the HTTP client shared by everything that fetches
 * @param scrape polling and fetching
 */
public record Settings(
        Kafka kafka,
        Stream stream,
        Elasticsearch elasticsearch,
        Kibana kibana,
        Web web,
        Monitor monitor,
        TopicSettings.Retention retention,
        HttpSettings http,
        ScrapeSettings scrape) {

    /**
     * The broker and the layout of the topics.
     *
     * @param properties passed to every client, such as {@code security.protocol}
     */
    public record Kafka(
            String bootstrap, String prefix, int partitions, short replication, Map<String, String> properties) {
        public KafkaSettings client() {
            return new KafkaSettings(bootstrap, properties);
        }

        /** Without the properties, which may hold secrets. */
        @Override
        public String toString() {
            return "Kafka " + bootstrap + ", prefix " + prefix;
        }
    }

    /** The stream role of one process. */
    record Stream(int threads, int commitMs) {}

    /** The server and the layout of the indices; an empty text means that a setting is not given. */
    public record Elasticsearch(
            List<String> urls,
            String user,
            String password,
            String apiKey,
            String ca,
            String prefix,
            int shards,
            int replicas,
            String refresh,
            String tombstones,
            Duration connectTimeout,
            Duration searchTimeout,
            Duration requestTimeout,
            int bulkMb) {

        public Elasticsearch {
            InvalidValue.require(bulkMb >= 1 && bulkMb <= 90, "bulkMb", "must be 1 to 90, not " + bulkMb);
        }

        public ElasticSettings client() {
            return new ElasticSettings(
                    urls.stream().map(url -> address("urls", url)).toList(),
                    present(user),
                    present(password),
                    present(apiKey),
                    ca.isBlank() ? null : Path.of(ca),
                    prefix,
                    shards,
                    replicas,
                    refresh,
                    tombstones,
                    connectTimeout,
                    searchTimeout,
                    requestTimeout,
                    bulkMb << 20);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Elasticsearch " + urls + ", prefix " + prefix;
        }
    }

    /**
     * Where Kibana is; it uses the credentials of Elasticsearch.
     *
     * @param ca PEM file of the certificate authority that signed its certificate; empty for that of Elasticsearch
     */
    record Kibana(String url, String ca) {
        Kibana {
            url = address("url", url).toString().replaceAll("/+$", "");
        }
    }

    /** Where the dashboard listens; port 0 means any free one, and an empty token means none. */
    record Web(String host, int port, String readToken, String adminToken, List<String> proxies) {
        /** @throws IllegalArgumentException for an invalid port, token or proxy */
        WebSettings server() {
            return new WebSettings(host, port, present(readToken), present(adminToken), proxies);
        }

        /** Without the tokens. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Where a process serves its health and metrics; port 0 means any free one, -1 nowhere. */
    record Monitor(String host, int port) {
        Monitor {
            InvalidValue.require(port >= -1 && port <= 65_535, "port", "must be -1 to 65535, not " + port);
        }

        boolean isOn() {
            return port >= 0;
        }
    }

    /** Settings of the monitor's server, which is protected by the same read token as the dashboard. */
    WebSettings monitorServer() {
        return new WebSettings(monitor.host, monitor.port, present(web.readToken), null, web.proxies);
    }

    private static URI address(String key, String url) {
        try {
            URI address = new URI(url);
            if (address.getRawAuthority() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) { // not an address
        }
        throw new InvalidValue(key, "'" + url + "' is no address such as http://127.0.0.1:9200");
    }

    private static @Nullable String present(String text) {
        return text.isBlank() ? null : text;
    }

    public TopicSettings topics() {
        return new TopicSettings(kafka.prefix, kafka.partitions, kafka.replication, retention);
    }

    StreamSettings streams(Path state) {
        return new StreamSettings(state, stream.threads, stream.commitMs);
    }

    /** Returns a copy with other settings for scraping. */
    Settings with(ScrapeSettings otherScrape, HttpSettings otherHttp) {
        return new Settings(kafka, stream, elasticsearch, kibana, web, monitor, retention, otherHttp, otherScrape);
    }

    /** Returns a copy with another dashboard. */
    Settings with(Web otherWeb) {
        return new Settings(kafka, stream, elasticsearch, kibana, otherWeb, monitor, retention, http, scrape);
    }

    /** Returns a copy for embedded servers, which require no authentication, with another prefix for everything. */
    public Settings at(String bootstrap, URI elastic, String prefix) {
        return new Settings(
                new Kafka(bootstrap, prefix, kafka.partitions, (short) 1, Map.of()),
                stream,
                new Elasticsearch(
                        List.of(elastic.toString()),
                        "",
                        "",
                        "",
                        "",
                        prefix,
                        1,
                        0,
                        elasticsearch.refresh,
                        elasticsearch.tombstones,
                        elasticsearch.connectTimeout,
                        elasticsearch.searchTimeout,
                        elasticsearch.requestTimeout,
                        elasticsearch.bulkMb),
                kibana,
                web,
                monitor,
                retention,
                http,
                scrape);
    }
}
