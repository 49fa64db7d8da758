package io.mediawatch.cli.bench;

import io.mediawatch.cli.ConfigError;
import io.mediawatch.cli.ConfigOption;
import io.mediawatch.cli.Console;
import io.mediawatch.cli.ExitCode;
import io.mediawatch.cli.Usage;
import io.mediawatch.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code bench start}: how long {@code demo} takes to its first searchable article, on a new and on an existing folder.
 */
@Command(
        name = "start",
        description =
                "Measure how long the demo takes to its first searchable article, on a new data folder and again on the same one.",
        mixinStandardHelpOptions = true)
final class BenchStart implements Callable<Integer> {
    private static final String FOUND = "First article searchable";
    private static final String ALL = "articles are searchable";

    @Mixin
    private Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench-start",
            description = "Data folder; must not exist yet (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (data.toFile().exists()) {
            throw new ConfigError("--data: " + data + " exists; the first start is to be measured on a new folder");
        }
        console.out().println(Usage.machine());
        console.out().println("New folder: " + start());
        console.out().println("Same folder again: " + start());
        return ExitCode.OK.code();
    }

    /** What the demo says of its first article, and the memory of its processes. */
    private String start() throws IOException, InterruptedException {
        String launcher = ConfigOption.home().resolve("mediawatch").toString();
        Process demo = new ProcessBuilder(launcher, "demo", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = demo.inputReader()) {
            String found = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found = line.startsWith(FOUND) ? line : found;
                if (line.contains(ALL)) {
                    return found + "; resident memory " + memory(demo);
                }
            }
        } finally {
            demo.destroy();
            if (!demo.waitFor(2, TimeUnit.MINUTES)) {
                demo.destroyForcibly();
            }
        }
        throw new UserError("the demo ended before its first article could be found");
    }

    private static String memory(Process demo) {
        List<Long> resident = Stream.concat(
                        Stream.of(demo.pid()), demo.descendants().map(ProcessHandle::pid))
                .map(Usage::residentMb)
                .toList();
        return resident + " = " + resident.stream().mapToLong(Long::longValue).sum() + " MiB";
    }
}
