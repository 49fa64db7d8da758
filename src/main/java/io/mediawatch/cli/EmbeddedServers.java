package io.mediawatch.cli;

import io.mediawatch.embedded.EmbeddedElasticsearch;
import io.mediawatch.embedded.EmbeddedKafka;
import io.mediawatch.model.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka and Elasticsearch of one data folder, started together and stopped in the right order. */
public final class EmbeddedServers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
    private static final int HEAP_MB = 512;
    /** Minimum free disk space, in bytes: with less, the broker does not even start. */
    private static final long LEAST_DISK = 100 << 20;
    /** Minimum number of open files: a demo has about 900 open once its articles are indexed. */
    private static final int LEAST_FILES = 1_024;

    private final DataFolder folder;
    private final FileChannel lock;
    private final EmbeddedKafka kafka;
    private final EmbeddedElasticsearch elasticsearch;

    private EmbeddedServers(
            DataFolder folder, FileChannel lock, EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {
        this.folder = folder;
        this.lock = lock;
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    /** @throws UserError if the folder is taken or a server does not start; nothing is left running then */
    static EmbeddedServers start(DataFolder folder, Steps steps) {
        folder.requireSpace(LEAST_DISK);
        requireOpenFiles(Usage.mostOpenFiles());
        FileChannel lock = folder.take();
        CompletableFuture<EmbeddedElasticsearch> elasticsearch = CompletableFuture.supplyAsync(
                () -> EmbeddedElasticsearch.start(elasticsearchHome(), folder.of("elasticsearch"), 0, HEAP_MB));
        try {
            EmbeddedKafka kafka = steps.step("Starting Kafka", () -> EmbeddedKafka.start(folder.of("kafka"), 0));
            try {
                EmbeddedElasticsearch started = steps.step("Starting Elasticsearch", () -> await(elasticsearch));
                return new EmbeddedServers(folder, lock, kafka, started);
            } catch (RuntimeException e) {
                kafka.close();
                throw e;
            }
        } catch (RuntimeException e) {
            closeOnceStarted(elasticsearch);
            release(lock);
            throw e;
        }
    }

    /** @throws UserError if the limit is too low; Kafka itself would only report this by stack traces */
    static void requireOpenFiles(long allowed) {
        if (allowed < LEAST_FILES) {
            throw new UserError("a process may have only " + allowed + " files open here, Kafka and Elasticsearch need "
                    + LEAST_FILES + "; raise the limit: ulimit -n " + LEAST_FILES);
        }
    }

    private static EmbeddedElasticsearch await(CompletableFuture<EmbeddedElasticsearch> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UserError user ? user : e;
        }
    }

    /**
     * Closes Elasticsearch once it has started: a starting server cannot be stopped yet, and a failed one need not be.
     */
    private static void closeOnceStarted(CompletableFuture<EmbeddedElasticsearch> starting) {
        try {
            starting.join().close();
        } catch (CompletionException e) {
            LOG.debug("Elasticsearch did not start", e);
        }
    }

    /** The folder into which the build unpacks the Elasticsearch distribution. */
    static Path elasticsearchHome() {
        return ConfigOption.home()
                .resolve("target/elasticsearch/elasticsearch-"
                        + VersionCommand.versions().getProperty("elasticsearch"));
    }

    DataFolder folder() {
        return folder;
    }

    String kafka() {
        return kafka.bootstrap();
    }

    URI elasticsearch() {
        return elasticsearch.url();
    }

    /** @throws UserError if Elasticsearch has ended, for whatever reason */
    void requireAlive() {
        if (!elasticsearch.isAlive()) {
            throw new UserError("Elasticsearch has ended; see " + folder.of("elasticsearch/console.log")
                    + ". Nothing is lost: start again to go on");
        }
    }

    /** Process ids of the child processes. */
    public List<Long> children() {
        return elasticsearch.processIds();
    }

    @Override
    @SuppressWarnings("try") // closed in reverse order of opening, even if closing one fails
    public void close() {
        try (lock;
                kafka;
                elasticsearch) {
            folder.withdraw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
