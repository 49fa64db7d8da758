package io.mediawatch.embedded;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A program that runs Elasticsearch, says which processes that are, and waits to be killed. */
final class ElasticsearchAlone {
    private ElasticsearchAlone() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedElasticsearch server =
                EmbeddedElasticsearch.start(Servers.elasticsearchHome(), Path.of(arguments[0]), 0, 256)) {
            System.out.println(server.processIds().stream().map(String::valueOf).collect(Collectors.joining(",")));
            Thread.currentThread().join();
        }
    }
}
