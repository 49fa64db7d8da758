package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.model.UserError;
import io.mediawatch.net.DurationText;
import io.mediawatch.pipeline.ConfigTopic;
import io.mediawatch.pipeline.Progress;
import io.mediawatch.pipeline.SinkSettings;
import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.pipeline.StreamSettings;
import io.mediawatch.pipeline.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: checks that everything the program needs is available, and how far behind the system is. */
@Command(
        name = "doctor",
        description = "Check the machine, the configuration and the servers.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final long MB = 1 << 20;
    private static final long LEAST_DISK_MB = 2_048;
    private static final long LEAST_MEMORY_MB = 2_048;
    private static final Duration ADVISED_MEMORY = Duration.ofDays(14);
    /**
     * Number of files to allow for besides requests in flight: libraries, logs of servers, stores and their
     * connections.
     */
    private static final int OTHER_FILES = 1_000;

    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    private int failures;

    @Override
    public Integer call() {
        check("machine", DoctorCommand::machine);
        check("disk", this::disk);
        check(
                "Elasticsearch distribution",
                () -> distribution(
                        EmbeddedServers.elasticsearchHome(),
                        Files.exists(ConfigOption.home().resolve("pom.xml"))));
        check("configuration", this::configuration);
        check("open files", this::openFiles);
        check("servers", system::whose);
        if (check("Kafka", this::kafka)) {
            check("stream", () -> behind("stream"));
            check("index", () -> behind("index"));
            check("alert", this::memory);
        } else {
            say("skipped", "stream, index, alert", "not checked: Kafka is needed");
        }
        check("Elasticsearch", this::elasticsearch);
        return failures == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    private boolean check(String what, Supplier<String> test) {
        try {
            say("ok", what, test.get());
            return true;
        } catch (Skipped e) {
            say("skipped", what, String.valueOf(e.getMessage()));
            return true;
        } catch (Warning e) {
            say("warning", what, String.valueOf(e.getMessage()));
            return true;
        } catch (UserError e) {
            failures++;
            say("FAILED", what, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void say(String state, String what, String detail) {
        console.out().printf("%-7s %-27s %s%n", state, what, detail);
    }

    private static String machine() {
        long memory = Usage.memoryMb();
        if (memory < LEAST_MEMORY_MB) {
            throw new UserError(
                    memory + " MiB of memory; the embedded servers and the program take about " + LEAST_MEMORY_MB);
        }
        return Usage.machine();
    }

    private String disk() {
        DataFolder folder = system.data();
        long free = folder.freeBytes() / MB;
        if (free < LEAST_DISK_MB) {
            throw new UserError("only " + free + " MiB are free for " + folder.path() + "; " + LEAST_DISK_MB
                    + " or more are advised");
        }
        return free / 1024 + " GiB free for " + folder.path();
    }

    /** @param buildable whether this installation can build the distribution; the program's container image cannot */
    static String distribution(Path folder, boolean buildable) {
        if (Files.isDirectory(folder)) {
            return folder.toString();
        }
        throw buildable
                ? new UserError(folder + " is missing; build again: ./mvnw package")
                : new Skipped("only `demo` and `up` need it, which do not run in this installation");
    }

    private String configuration() {
        return system.config().check();
    }

    /** Checks the limit of open files, since each request in flight needs one. */
    private String openFiles() {
        int requests = system.settings().scrape().requests();
        long most = Usage.mostOpenFiles();
        if (most < requests + OTHER_FILES) {
            throw new UserError(
                    most + " open files are allowed (ulimit -Hn), too few for scrape.requests: " + requests);
        }
        return most + " allowed, scrape.requests: " + requests;
    }

    private String kafka() {
        Settings settings = system.settings();
        Topics topics = new Topics(settings.topics());
        Snapshot snapshot = new ConfigTopic(topics, settings.kafka().client()).read();
        if (snapshot == null) {
            throw new UserError(settings.kafka().bootstrap() + " holds no config yet: mediawatch config push");
        }
        return settings.kafka().bootstrap() + ", config generation " + snapshot.generation();
    }

    private String behind(String role) {
        Settings settings = system.settings();
        Topics topics = new Topics(settings.topics());
        boolean stream = role.equals("stream");
        try (Progress progress = Progress.open(settings.kafka().client())) {
            long records = stream
                    ? progress.behind(StreamSettings.application(topics), List.of(topics.pages()))
                    : progress.behind(SinkSettings.group(topics, IndexSink.NAME), IndexSink.read(topics));
            return records + (stream ? " pages" : " records") + " behind";
        }
    }

    /**
     * Checks how long Kafka remembers consumer offsets. A channel whose offsets it has forgotten starts anew; see
     * {@code docs/alerts.md}.
     */
    private String memory() {
        Settings settings = system.settings();
        try (Progress progress = Progress.open(settings.kafka().client())) {
            return memory(progress.memory());
        }
    }

    /** @param memory how long offsets are kept; null if Kafka does not say */
    static String memory(@Nullable Duration memory) {
        if (memory == null) {
            throw new Warning("Kafka does not say for how long this role may be stopped without missing an alert; "
                    + "the broker's offsets.retention.minutes says it, 7 days by default");
        }
        String stopped = "may be stopped for " + DurationText.print(memory) + " without missing an alert";
        if (memory.compareTo(ADVISED_MEMORY) < 0) {
            throw new Warning(stopped + "; for " + DurationText.print(ADVISED_MEMORY)
                    + ", set the broker's offsets.retention.minutes to " + ADVISED_MEMORY.toMinutes());
        }
        return stopped;
    }

    /** Something that works, but might work better. */
    static final class Warning extends UserError {
        private static final long serialVersionUID = 1L;

        Warning(String message) {
            super(message);
        }
    }

    /** A check that does not apply here. */
    static final class Skipped extends UserError {
        private static final long serialVersionUID = 1L;

        Skipped(String message) {
            super(message);
        }
    }

    private String elasticsearch() {
        Settings settings = system.settings();
        try (Index index = system.index()) {
            Index.State state = index.state();
            String trouble = state.trouble() == null ? state.readOnly() : state.trouble();
            if (trouble != null) {
                throw new UserError(trouble);
            }
            return String.join(", ", settings.elasticsearch().urls());
        }
    }
}
