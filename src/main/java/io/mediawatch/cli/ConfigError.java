package io.mediawatch.cli;

import io.mediawatch.model.UserError;

/**
 * The configuration or the command line is wrong; the message names file, line and key. Ends the program with
 * {@link ExitCode#USAGE}.
 */
public class ConfigError extends UserError {
    private static final long serialVersionUID = 1L;

    public ConfigError(String message) {
        super(message);
    }

    /** @param path where in the file the value is, in words; empty if the error is about the file as a whole */
    static ConfigError at(String file, int line, String path, String message) {
        return new ConfigError(file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + message);
    }
}
