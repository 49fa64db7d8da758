package io.mediawatch.cli;

import io.mediawatch.model.UserError;

/** The configuration is wrong; the message names file, line and key. Ends the program with {@link ExitCode#USAGE}. */
final class ConfigError extends UserError {
    private static final long serialVersionUID = 1L;

    ConfigError(String message) {
        super(message);
    }
}
