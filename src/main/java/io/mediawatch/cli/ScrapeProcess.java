package io.mediawatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code run scrape} as a process of its own, to be measured or killed. */
public final class ScrapeProcess {
    private ScrapeProcess() {}

    /**
     * @param folder  holds the config; the data folder is created in it
     * @param options options of the JVM
     */
    public static Process start(Path folder, Path log, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Mediawatch.class.getName(),
                "run",
                "scrape",
                "--config",
                folder.toString(),
                "--data",
                folder.resolve("data").toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
