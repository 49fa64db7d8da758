package io.mediawatch.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.embedded.Servers;
import io.mediawatch.index.WriteResult.Status;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indices, writes and versions on a real server. */
class IndexIT {
    private static final TaggedArticle ARTICLE = Samples.article("a1", "标题", "正文");

    private final String prefix = Servers.prefix();
    private final URI url = Servers.elasticsearch().url();
    private final Index index = Index.open(ElasticSettings.local(url).withPrefix(prefix));

    @BeforeEach
    void create() {
        index.create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void mappingsAcceptADocumentOfEachKind() {
        List<Write> writes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            writes.add(DocumentsTest.write(kind));
        }

        assertThat(index.write(writes)).hasSameSizeAs(Kind.values()).containsOnly(WriteResult.STORED);
    }

    @Test
    void creatingTwiceKeepsWhatIsThere() {
        index.write(List.of(Samples.write(ARTICLE)));

        index.create();

        assertThat(index.reader().article("a1")).contains(ARTICLE);
        assertThat(index.state().trouble()).isNull();
    }

    @Test
    void highestVersionStaysAndALowerOneIsNoFailure() {
        index.write(List.of(Samples.write(Samples.version(ARTICLE, 5))));

        List<WriteResult> results = index.write(List.of(Samples.write(Samples.version(ARTICLE, 4))));

        assertThat(results).containsExactly(WriteResult.STORED);
        assertThat(index.reader().article("a1")).contains(Samples.version(ARTICLE, 5));
    }

    @Test
    void aReadOnlyIndexIsNamedAndStillReadAndItsWritesAreTriedAgain() throws Exception {
        String other = Servers.prefix();
        try (Index blocked = Index.open(ElasticSettings.local(url).withPrefix(other))) {
            blocked.create();
            send("PUT", "/" + other + "-articles-v1/_settings", "{\"index.blocks.write\": true}");

            assertThat(blocked.state().readOnly())
                    .contains(other + "-articles-v1")
                    .contains("index.blocks.write");
            assertThat(blocked.state().trouble()).isNull();
            assertThat(blocked.write(List.of(Samples.write(ARTICLE))))
                    .extracting(WriteResult::status)
                    .containsExactly(Status.BUSY);

            send("PUT", "/" + other + "-articles-v1/_settings", "{\"index.blocks.write\": false}");

            assertThat(blocked.state().readOnly()).isNull();
        }
    }

    @Test
    void anIndexThatMayNotBeReadIsTrouble() throws Exception {
        String other = Servers.prefix();
        try (Index blocked = Index.open(ElasticSettings.local(url).withPrefix(other))) {
            blocked.create();
            send("PUT", "/" + other + "-articles-v1/_settings", "{\"index.blocks.read\": true}");

            assertThat(blocked.state().trouble())
                    .contains(other + "-articles-v1")
                    .endsWith("index.blocks.read");
            assertThat(blocked.state().readOnly()).isNull();
        }
    }

    @Test
    void tombstoneDeletesAndWhatIsOlderDoesNotComeBack() {
        Write write = Samples.write(ARTICLE);
        index.write(List.of(write));

        List<WriteResult> deleted = index.write(List.of(Write.deletion(Kind.ARTICLES, "a1", write.version() + 1)));
        List<WriteResult> late = index.write(List.of(write));

        assertThat(deleted).containsExactly(WriteResult.STORED);
        assertThat(late).containsExactly(WriteResult.STORED);
        assertThat(index.reader().article("a1")).isEmpty();
    }

