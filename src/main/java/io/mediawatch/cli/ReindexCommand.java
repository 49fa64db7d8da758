package io.mediawatch.cli;

import io.mediawatch.index.Checksum;
import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reindex}: fills Elasticsearch again from the topics. */
@Command(
        name = "reindex",
        description = {
            "Write everything in the topics to Elasticsearch again, next to the running index role.",
            "Prints a checksum for each index that depends on its documents but not on their order."
        },
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final String NAME = "reindex";

    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Override
    public Integer call() {
        Settings settings = system.settings();
        Topics topics = new Topics(settings.topics());
        try (Index index = Index.open(settings.elasticsearch().client());
                Backlog backlog = Backlog.open(settings)) {
            index.create();
            backlog.startOver(NAME);
            Sink sink = IndexSink.open(
                    NAME,
                    IndexSink.read(topics),
                    index::write,
                    topics,
                    settings.kafka().client(),
                    new SimpleMeterRegistry());
            try {
                backlog.awaitWritten(sink, NAME, IndexSink.read(topics));
            } finally {
                sink.close();
            }
            backlog.startOver(NAME);
            for (Kind kind : Kind.values()) {
                Checksum checksum = index.checksum(kind);
                console.out()
                        .printf("%-12s %8d documents, checksum %s%n", kind.id(), checksum.documents(), checksum.sum());
            }
        }
        return ExitCode.OK.code();
    }
}
