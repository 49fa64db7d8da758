package io.mediawatch.cli;

/** A value refers to an environment variable that is not set; the message names it, with file, line and key. */
final class UnsetVariable extends ConfigError {
    private static final long serialVersionUID = 1L;

    UnsetVariable(ConfigError mistake) {
        super(String.valueOf(mistake.getMessage()));
    }
}
