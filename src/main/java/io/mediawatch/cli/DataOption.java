package io.mediawatch.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data folder: {@code --data DIR}, else {@code data} in the {@link ConfigOption#base base folder}. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Data folder: of `up` and `demo`, or the state of `run stream` and files of `run alert` (default: data,"
                            + " here or else beside the program, wherever config is).")
    private @Nullable Path folder;

    /** The option by which other commands find the same folder; empty if it is the default one. */
    String given() {
        if (folder == null) {
            return "";
        }
        String path = folder.toString();
        return " --data " + (path.matches("[\\w./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'");
    }

    DataFolder folder() {
        return new DataFolder(folder == null ? ConfigOption.base().resolve("data") : folder);
    }
}
