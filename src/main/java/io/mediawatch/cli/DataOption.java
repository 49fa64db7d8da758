package io.mediawatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder of the embedded servers: {@code --data DIR}. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder of the embedded servers (default: ./${DEFAULT-VALUE}).")
    private Path folder;

    DataFolder folder() {
        return new DataFolder(folder);
    }
}
