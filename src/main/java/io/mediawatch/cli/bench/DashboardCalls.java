package io.mediawatch.cli.bench;

import io.mediawatch.model.UserError;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The requests the dashboard makes for each of its views: some in parallel, others when those have returned. */
final class DashboardCalls {
    private static final List<String> COMPANIES = List.of("nvidia", "openai", "microsoft", "amazon", "amd");
    private static final String SPEAKER = "Jensen Huang";
    private static final int TOPICS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI dashboard;
    private final String article;
    private final List<String> topics;

    /**
     * @param article id of one that is there
     * @param topics  ids
     */
    DashboardCalls(URI dashboard, String article, List<String> topics) {
        this.dashboard = dashboard;
        this.article = article;
        this.topics = topics;
    }

    /** A view, or one answer that it needs. */
    record Timed(String what, boolean isView, long millis) {}

    private record View(String name, List<List<String>> waves) {}

    /** Every view once, each after the answers it is made of; always in the same order. */
    List<Timed> round() {
        List<Timed> all = new ArrayList<>();
        for (View view : views()) {
            long start = System.nanoTime();
            for (List<String> wave : view.waves()) {
                List<CompletableFuture<Timed>> under =
                        wave.stream().map(path -> asked(view.name(), path)).toList();
                under.forEach(each -> all.add(each.join()));
            }
            all.add(new Timed(view.name(), true, millis(start)));
        }
        return all;
    }

    private List<View> views() {
        String month = "from=" + Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String named = COMPANIES.stream().map(id -> "&entity=" + id).collect(Collectors.joining());
        String heat = topics.stream().limit(TOPICS).map(id -> "&q=topic:" + id).collect(Collectors.joining());
        String speaker = URLEncoder.encode(SPEAKER, StandardCharsets.UTF_8);
        return List.of(
                view(
                        "Coverage",
                        List.of(
                                "share-of-voice?type=company&top=10&" + month,
                                "trends?top=8",
                                "quotes?limit=4",
                                "alerts?limit=4",
                                "articles?limit=6"),
                        List.of("timeline?by=day&per=copy&" + month + named)),
                view("Coverage, a year", List.of("timeline?by=day&per=copy" + named)),
                view("Articles", List.of("articles?limit=25")),
                view("Articles, a search", List.of("articles?limit=25&q=" + query("inference AND company:nvidia"))),
                view("Articles, in Chinese", List.of("articles?limit=25&sort=relevance&q=" + query("数据中心 OR 推理"))),
                view("An article", List.of("articles/" + article, "explain/" + article)),
                view("A story", List.of("stories/" + article)),
                view("Quotes", List.of("speakers?top=100", "quotes?limit=30")),
                view("Speakers", List.of("speakers?top=60")),
                view(
                        "A speaker",
                        List.of("speakers?top=20&speaker=" + speaker),
                        List.of(
                                "timeline?by=day&q=" + query("speaker:\"" + SPEAKER + "\""),
                                "quotes?limit=30&speaker=jensen-huang")),
                view("Topics", List.of("counts/topic?top=20&" + month), List.of("timeline?by=day&" + month + heat)),
                view("Named together", List.of("co-mentions?type=company&top=20&" + month)),
                view("Named together, a year", List.of("co-mentions?top=50")),
                view("Alerts", List.of("alerts?limit=30")),
                view("Sources", List.of("sources", "counts/source?top=200")));
    }

    private static View view(String name, List<String> questions) {
        return new View(name, List.of(questions));
    }

    /** @param then what is asked when the others are answered */
    private static View view(String name, List<String> questions, List<String> then) {
        return new View(name, List.of(questions, then));
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private CompletableFuture<Timed> asked(String view, String path) {
        long start = System.nanoTime();
        return http.sendAsync(request(path), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(answer -> {
                    require(path, answer.statusCode());
                    return new Timed(view + ": " + path.replaceAll("[?].*", ""), false, millis(start));
                });
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(dashboard.resolve("/api/v1/" + path))
                .timeout(Duration.ofMinutes(1))
                .build();
    }

    private static void require(String path, int status) {
        if (status != 200) {
            throw new UserError(path + " was answered by " + status);
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
