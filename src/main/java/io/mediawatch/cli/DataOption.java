package io.mediawatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder of the embedded servers: {@code --data DIR}. */
final class DataOption {
    private static final String USUAL = "data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = USUAL,
            description = "Data folder of the embedded servers (default: ./${DEFAULT-VALUE}).")
    private Path folder;

    /** How other commands are told of the same folder: nothing if it is the usual one. */
    String given() {
        String path = folder.toString();
        return path.equals(USUAL)
                ? ""
                : " --data " + (path.matches("[\\w./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'");
    }

    DataFolder folder() {
        return new DataFolder(folder);
    }
}