    @Test
    void tombstoneOfWhatNeverWasIsNoFailure() {
        assertThat(index.write(List.of(Write.deletion(Kind.QUOTES, "never/was", 3))))
                .containsExactly(WriteResult.STORED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ALERTS", "DELIVERIES", "DEAD_LETTERS", "LAG"})
    void whatIsOlderThanItIsToBeIsGoneForGood(Kind kind) {
        List<Write> old = List.of(DocumentsTest.write(kind));
        index.write(old);
        index.write(List.of(Samples.write(ARTICLE)));
        index.refresh();

        assertThat(index.expire(kind, Instant.parse("2020-01-01T00:00:00Z")))
                .as("none is that old")
                .isZero();
        assertThat(index.expire(kind, Instant.now())).isEqualTo(1);
        index.write(old);
        index.refresh();

        assertThat(index.checksum(kind).documents()).isZero();
        assertThat(index.checksum(Kind.ARTICLES).documents()).isEqualTo(1);
    }

    @Test
    void refusedDocumentKeepsItsReasonAndDoesNotStopTheOthers() {
        Write strange = new Write(Kind.ARTICLES, "bad", 1, "{\"mood\":\"good\"}".getBytes(UTF_8));

        List<WriteResult> results =
                index.write(List.of(Samples.write(ARTICLE), strange, Samples.write(Samples.article("a2", "第二", "正文"))));

        assertThat(results)
                .extracting(WriteResult::status)
                .containsExactly(Status.STORED, Status.REFUSED, Status.STORED);
        assertThat(results.get(1).reason()).contains("strict").contains("mood");
    }

    @Test
    void writeBeforeTheIndicesExistWaitsAndCreatesNothing() {
        String prefix = Servers.prefix();
        try (Index missing = Index.open(ElasticSettings.local(url).withPrefix(prefix))) {
            List<WriteResult> results = missing.write(List.of(Samples.write(ARTICLE)));

            assertThat(results).extracting(WriteResult::status).containsExactly(Status.BUSY);
            assertThat(missing.state().trouble()).contains("no indices " + prefix + "-* yet");
        }
    }

    @Test
    void indexOfAnotherMappingIsRefusedWithWhatToDo() throws Exception {
        String other = Servers.prefix();
        send("PUT", "/" + other + "-articles-v1", "{}");
        try (Index made = Index.open(ElasticSettings.local(url).withPrefix(other))) {
            assertThatThrownBy(made::create)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(other + "-articles-v1")
                    .hasMessageContaining("index migrate");
        }
    }

    @Test
    void newIndexIsFilledWhileTheOldOneAnswersAndTakesOverAtOnce() {
        index.write(List.of(Samples.write(ARTICLE)));
        Migration migration = index.renew(true);
        TaggedArticle other = Samples.article("a2", "第二", "正文");

        assertThat(migration.write(List.of(Samples.write(other)))).containsExactly(WriteResult.STORED);
        assertThat(index.reader().article("a1")).contains(ARTICLE);
        assertThat(index.reader().article("a2")).isEmpty();

        migration.takeOver();

        assertThat(index.reader().article("a1")).isEmpty();
        assertThat(index.reader().article("a2")).contains(other);
        assertThat(index.write(List.of(Samples.write(ARTICLE)))).containsExactly(WriteResult.STORED);
        index.create();
        assertThat(index.renew(false).kinds()).isEmpty();
    }

    @Test
    void onlyTheIndexOfAnotherMappingIsRenewedAndMissingOnesAreCreated() throws Exception {
        String other = Servers.prefix();
        send("PUT", "/" + other + "-articles-v1", "{\"aliases\":{\"" + other + "-articles\":{}}}");
        try (Index made = Index.open(ElasticSettings.local(url).withPrefix(other))) {
            assertThatThrownBy(made::create).hasMessageContaining("index migrate");
            assertThat(made.isOutdated()).isTrue();

            made.renew(false); // broken off before it took over
            Migration migration = made.renew(false);
            assertThat(migration.kinds()).containsExactly(Kind.ARTICLES);
            migration.takeOver();

            assertThat(made.isOutdated()).isFalse();
            made.create();
            assertThat(made.write(List.of(Samples.write(ARTICLE)))).containsExactly(WriteResult.STORED);
        }
    }

    @Test
    void indexInPlaceOfTheAliasIsRefused() throws Exception {
        String other = Servers.prefix();
        send("PUT", "/" + other + "-articles", "{}");
        try (Index made = Index.open(ElasticSettings.local(url).withPrefix(other))) {
            assertThatThrownBy(made::create).isInstanceOf(UserError.class).hasMessageContaining("has to be an alias");
        }
    }

    @Test
    void serverThatDoesNotAnswerIsNamed() {
        try (Index none = Index.open(ElasticSettings.local(URI.create("http://127.0.0.1:1")))) {
            assertThatThrownBy(none::create).isInstanceOf(UserError.class).hasMessageContaining("http://127.0.0.1:1");
            assertThat(none.state().trouble()).contains("does not respond");
        }
    }

    @Test
    void checksumDoesNotDependOnTheOrderOfWriting() {
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            writes.add(Samples.write(Samples.article("a" + i, "标题 " + i, "正文")));
        }
        index.write(writes);
        try (Index other = Index.open(ElasticSettings.local(url).withPrefix(Servers.prefix()))) {
            other.create();
            Collections.reverse(writes);
            other.write(writes);

            assertThat(other.checksum(Kind.ARTICLES)).isEqualTo(index.checksum(Kind.ARTICLES));
            assertThat(index.checksum(Kind.ARTICLES).documents()).isEqualTo(1_200);

            other.write(List.of(Samples.write(Samples.version(Samples.article("a7", "标题 7", "正文"), 4))));
            assertThat(other.checksum(Kind.ARTICLES)).isNotEqualTo(index.checksum(Kind.ARTICLES));
        }
    }

    private void send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }
}
