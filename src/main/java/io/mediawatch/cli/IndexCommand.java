package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.Kind;
import io.mediawatch.index.Migration;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.Progress;
import io.mediawatch.pipeline.Sink;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.Topic;
import io.mediawatch.pipeline.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
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
            return renew(system, console, false);
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
            return renew(system, console, true);
        }
    }

    @SuppressWarnings("try") // the sink works until it is closed
    private static int renew(SystemOption system, Console console, boolean all) {
        Settings settings = system.settings();
        Steps steps = new Steps(console.out());
        try (Index index = Index.open(settings.elasticsearch().client())) {
            Migration migration = index.renew(all);
            if (migration.kinds().isEmpty()) {
                steps.say("The indices are up to date");
                return ExitCode.OK.code();
            }
            String names = migration.kinds().stream().map(Kind::id).collect(Collectors.joining(", "));
            Filling filling = new Filling(settings, migration);
            try (Sink sink = filling.open();
                    Progress progress = Progress.open(settings.kafka().client())) {
                steps.step("Filling new indices of " + names, () -> filling.await(progress));
                steps.step("Switching over", migration::takeOver);
                // What the index role wrote into the old ones meanwhile is in the topics too, but nothing else reads
                // it.
                steps.step("Catching up (if this does not end, run `reindex`)", () -> filling.await(progress));
                steps.say("The new indices are in use");
            }
        }
        return ExitCode.OK.code();
    }

    /** Reads the topics from their beginning into the new indices. */
    private static final class Filling {
        private static final Duration LOOK = Duration.ofMillis(200);

        private final Settings settings;
        private final Migration migration;
        private final Topics topics;
        private final String name = "index-renewal-" + Instant.now().toEpochMilli();
        private final List<Topic<?>> read;

        Filling(Settings settings, Migration migration) {
            this.settings = settings;
            this.migration = migration;
            this.topics = new Topics(settings.topics());
            this.read = IndexSink.read(topics).stream()
                    .filter(topic ->
                            migration.kinds().contains(IndexSink.kinds(topics).get(topic.name())))
                    .toList();
        }

        Sink open() {
            return IndexSink.open(
                    name, read, migration::write, topics, settings.kafka().client(), new SimpleMeterRegistry());
        }

        void await(Progress progress) {
            try {
                while (progress.behind(SinkSettings.group(topics, name), read) > 0) {
                    Thread.sleep(LOOK.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UserError("interrupted while waiting for the new indices", e);
            }
        }
    }
}
