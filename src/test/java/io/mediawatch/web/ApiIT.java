package io.mediawatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.mediawatch.embedded.Servers;
import io.mediawatch.index.ElasticSettings;
import io.mediawatch.index.Index;
import io.mediawatch.model.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The answers about real documents: in the shape the contract gives, in every form, and as they come. */
class ApiIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Index index;
    private static WebServer server;

    @BeforeAll
    static void start() {
        index = Content.open(
                ElasticSettings.local(Servers.elasticsearch().url()).withPrefix(Servers.prefix()));
        server = WebServer.start(
                new WebSettings("127.0.0.1", 0, null, null, List.of()), index.reader(), Programs.some());
    }

    @AfterAll
    static void stop() {
        server.close();
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles, articles?q=推理&limit=5",
        "/api/v1/articles/{id}, articles/a1",
        "/api/v1/quotes, quotes?speaker=huang",
        "/api/v1/mentions, mentions?entity=nvidia",
        "/api/v1/alerts, alerts?severity=high",
        "/api/v1/alerts/{id}/deliveries, alerts/ALERT/deliveries",
        "/api/v1/stories/{id}, stories/a1",
        "/api/v1/explain/{id}, explain/a2",
        "/api/v1/entities, entities",
        "/api/v1/topics, topics",
        "/api/v1/sources, sources",
        "/api/v1/timeline, timeline?entity=nvidia&q=topic:inference&by=week&per=story",
        "/api/v1/share-of-voice, share-of-voice?type=company",
        "/api/v1/counts/{facet}, counts/publisher",
        "/api/v1/co-mentions, co-mentions?top=10",
        "/api/v1/speakers, speakers?about=openai",
        "/api/v1/trends, trends?hours=48"
    })
    void answerHasTheShapeTheContractGives(String path, String question) throws Exception {
        JsonNode answer =
                json(question.replace("ALERT", json("alerts").at("/items/0/id").asText()));

        assertThat(schema(path).validate(answer)).isEmpty();
        assertThat(answer.isArray() ? answer.size() : 1)
                .as("an answer, to be checked")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void daysInAQueryAreThoseOfTheZone(String zone) throws Exception {
        String from = LocalDate.now(ZoneOffset.UTC) + "&zone=" + zone;

        assertThat(json("articles?q=from:" + from).get("total"))
                .isEqualTo(json("articles?from=" + from).get("total"));
    }

    private static JsonSchema schema(String path) throws Exception {
        ObjectNode document =
                (ObjectNode) Json.MAPPER.readTree(get("/openapi.json").body());
        JsonNode schema = document.at("/paths")
                .get(path)
                .at("/get/responses/200/content")
                .get("application/json")
                .get("schema");
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndRepetitions() throws Exception {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json("articles?limit=7" + after);
            page.get("items").forEach(hit -> ids.add(hit.at("/article/id").asText()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asText();
        } while (!after.isEmpty());

        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(json("articles").get("total").asInt());
    }

    @Test
    void everyArticleIsInTheExports() throws Exception {
        int total = json("articles").get("total").asInt();

        assertThat(get("/api/v1/articles?format=ndjson").body().lines())
                .hasSize(total)
                .allMatch(line -> line.startsWith("{\"article\":"));
        assertThat(get("/api/v1/articles?format=csv").body().lines())
                .hasSize(total + 1)
                .first()
                .isEqualTo("\uFEFF\"id\",\"published\",\"fetched\",\"headline\",\"publisher\",\"site\",\"source\","
                        + "\"language\",\"authors\",\"url\",\"story\",\"entities\",\"topics\",\"speakers\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles?q=英伟达&", "quotes?about=openai&", "alerts?", "mentions?entity=nvidia&"})
    void anySearchIsAFeed(String search) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + search + "format=rss");
        Document feed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/rss+xml");
        assertThat(feed.getElementsByTagName("item").getLength()).isPositive();
        assertThat(feed.getElementsByTagName("link").item(1).getTextContent()).startsWith(server.url() + "article/");
    }

    @Test
    void misspeltConditionIsRefusedInsteadOfFindingEverything() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles?query=nvidia");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query: no such parameter; there are after, format, from, limit, q");
    }

    @Test
    void unknownAddressIsAnsweredWithData() throws Exception {
        HttpResponse<String> answer = get("/api/v1/passwords");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/openapi.json");
    }

    @Test
    void explanationNamesTheRuleBehindEveryTag() throws Exception {
        JsonNode why = json("explain/a2");

        assertThat(why.at("/from/published").asText()).isEqualTo("byline");
        assertThat(why.at("/mentions/0/rule").asText()).isEqualTo("alias");
        assertThat(why.at("/quotes/0/rule").asText()).isEqualTo("quote.before");
        assertThat(why.at("/story/original/article").asText()).isEqualTo("a1");
        assertThat(why.at("/alerts/0/rule").asText()).isEqualTo("together");
    }

    @Test
    void answersAreCompressedForWhoeverAcceptsIt() throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(
                request("/api/v1/articles").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(Json.MAPPER.readTree(new GZIPInputStream(new ByteArrayInputStream(answer.body()))))
                .isEqualTo(json("articles"));
    }

    @Test
    void whatIsNewIsToldOnceToWhoeverListens() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread listener = new Thread(() -> listen(lines));
        listener.setDaemon(true);
        listener.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> lines.contains(": listening"));

        Content.arrive(index, "fresh", "英伟达发布新芯片");

        await().atMost(Duration.ofMinutes(1))
                .until(() -> lines.stream().anyMatch(line -> line.startsWith("data: ") && line.contains("fresh")));
        String mention = lines.stream()
                .filter(line -> line.startsWith("data: ") && line.contains("\"fresh\""))
                .findFirst()
                .orElseThrow();
        JsonNode told = Json.MAPPER.readTree(mention.substring("data: ".length()));
        assertThat(told.at("/passage/text").asText()).startsWith("英伟达首席执行官黄仁勋说");
        assertThat(told.at("/passage/end").asInt()).isEqualTo(3);
        assertThat(lines).contains("event: mention");
        assertThat(lines.stream().filter(line -> line.contains("\"fresh\""))).hasSize(1);
    }

    private static void listen(List<String> lines) {
        try {
            HttpResponse<java.io.InputStream> answer = HTTP.send(
                    request("/api/v1/stream?entity=nvidia").build(), HttpResponse.BodyHandlers.ofInputStream());
            new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        } catch (IOException | InterruptedException | java.io.UncheckedIOException e) {
            lines.add("closed: " + e.getMessage());
        }
    }

    private static JsonNode json(String question) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url().resolve(path).toASCIIString()));
    }
}
