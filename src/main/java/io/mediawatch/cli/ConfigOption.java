package io.mediawatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The configuration folder: {@code --config DIR}, else {@code ./config}, else the one shipped with the program. */
public final class ConfigOption {
    private static final String CONFIG = "config";

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Configuration (default: config, here or else beside the program).")
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
        return folder != null ? folder : base().resolve(CONFIG);
    }

    /**
     * The folder that holds {@code config} and {@code data} unless options say otherwise: the current one if it has a
     * {@code config}, else the program's.
     */
    static Path base() {
        return Files.isDirectory(Path.of(CONFIG)) ? Path.of("") : home();
    }

    /** The program's folder, as set by the launcher. */
    public static Path home() {
        return Path.of(System.getProperty("mediawatch.home", "."));
    }
}
