package io.mediawatch.cli;

import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.TopicSetup;
import io.mediawatch.pipeline.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config}: checks the configuration, or publishes it. */
@Command(
        name = "config",
        description = "Check the configuration or publish it to the running system.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "validate|push",
        subcommands = {ConfigCommand.Validate.class, ConfigCommand.Push.class})
final class ConfigCommand {

    /** {@code config validate}. */
    @Command(
            name = "validate",
            description = "Check all configuration files; the first mistake is reported with file and line.",
            mixinStandardHelpOptions = true)
    static final class Validate implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private ConfigOption config;

        @Override
        public Integer call() {
            console.out().println(config.open().check());
            return ExitCode.OK.code();
        }
    }

    /** {@code config push}. */
    @Command(
            name = "push",
            description = {
                "Publish watch-list, topics and alert rules to the running system, as one snapshot.",
                "Articles that arrive from then on are tagged by it, and the dashboard soon knows its names. Sources, channels"
                        + " and settings are read when a process starts: restart it for these."
            },
            mixinStandardHelpOptions = true)
    static final class Push implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private SystemOption system;

        @Override
        public Integer call() {
            ConfigTopic.Push pushed = push(system, system.settings());
            console.out()
                    .println("Generation " + pushed.generation()
                            + (pushed.now().equals(pushed.before()) ? " is in force already: " : " is published: ")
                            + ConfigChanges.contents(pushed.now()));
            ConfigChanges.lines(pushed).forEach(console.out()::println);
            List<String> waiting = new ArrayList<>(system.sourcesAwaitingRestart());
            waiting.addAll(system.channelsAwaitingRestart());
            console.restart(waiting);
            return ExitCode.OK.code();
        }
    }

    /** Checks and publishes. */
    static ConfigTopic.Push push(SystemOption system, Settings settings) {
        ConfigFolder folder = system.config();
        folder.check();
        Topics topics = new Topics(settings.topics());
        TopicSetup.create(topics, settings.kafka().client());
        ConfigTopic topic = new ConfigTopic(topics, settings.kafka().client());
        return folder.published().push(topic, system.extractor());
    }
}
