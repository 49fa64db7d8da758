package io.mediawatch.cli;

import io.mediawatch.model.UserError;

/**
 * The configuration or the usage is wrong; the message names file, line and key. Ends the program with {@link
 * ExitCode#USAGE}.
 */
public final class ConfigError extends UserError {
    private static final long serialVersionUID = 1L;

    public ConfigError(String message) {
        super(message);
    }

    /** @param pointer to the value in the file */
    static ConfigError at(String file, int line, String pointer, String message) {
        String key = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
        return new ConfigError(file + ":" + line + ": " + key + message);
    }
}
