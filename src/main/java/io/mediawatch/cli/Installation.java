package io.mediawatch.cli;

import io.mediawatch.alert.channel.Channel;
import io.mediawatch.alert.channel.ChannelSettings;
import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import io.mediawatch.net.Http;
import io.mediawatch.pipeline.ChannelSink;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.Health;
import io.mediawatch.pipeline.KafkaFrontier;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Lag;
import io.mediawatch.pipeline.Requests;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.Streams;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.query.Query;
import io.mediawatch.scrape.Scraper;
import io.mediawatch.web.MonitorServer;
import io.mediawatch.web.PartHealth;
import io.mediawatch.web.Program;
import io.mediawatch.web.WebServer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One process's part of a system: starts its roles and their periodic tasks, tells their health and metrics, and stops
 * them.
 */
public final class Installation implements AutoCloseable {
    private static final Duration LAG_EVERY = Duration.ofMinutes(1);
    /** How often the roles index and web ask whether Elasticsearch answers. */
    private static final Duration PING_EVERY = Duration.ofSeconds(10);

    private static final Duration LISTS_EVERY = Duration.ofSeconds(30);
    /** Delay of the first run of tasks after the start. */
    private static final Duration FIRST_RUN = Duration.ofMinutes(1);

    private static final long GRACE_SECONDS = 5;

    /** Number of periodic tasks, each of which needs a thread: retention, lag, published lists and two pings. */
    private static final int TASKS = 5;

    private final Settings settings;
    private final ConfigFolder.Sources sources;
    private final Path data;
    private final ConfigFolder config;
    private final PrintWriter out;
    private @Nullable WebServer web;
    private @Nullable MonitorServer monitor;
    private final Topics topics;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** Asked by the dashboard's threads as well, which answer before the last role has started. */
    private final List<Supplier<Health>> health = new CopyOnWriteArrayList<>();
    /** What has been opened, to be closed in reverse order. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final ScheduledExecutorService timer;
    private boolean measuresLag;

    /**
     * @param data  folder of the stream's stores, and of alert files with relative paths
     * @param steps where alerts are printed, even while a step runs
     */
    Installation(Settings settings, ConfigFolder config, ConfigFolder.Sources sources, Path data, Steps steps) {
        this(settings, config, sources, data, steps, timer());
    }

