package io.mediawatch.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The embedded servers of a test run: started once, at first use, on free ports, stopped when the run ends. Each test
 * takes a prefix of its own for topics and indices.
 */
public final class Servers {
    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final Path FOLDER =
            Path.of("target", "servers", UUID.randomUUID().toString());

    private Servers() {}

    public static EmbeddedKafka kafka() {
        return Kafka.SERVER;
    }

    public static EmbeddedElasticsearch elasticsearch() {
        return Elasticsearch.SERVER;
    }

    /** A prefix no other test has. */
    public static String prefix() {
        return "test" + PREFIXES.incrementAndGet();
    }

    /** Where the build unpacks the distribution. */
    public static Path elasticsearchHome() {
        return Path.of("target", "elasticsearch", "elasticsearch-" + System.getProperty("elasticsearch.version"));
    }

    /** A folder of its own below target. */
    public static Path folder(String name) {
        return FOLDER.resolve(name + PREFIXES.incrementAndGet());
    }

    private static void closeAtEnd(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("a server of the tests does not stop", e);
            }
        }));
    }

    private static final class Kafka {
        private static final EmbeddedKafka SERVER = EmbeddedKafka.start(folder("kafka"), 0);

        static {
            closeAtEnd(SERVER);
        }
    }

    private static final class Elasticsearch {
        private static final EmbeddedElasticsearch SERVER =
                EmbeddedElasticsearch.start(elasticsearchHome(), folder("elasticsearch"), 0, 512);

        static {
            closeAtEnd(SERVER);
        }
    }

    static {
        if (!Files.isDirectory(Path.of("src"))) {
            throw new IllegalStateException("tests run in the project's folder");
        }
    }
}
