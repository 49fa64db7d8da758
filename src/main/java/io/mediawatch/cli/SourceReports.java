package io.mediawatch.cli;

import io.mediawatch.model.Outcome;
import io.mediawatch.pipeline.KafkaFrontier;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.TopicReader;
import io.mediawatch.pipeline.Topics;
import io.mediawatch.scrape.FrontierEntry;
import io.mediawatch.scrape.Source;
import io.mediawatch.scrape.SourceStatus;
import io.mediawatch.scrape.Yields;
import io.mediawatch.web.SourceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reports the state of the configured sources, whichever process polls them. Thread-safe. */
final class SourceReports implements AutoCloseable {
    /**
     * Minimum time between two reads of the topics. The first report reads all of them, later ones only what is new.
     */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Topics topics;
    private final KafkaSettings kafka;
    private final Yields yields = new Yields();
    /** Id of a source → its latest poll. */
    private final Map<String, FrontierEntry> polls = new HashMap<>();

    private @Nullable TopicReader<Outcome> outcomes;
    private @Nullable TopicReader<FrontierEntry> frontier;
    private List<SourceReport> last = List.of();
    private Instant read = Instant.MIN;

    SourceReports(List<Source> sources, Topics topics, KafkaSettings kafka) {
        sources.forEach(source -> this.sources.put(source.id(), source));
        this.topics = topics;
        this.kafka = kafka;
    }

    synchronized List<SourceReport> reports() {
        Instant now = Instant.now();
        if (read.isBefore(now.minus(FRESH))) {
            last = statuses(now).stream()
                    .map(status -> report(Objects.requireNonNull(sources.get(status.source())), status))
                    .toList();
            read = now;
        }
        return last;
    }

    /** Returns the states in the order of the sources. */
    synchronized List<SourceStatus> statuses(Instant now) {
        if (outcomes == null) {
            outcomes = TopicReader.open(topics.outcomes(), kafka);
        }
        if (frontier == null) {
            frontier = TopicReader.open(topics.frontier(), kafka);
        }
        outcomes.read(yields::add);
        frontier.read(KafkaFrontier::isPoll, this::take);
        return sources.values().stream()
                .map(source ->
                        SourceStatus.of(source, polls.get(source.id()), now).with(yields.of(source.id(), now)))
                .toList();
    }

    /** Keeps the state of a poll, unless it belongs to an address the source had before. */
    private void take(FrontierEntry poll) {
        Source source = sources.get(poll.source());
        if (source != null && poll.isOf(source)) {
            polls.put(source.id(), poll);
        }
    }

    @Override
    public synchronized void close() {
        if (outcomes != null) {
            outcomes.close();
        }
        if (frontier != null) {
            frontier.close();
        }
    }

    private static SourceReport report(Source source, SourceStatus status) {
        return new SourceReport(
                source.id(),
                source.site(),
                source.kind().id(),
                source.url(),
                source.every().toSeconds(),
                status.condition().id(),
                status.cause(),
                status.reason(),
                status.values(),
                status.lastSuccess(),
                status.lastNew(),
                status.today(),
                status.usual(),
                status.errors(),
                status.due());
    }
}
