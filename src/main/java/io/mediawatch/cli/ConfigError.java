package io.mediawatch.cli;

import io.mediawatch.model.UserError;

/**
 * The configuration or the usage is wrong; the message names file, line and key. Ends the program with {@link
 * ExitCode#USAGE}.
 */
public class ConfigError extends UserError {
    private static final long serialVersionUID = 1L;

    public ConfigError(String message) {
        super(message);
    }

    /** @param path to the value in the file, in words; empty for the file as a whole */
    static ConfigError at(String file, int line, String path, String message) {
        return new ConfigError(file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + message);
    }
}
