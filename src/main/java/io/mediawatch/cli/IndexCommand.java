package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Migration;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.Topic;
import io.mediawatch.pipeline.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code index}: the indices in Elasticsearch. */
@Command(
        name = "index",
        description = "Create the Elasticsearch indices, or replace them without downtime.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "init|migrate|rebuild",
        subcommands = {IndexCommand.Init.class, IndexCommand.Migrate.class, IndexCommand.Rebuild.class})
final class IndexCommand {
    /** The consumer group that fills new indices. */
    private static final String RENEWAL = "index-renewal";

    /** {@code index init}. */
    @Command(
            name = "init",
            description = "Create missing indices and aliases; existing ones stay unchanged.",
            mixinStandardHelpOptions = true)
    static final class Init implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private SystemOption system;

        @Override
        public Integer call() {
            try (Index index = system.index()) {
                index.create();
            }
            console.out().println("All indices exist");
            return ExitCode.OK.code();
        }
    }

    /** {@code index migrate}. */
    @Command(
            name = "migrate",
            description = {
                "Replace the indices that another version of the program created.",
                "New ones are filled from the topics and take over in one step; the old ones keep serving until then."
            },
            mixinStandardHelpOptions = true)
    static final class Migrate implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private SystemOption system;

        @Override
        public Integer call() {
            return renew(system.settings(), new Steps(console.out()), false);
        }
    }

    /** {@code index rebuild}. */
    @Command(
            name = "rebuild",
            description = "Replace all indices; the old ones keep serving until the new ones are filled.",
            mixinStandardHelpOptions = true)
    static final class Rebuild implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private SystemOption system;

        @Override
        public Integer call() {
            return renew(system.settings(), new Steps(console.out()), true);
        }
    }

    /**
     * Brings the indices up to date before the roles start, which need them so. Servers of our own cannot be asked for
     * that by a command while nothing runs.
     */
    static void migrate(Settings settings, Steps steps) {
        boolean outdated;
        try (Index index = Index.open(settings.elasticsearch().client())) {
            outdated = index.isOutdated();
        }
        if (outdated) {
            renew(settings, steps, false);
        }
    }

    private static int renew(Settings settings, Steps steps, boolean all) {
        try (Index index = Index.open(settings.elasticsearch().client());
                Backlog backlog = Backlog.open(settings)) {
            backlog.startOver(RENEWAL); // before deleting anything that a concurrent renewal may be filling
            Migration migration = index.renew(all);
            if (migration.kinds().isEmpty()) {
                steps.say("The indices are up to date");
            } else {
                renew(settings, migration, backlog, steps);
                backlog.startOver(RENEWAL);
                steps.say("The new indices are in use");
            }
        }
        return ExitCode.OK.code();
    }

    private static void renew(Settings settings, Migration migration, Backlog backlog, Steps steps) {
        Topics topics = new Topics(settings.topics());
        List<Topic<?>> read = IndexSink.read(topics).stream()
                .filter(topic ->
                        migration.kinds().contains(IndexSink.kinds(topics).get(topic.name())))
                .toList();
        String names = migration.kinds().stream().map(Kind::id).collect(Collectors.joining(", "));
        try (Sink sink = IndexSink.open(
                RENEWAL, read, migration::write, topics, settings.kafka().client(), new SimpleMeterRegistry())) {
            steps.step("Filling new indices of " + names, () -> backlog.awaitWritten(sink, RENEWAL, read));
            steps.step("Switching over", migration::takeOver);
            // The index role has meanwhile written to the old indices; those changes are in the topics, but only we
            // read them.
            steps.step("Catching up (if this fails, run `reindex`)", () -> backlog.awaitWritten(sink, RENEWAL, read));
        }
    }
}
