package io.mediawatch.cli;

import io.mediawatch.model.Alert;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Outcomes;
import io.mediawatch.pipeline.Pages;
import io.mediawatch.pipeline.TopicReader;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages come in, every fifth with a word that a rule waits for, while the processes of the roles stream and alert are
 * killed at random moments; then all pages come in once more. What is counted: alerts raised, and requests at a webhook.
 */
final class AlertRun {
    private static final String WORD = "quetzal";
    private static final int EVERY = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Settings settings;
    private final Path folder;
    private final Topics topics;
    private final KafkaSettings kafka;

    /**
     * @param articles  pages that are sent
     * @param kills     kill -9 of the two processes in turn, at random moments
     * @param perSecond pages
     * @param seed      of the moments
     */
    record Plan(int articles, int kills, double perSecond, long seed) {
        int expected() {
            return (articles + EVERY - 1) / EVERY;
        }
    }

    /**
     * What happened.
     *
     * @param kills      role → how often it was killed
     * @param raised     alerts in the topic, each once
     * @param raisedMore records that raise an alert raised before
     * @param unexpected alerts of other articles
     * @param delivered  idempotency keys the webhook has seen
     * @param repeated   requests under a key it had seen
     * @param afterwards alerts and requests when the same pages came again
     * @param toRaised   milliseconds from page in Kafka to alert in Kafka, each
     * @param toTold     milliseconds from page in Kafka to the webhook's first request, each
     */
    record Result(
            Map<Role, Integer> kills,
            int raised,
            int raisedMore,
            int unexpected,
            int delivered,
            int repeated,
            int afterwards,
            List<Long> toRaised,
            List<Long> toTold) {}

    /** @param settings of running servers, with a prefix that is new */
    AlertRun(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.topics = new Topics(settings.topics());
        this.kafka = settings.kafka().client();
    }

