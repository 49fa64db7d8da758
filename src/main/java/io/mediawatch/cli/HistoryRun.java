package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.History;
import io.mediawatch.pipeline.KafkaSettings;
import io.mediawatch.pipeline.Requests;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.util.function.Consumer;

/** Sends requests to a running system and waits until their results are searchable. For one thread. */
final class HistoryRun implements AutoCloseable {
    private final History history;
    private final Requests requests;
    private final Backlog backlog;
    private long made;

    private HistoryRun(History history, Requests requests, Backlog backlog) {
        this.history = history;
        this.requests = requests;
        this.backlog = backlog;
    }

    /** @throws UserError if Kafka cannot be reached */
    static HistoryRun open(Settings settings) {
        Topics topics = new Topics(settings.topics());
        KafkaSettings kafka = settings.kafka().client();
        TopicSetup.create(topics, kafka);
        return new HistoryRun(new History(topics, kafka), Requests.open(topics, kafka), Backlog.open(settings));
    }

    History history() {
        return history;
    }

    /** Makes a request, after waiting while live pages have priority. */
    void request(Consumer<Requests> request) {
        request.accept(requests);
        if (++made % Backlog.STRIDE == 0) {
            requests.flush();
            backlog.yieldToLive();
        }
    }

    long made() {
        return made;
    }

    /** @throws UserError if a request could not be written, or the stream or the index role makes no progress */
    void await() {
        requests.flush();
        backlog.awaitStream();
        backlog.awaitIndexed();
    }

    @Override
    public void close() {
        requests.close();
        backlog.close();
    }
}
