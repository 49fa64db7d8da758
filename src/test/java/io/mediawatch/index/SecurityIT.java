package io.mediawatch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.embedded.SecuredElasticsearch;
import io.mediawatch.embedded.Servers;
import io.mediawatch.model.UserError;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that lets in whom it knows, over https. */
class SecurityIT {
    /** As docs/elasticsearch.md gives it. */
    private static final String RIGHTS =
            """
            {"cluster": ["monitor"], "indices": [{"names": ["PREFIX-*"], "privileges": ["all"]}]}
            """;

    private static final String prefix = Servers.prefix();
    private static SecuredElasticsearch server;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        server = SecuredElasticsearch.start();
        key = server.apiKey("mediawatch", RIGHTS.replace("PREFIX", prefix));
    }

    @AfterAll
    static void stop() {
        if (server != null) { // it did start
            server.close();
        }
    }

    @Test
    void withCertificateAndKeyItIsWrittenAndSearched() {
        try (Index index = open(server.url(), key, server.certificate())) {
            index.create();
            assertThat(index.state().trouble()).isNull();
            var article = Samples.article("a", "英伟达发布新芯片", "推理会增长十亿倍");
            List<Write> writes = List.of(
                    Documents.of(Kind.ARTICLES, "a", io.mediawatch.model.Json.bytes(article), Samples.INGESTED));

            assertThat(index.write(writes)).containsExactly(WriteResult.STORED);
            index.refresh();

            assertThat(index.reader().article("a")).isPresent();
            assertThat(index.checksum(Kind.ARTICLES).documents()).isEqualTo(1);
            Migration migration = index.renew(true);
            assertThat(migration.write(writes)).containsExactly(WriteResult.STORED);
            migration.takeOver();
            index.refresh();
            assertThat(index.reader().article("a")).isPresent();
        }
    }

    @Test
    void otherCertificateIsNamedWithWhereToSetIt() throws Exception {
        Path other = server.otherCertificate();
        assertThat(refusal(server.url(), key, other))
                .contains(server.url().toString(), "elasticsearch.ca", "certificate")
                .doesNotContain("\n");
        assertThat(refusal(server.url(), key, null)).contains("elasticsearch.ca");
    }

    @Test
    void wrongKeyIsNamed() {
        assertThat(refusal(server.url(), "d3Jvbmc6d3Jvbmc=", server.certificate()))
                .contains(server.url().toString(), "refuses these credentials (401)", "API key")
                .doesNotContain("\n", "d3Jvbmc6");
    }

    @Test
    void keyWithTooFewRightsIsToldWhatItMayNot() throws Exception {
        String reader = server.apiKey(
                "reader", "{\"indices\": [{\"names\": [\"" + prefix + "-*\"], \"privileges\": [\"read\"]}]}");

        assertThat(refusal(server.url(), reader, server.certificate()))
                .contains("missing privileges (403)", "unauthorized for API key")
                .doesNotContain("\n");
    }

    @Test
    void plainHttpIsAnsweredByAHint() {
        URI plain = URI.create(server.url().toString().replace("https", "http"));
        assertThat(refusal(plain, key, null)).contains("https");
    }

    @Test
    void writesWaitUntilTheKeyIsRight() {
        try (Index index = open(server.url(), "d3Jvbmc6d3Jvbmc=", server.certificate())) {
            WriteResult result =
                    index.write(List.of(Write.deletion(Kind.ARTICLES, "a", 1))).get(0);

            assertThat(result.status()).isEqualTo(WriteResult.Status.BUSY);
            assertThat(result.reason()).contains("401");
        }
    }

    private static String refusal(URI url, String apiKey, @Nullable Path ca) {
        try (Index index = open(url, apiKey, ca)) {
            return String.valueOf(assertThatExceptionOfType(UserError.class)
                    .isThrownBy(index::create)
                    .actual()
                    .getMessage());
        }
    }

    private static Index open(URI url, String apiKey, @Nullable Path ca) {
        return Index.open(new ElasticSettings(
                List.of(url),
                null,
                null,
                apiKey,
                ca,
                prefix,
                1,
                0,
                "1s",
                "1d",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                1 << 20));
    }
}
