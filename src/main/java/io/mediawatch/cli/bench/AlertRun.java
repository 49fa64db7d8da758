package io.mediawatch.cli.bench;

import io.mediawatch.cli.Intake;
import io.mediawatch.cli.Role;
import io.mediawatch.cli.RoleProcesses;
import io.mediawatch.cli.Settings;
import io.mediawatch.model.Alert;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Live pages come in, some of which raise an alert, while the processes of the roles stream and alert are killed at
 * random times, or while history is ingested; then all live pages come in again. Counts the alerts raised and the
 * requests at a webhook.
 */
final class AlertRun {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final long LOOK_NANOS = 5_000_000;

    /** The numbers of the pages to warm up with begin behind all others. */
    private static final int WARM_UP = 1_000_000;

    private final Settings settings;
    private final Path folder;
    private final Topics topics;
    private final KafkaSettings kafka;
    private final AlertPages pages;

    /**
     * @param articles  live pages that are sent, more if history takes longer
     * @param kills     kill -9 of the two processes in turn, at random moments
     * @param perSecond live pages
     * @param seed      of the moments
     * @param warmUp    such pages before that, as fast as they go
     * @param history   pages of history handed in meanwhile, as {@code ingest} does it
     */
    record Plan(int articles, int kills, double perSecond, long seed, int warmUp, int history) {}

    /**
     * What happened.
     *
     * @param kills      role → how often it was killed
     * @param afterwards alerts and requests when the same pages came again
     * @param history    how long it took to hand it in
     */
    record Result(AlertTally tally, Map<Role, Integer> kills, int afterwards, Duration history) {}

    /** @param settings of running servers, with a prefix that is new */
    AlertRun(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.topics = new Topics(settings.topics());
        this.kafka = settings.kafka().client();
        this.pages = new AlertPages(settings.kafka().prefix());
    }

    Result run(Plan plan) {
        createFolder();
        TopicSetup.create(topics, kafka);
        try (WebhookReceiver receiver = new WebhookReceiver();
                Pages out = Pages.open(topics, kafka);
                TopicReader<Alert> alerts = TopicReader.open(topics.alerts(), kafka);
                RoleProcesses roles = new RoleProcesses(settings, folder, AlertPages.WORD, receiver.url())) {
            roles.start(Role.STREAM);
            roles.start(Role.ALERT);
            AlertTally tally = new AlertTally(receiver);
            Runnable look = () -> alerts.read(tally::read);
            warmUp(plan.warmUp(), out, look, tally);
            CompletableFuture<Duration> history = CompletableFuture.supplyAsync(() -> history(plan.history()));
            int sent = live(plan, history, roles, out, look, tally);
            await(tally, look);
            int before = tally.all();
            send(IntStream.range(0, sent).mapToObj(pages::live).toList(), out);
            pause(QUIET);
            look.run();
            return new Result(tally, roles.kills(), tally.all() - before, history.join());
        }
    }

    /** What counts begins when everybody has been told of this. */
    private void warmUp(int count, Pages out, Runnable look, AlertTally tally) {
        List<Page> all =
                IntStream.range(WARM_UP, WARM_UP + count).mapToObj(pages::live).toList();
        for (int i = 0; i < count; i++) {
            if (AlertPages.isNews(WARM_UP + i)) {
                tally.expect(all.get(i).id());
            }
        }
        send(all, out);
        await(tally, look);
        tally.forget();
    }

    /** @return how many pages were sent */
    private int live(
            Plan plan,
            CompletableFuture<Duration> history,
            RoleProcesses roles,
            Pages out,
            Runnable look,
            AlertTally tally) {
        Set<Integer> moments = new Random(plan.seed())
                .ints(0, plan.articles())
                .distinct()
                .limit(plan.kills())
                .boxed()
                .collect(Collectors.toSet());
        Role next = Role.STREAM;
        long start = System.nanoTime();
        int number = 0;
        for (; number < plan.articles() || !history.isDone(); number++) {
            lookUntil(start + (long) (number * 1e9 / plan.perSecond()), look);
            Page page = pages.live(number);
            out.send(page);
            out.flush();
            if (AlertPages.isNews(number)) {
                tally.expect(page.id());
            }
            if (moments.contains(number)) {
                roles.kill(next);
                next = next == Role.STREAM ? Role.ALERT : Role.STREAM;
            }
        }
        return number;
    }

    private Duration history(int count) {
        long start = System.nanoTime();
        if (count > 0) {
            try (Intake intake = Intake.open(settings)) {
                for (int number = 0; number < count; number++) {
                    Page page = pages.history(number);
                    intake.send(page.id(), page);
                }
                intake.flush();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void send(List<Page> all, Pages out) {
        try (Outcomes outcomes = Outcomes.open(topics, kafka)) {
            all.forEach(page -> {
                outcomes.expect(page.id());
                out.send(page);
            });
            out.flush();
            if (!outcomes.await(PATIENCE, outcome -> {})) {
                throw new UserError(outcomes.pending() + " pages were not processed; see the logs in " + folder);
            }
        }
    }

    /** Until all that is expected has come, and a moment longer for what is not. */
    private static void await(AlertTally tally, Runnable look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!tally.isComplete() && System.nanoTime() < end) {
            lookUntil(System.nanoTime() + LOOK_NANOS, look);
        }
        pause(QUIET);
        look.run();
    }

    private static void lookUntil(long nanos, Runnable look) {
        do {
            look.run();
            pause(Duration.ofNanos(Math.min(LOOK_NANOS, nanos - System.nanoTime())));
        } while (System.nanoTime() < nanos);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