    Result run(Plan plan) {
        try (Receiver receiver = new Receiver();
                Pages pages = Pages.open(topics, kafka);
                TopicReader<Alert> alerts = TopicReader.open(topics.alerts(), kafka)) {
            configure(receiver.url());
            Map<Role, Process> running = new HashMap<>();
            try {
                running.put(Role.STREAM, start(Role.STREAM));
                running.put(Role.ALERT, start(Role.ALERT));
                return run(plan, receiver, pages, alerts, running);
            } finally {
                running.values().forEach(AlertRun::kill);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(Plan plan, Receiver receiver, Pages pages, TopicReader<Alert> alerts, Map<Role, Process> running)
            throws IOException {
        GeneratedPages generated = new GeneratedPages(settings.kafka().prefix());
        Set<Integer> killAt = new Random(plan.seed())
                .ints(0, plan.articles())
                .distinct()
                .limit(plan.kills())
                .boxed()
                .collect(Collectors.toSet());
        Map<Role, Integer> kills = new HashMap<>(Map.of(Role.STREAM, 0, Role.ALERT, 0));
        Map<String, Long> sent = new HashMap<>();
        Seen seen = new Seen();
        warmUp(generated, pages, plan.articles(), seen, alerts);
        long start = System.nanoTime();
        for (int number = 0; number < plan.articles(); number++) {
            pause(start + (long) (number * 1e9 / plan.perSecond()) - System.nanoTime());
            Page page = page(generated, number);
            pages.send(page);
            pages.flush();
            sent.put(page.id(), System.nanoTime());
            alerts.read(seen::add);
            if (killAt.contains(number)) {
                Role role =
                        kills.values().stream().mapToInt(Integer::intValue).sum() % 2 == 0 ? Role.STREAM : Role.ALERT;
                kill(Objects.requireNonNull(running.get(role)));
                running.put(role, start(role));
                kills.merge(role, 1, Integer::sum);
            }
        }
        Set<String> expected = expected(generated, plan);
        await(() -> {
            alerts.read(seen::add);
            return seen.raised.keySet().containsAll(expected)
                    && receiver.told().stream()
                            .map(Receiver.Told::article)
                            .collect(Collectors.toSet())
                            .containsAll(expected);
        });
        pause(QUIET.toNanos());
        alerts.read(seen::add);
        int before = seen.records + receiver.told().size();
        again(generated, pages, plan.articles());
        alerts.read(seen::add);
        int afterwards = seen.records + receiver.told().size() - before;
        return result(kills, expected, sent, seen, receiver.told(), afterwards);
    }

    /** What was read of the topic {@code alerts}. */
    private static final class Seen {
        private int records;
        private final Map<String, List<Long>> raised = new HashMap<>();

        void add(Alert alert) {
            records++;
            if (alert.state() == Alert.State.RAISED) {
                raised.computeIfAbsent(alert.article().article(), id -> new ArrayList<>())
                        .add(System.nanoTime());
            }
        }
    }

    private static Result result(
            Map<Role, Integer> kills,
            Set<String> expected,
            Map<String, Long> sent,
            Seen seen,
            List<Receiver.Told> told,
            int afterwards) {
        Map<String, Long> first = new HashMap<>();
        Set<String> keys = new HashSet<>();
        int repeated = 0;
        for (Receiver.Told each : told) {
            if (!keys.add(each.key())) {
                repeated++;
            }
            first.putIfAbsent(each.article(), each.nanos());
        }
        Set<String> all = new HashSet<>(seen.raised.keySet());
        all.addAll(first.keySet());
        all.removeAll(expected);
        int records = seen.raised.values().stream().mapToInt(List::size).sum();
        return new Result(
                kills,
                seen.raised.size(),
                records - seen.raised.size(),
                all.size(),
                keys.size(),
                repeated,
                afterwards,
                millis(
                        expected,
                        sent,
                        seen.raised.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                                        .get(0)))),
                millis(expected, sent, first));
    }

    private static List<Long> millis(Set<String> articles, Map<String, Long> from, Map<String, Long> to) {
        return articles.stream()
                .filter(article -> from.containsKey(article) && to.containsKey(article))
                .map(article -> to.getOrDefault(article, 0L) - from.getOrDefault(article, 0L))
                .map(nanos -> nanos / 1_000_000)
                .sorted()
                .toList();
    }

    /** Until the pipeline works; these pages have nothing a rule waits for. */
    private void warmUp(GeneratedPages generated, Pages pages, int from, Seen seen, TopicReader<Alert> alerts) {
        send(
                IntStream.range(from, from + 100)
                        .mapToObj(number -> live(generated.page(number, "")))
                        .toList(),
                pages);
        alerts.read(seen::add);
    }

    /** The same pages once more: they change nothing. */
    private void again(GeneratedPages generated, Pages pages, int articles) {
        send(
                IntStream.range(0, articles)
                        .mapToObj(number -> page(generated, number))
                        .toList(),
                pages);
        pause(QUIET.toNanos());
    }

    private void send(List<Page> all, Pages pages) {
        try (Outcomes outcomes = Outcomes.open(topics, kafka)) {
            all.forEach(page -> {
                outcomes.expect(page.id());
                pages.send(page);
            });
            pages.flush();
            if (!outcomes.await(PATIENCE, outcome -> {})) {
                throw new UserError(outcomes.pending() + " pages were not processed; see the logs in " + folder);
            }
        }
    }

    private static Set<String> expected(GeneratedPages generated, Plan plan) {
        return IntStream.range(0, plan.articles())
                .filter(number -> number % EVERY == 0)
                .mapToObj(number -> page(generated, number).id())
                .collect(Collectors.toSet());
    }

    private static Page page(GeneratedPages generated, int number) {
        return live(generated.page(number, number % EVERY == 0 ? "A " + WORD + " was seen." : ""));
    }

    private static Page live(Page page) {
        return page.in(Mode.LIVE);
    }

    private void configure(String url) throws IOException {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("watch-list"));
        Files.writeString(config.resolve("topics.yaml"), "[]\n");
        Files.writeString(
                config.resolve("watch-list").resolve("one.yaml"), "- {id: nvidia, type: company, name: NVIDIA}\n");
        Files.writeString(config.resolve("mediawatch.yaml"), "http: {allowPrivate: [127.0.0.1]}\n");
        Files.writeString(
                config.resolve("alerts.yaml"),
                """
                channels: [{id: hook, type: webhook, url: "%s", secret: "${HOOK_SECRET}"}]
                rules: [{id: seen, query: %s, channels: [hook]}]
                """
                        .formatted(url, WORD));
        TopicSetup.create(topics, kafka);
        ConfigFolder.Published published = new ConfigFolder(config, name -> null).published();
        var unused =
                new ConfigTopic(topics, kafka).push("", published.watchList(), published.topics(), published.alerts());
    }

    private Process start(Role role) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Mediawatch.class.getName(),
                "run",
                role.id(),
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());
        Map<String, String> environment = builder.environment();
        environment.put("MEDIAWATCH_KAFKA_BOOTSTRAP", settings.kafka().bootstrap());
        environment.put("MEDIAWATCH_KAFKA_PREFIX", settings.kafka().prefix());
        environment.put("HOOK_SECRET", "whsec_c2VjcmV0");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(role.id() + ".log").toFile()))
                .start();
    }

    private static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            pause(Duration.ofMillis(100).toNanos());
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }
}