    /** @param timer runs the periodic tasks; shut down by {@link #close} */
    Installation(
            Settings settings,
            ConfigFolder config,
            ConfigFolder.Sources sources,
            Path data,
            Steps steps,
            ScheduledExecutorService timer) {
        this.config = config;
        this.out = steps.out();
        this.settings = settings;
        this.sources = sources;
        this.data = data;
        this.timer = timer;
        this.topics = new Topics(settings.topics());
        open.push(registry::close);
        new JvmMemoryMetrics().bindTo(registry);
        opened(new JvmGcMetrics()).bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Creates and configures the topics. Idempotent, like everything that several processes may do at once. */
    void createTopics() {
        TopicSetup.apply(topics, settings.kafka().client());
    }

    /**
     * @throws UserError if something the role needs is missing; what was started before keeps running until
     *     {@link #close}
     */
    void start(Role role) {
        switch (role) {
            case SCRAPE -> scrape();
            case STREAM -> stream();
            case INDEX -> index();
            case ALERT -> alert();
            case WEB -> web();
        }
    }

    List<Health> health() {
        return health.stream().map(Supplier::get).toList();
    }

    public Topics topics() {
        return topics;
    }

    private void stream() {
        StoresFolder stores = opened(StoresFolder.take(data.resolve("streams")));
        Streams streams = opened(Streams.start(
                topics,
                settings.kafka().client(),
                settings.streams(stores.path()),
                StageWiring.stages(sources.rules()),
                registry));
        health.add(streams::health);
        measureLag();
    }

    private void index() {
        Index index = opened(Index.open(settings.elasticsearch().client()));
        index.create();
        every(IndexRetention.EVERY, new PeriodicTask("retention", IndexRetention.of(index, settings.retention())));
        Sink sink = opened(IndexSink.open(index, topics, settings.kafka().client(), registry));
        Supplier<Index.State> state = asked(index);
        health.add(() -> indexHealth(sink.health(), state.get()));
        measureLag();
    }

    /** Returns the latest answer of regular checks of Elasticsearch; until the first one, all is assumed to be well. */
    private Supplier<Index.State> asked(Index index) {
        AtomicReference<Index.State> answer = new AtomicReference<>(new Index.State(null, null));
        every(Duration.ZERO, PING_EVERY, new PeriodicTask("asking Elasticsearch", () -> answer.set(index.state())));
        return answer::get;
    }

    /** Combines the sink's health with the state of the index: an idle sink does not notice that it could not write. */
    private static Health indexHealth(Health sink, Index.State state) {
        String trouble = state.trouble() == null ? state.readOnly() : state.trouble();
        return trouble == null ? sink : lacking(sink, trouble);
    }

    /**
     * Starts measuring the lag. Every role except scrape does so, so that the lag of a role that is down is measured
     * too.
     */
    private void measureLag() {
        if (measuresLag) {
            return;
        }
        measuresLag = true;
        List<Lag.Reader> readers = new ArrayList<>();
        readers.add(new Lag.Reader(Role.STREAM.id(), StreamSettings.application(topics), topics.incoming()));
        readers.add(
                new Lag.Reader(Role.INDEX.id(), SinkSettings.group(topics, IndexSink.NAME), IndexSink.read(topics)));
        config.channelIds().forEach(channel -> readers.add(ChannelSink.reader(channel, topics)));
        Lag lag = opened(Lag.open(readers, topics, settings.kafka().client(), registry));
        every(LAG_EVERY, new PeriodicTask("measuring the lag", () -> lag.measure(Instant.now())));
    }

    private void every(Duration pause, PeriodicTask task) {
        every(pause.compareTo(FIRST_RUN) < 0 ? pause : FIRST_RUN, pause, task);
    }

    private void every(Duration first, Duration pause, PeriodicTask task) {
        var unused = timer.scheduleWithFixedDelay(task, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Returns a timer with a thread for each task, so that one waiting for Kafka does not delay the check of
     * Elasticsearch.
     */
    static ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(TASKS, Installation::background);
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "timer");
        thread.setDaemon(true);
        return thread;
    }

    private void alert() {
        Channels channels = config.channels();
        KafkaSettings kafka = settings.kafka().client();
        Http http = opened(Http.open(settings.http()));
        for (ChannelSettings channel : channels.settings()) {
            Channel way = channels.open(channel, http, kafka, out, data);
            ChannelSink deliveries = opened(ChannelSink.open(channel, way, channels.links(), topics, kafka, registry));
            Sink sink = opened(deliveries.sink(topics, kafka).start());
            String lacks = channels.unusable().get(channel.id());
            health.add(lacks == null ? sink::health : () -> lacking(sink.health(), lacks));
        }
        measureLag();
    }

    /** Reports a sink that seems to work as waiting for what it lacks: it is merely idle, and could not write. */
    private static Health lacking(Health sink, String lacks) {
        return sink.isReady() ? new Health(sink.part(), Health.Status.WAITING, lacks) : sink;
    }

    private void web() {
        Index index = opened(Index.open(settings.elasticsearch().client()));
        ConfigTopic published = new ConfigTopic(topics, settings.kafka().client());
        PublishedLists lists = new PublishedLists(config.watchList(), config.topics(), published::end, published::read);
        every(LISTS_EVERY, new PeriodicTask("reading the published watch-list", lists::refresh));
        Program program = new Program(
                (text, zone) -> new Queries(lists.names(), lists.topics()).checked(Query.parse(text, zone)),
                lists::watchList,
                lists::topics,
                opened(new SourceReports(
                        sources.polled(), topics, settings.kafka().client()))::reports,
                this::parts,
                registry::scrape,
                this::correct);
        web = opened(WebServer.start(settings.web().server(), index.reader(), program));
        Supplier<Index.State> state = asked(index);
        health.add(() -> dashboardHealth(state.get()));
        measureLag();
    }

    /**
     * Health of the dashboard. It works even if the index is read-only, since it only reads, but that is worth
     * mentioning.
     */
    private static Health dashboardHealth(Index.State state) {
        return state.trouble() == null
                ? new Health(Role.WEB.id(), Health.Status.UP, state.readOnly())
                : waiting(Role.WEB, state.trouble());
    }

    /** Starts the monitor server if it is configured; call this after starting the roles of this process. */
    void monitor() {
        if (settings.monitor().isOn()) {
            monitor = opened(MonitorServer.start(settings.monitorServer(), this::parts, registry::scrape));
        }
    }

    private List<PartHealth> parts() {
        return health().stream().map(Installation::part).toList();
    }

    private static Health waiting(Role role, @Nullable String trouble) {
        return new Health(role.id(), trouble == null ? Health.Status.UP : Health.Status.WAITING, trouble);
    }

    /** Requests a correction. These are so rare that each opens a connection of its own. */
    private void correct(String article, String entity) {
        try (Requests requests = Requests.open(topics, settings.kafka().client())) {
            requests.correct(article, entity);
            requests.flush();
        }
    }

    private static PartHealth part(Health health) {
        return new PartHealth(health.part(), health.isLive(), health.isReady(), health.cause());
    }

    /** The address of the dashboard; null unless this process runs the role web. */
    @Nullable
    public URI dashboard() {
        return web == null ? null : web.url();
    }

    /** The address of health and metrics; null if none is configured. */
    @Nullable
    URI monitored() {
        return monitor == null ? null : monitor.url();
    }

    private void scrape() {
        UserAgentCheck.check(settings.http(), sources.polled());
        Http http = opened(Http.open(settings.http()));
        KafkaFrontier frontier =
                opened(KafkaFrontier.open(topics, settings.kafka().client(), registry));
        Scraper scraper = opened(new Scraper(settings.scrape(), http, sources.polled(), frontier, registry));
        scraper.start();
        health.add(() -> scrapeHealth(scraper));
    }

    private static Health scrapeHealth(Scraper scraper) {
        String trouble = scraper.trouble();
        return scraper.isRunning()
                ? waiting(Role.SCRAPE, trouble)
                : new Health(Role.SCRAPE.id(), Health.Status.DOWN, trouble);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** Stops everything in reverse order of starting; a part that fails to stop does not keep others from stopping. */
    @Override
    public void close() {
        stopTimer();
        close(open);
    }

    /** Closes all parts, even if some fail to close. @throws UserError with the reasons of those */
    static void close(Deque<? extends AutoCloseable> parts) {
        List<Exception> failures = new ArrayList<>();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // AutoCloseable may throw anything
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            UserError failure = new UserError(
                    Plural.of(failures.size(), "part", "parts") + " of the program did not stop cleanly: "
                            + failures.stream().map(Installation::reason).collect(Collectors.joining("; ")),
                    failures.get(0));
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private static String reason(Exception e) {
        return e instanceof UserError || e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** Stops the timer and waits for running tasks, since they use what is closed next. */
    private void stopTimer() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
