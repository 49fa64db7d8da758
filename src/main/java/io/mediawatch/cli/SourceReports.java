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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of the configured sources, whichever process polls them. Thread-safe. */
final class SourceReports implements AutoCloseable {
    /** The whole frontier is read for an answer: not more often than this. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final List<Source> sources;
    private final Topics topics;
    private final KafkaSettings kafka;
    private final Yields yields = new Yields();
    private @Nullable TopicReader<Outcome> outcomes;
    private List<SourceReport> last = List.of();
    private Instant read = Instant.MIN;

    SourceReports(List<Source> sources, Topics topics, KafkaSettings kafka) {
        this.sources = sources;
        this.topics = topics;
        this.kafka = kafka;
    }

    synchronized List<SourceReport> reports() {
        Instant now = Instant.now();
        if (read.isBefore(now.minus(FRESH))) {
            List<SourceStatus> statuses = statuses(now);
            List<SourceReport> reports = new ArrayList<>();
            for (int i = 0; i < statuses.size(); i++) {
                reports.add(report(sources.get(i), statuses.get(i)));
            }
            last = List.copyOf(reports);
            read = now;
        }
        return last;
    }

    /** In the order of the sources. */
    synchronized List<SourceStatus> statuses(Instant now) {
        if (outcomes == null) {
            outcomes = TopicReader.open(topics.outcomes(), kafka);
        }
        outcomes.read(yields::add);
        Map<String, FrontierEntry> polls = new HashMap<>();
        KafkaFrontier.polls(topics, kafka).values().forEach(poll -> polls.put(poll.source(), poll));
        return sources.stream()
                .map(source -> SourceStatus.of(source, poll(polls, source), now).with(yields.of(source.id(), now)))
                .toList();
    }

    /** What is known of a source under an address it had before says nothing of it now. */
    private static @Nullable FrontierEntry poll(Map<String, FrontierEntry> polls, Source source) {
        FrontierEntry poll = polls.get(source.id());
        return poll != null && poll.isOf(source) ? poll : null;
    }

    @Override
    public synchronized void close() {
        if (outcomes != null) {
            outcomes.close();
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
                status.lastSuccess(),
                status.lastNew(),
                status.today(),
                status.usual(),
                status.errors(),
                status.due());
    }
}
