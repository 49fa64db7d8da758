package io.mediawatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The configuration folder: {@code --config DIR}, else {@code ./config}, else the one shipped with the program. */
public final class ConfigOption {
    @Option(names = "--config", paramLabel = "DIR", description = "Configuration folder (default: ./config).")
    private @Nullable Path folder;

    public ConfigFolder open() {
        return open(path());
    }

    ConfigFolder open(Path other) {
        return new ConfigFolder(other, System.getenv()::get);
    }

    boolean isGiven() {
        return folder != null;
    }

    private Path path() {
        Path here = Path.of("config");
        if (folder != null) {
            return folder;
        }
        return Files.isDirectory(here) ? here : home().resolve("config");
    }

    /** The program's folder, as set by the launcher. */
    public static Path home() {
        return Path.of(System.getProperty("mediawatch.home", "."));
    }
}
