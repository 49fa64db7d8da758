package io.mediawatch.cli;

/** The exit codes of the program. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2),
    /**
     * Whoever read the output stopped early, as {@code head} does: what shells report of a program ended by SIGPIPE.
     */
    UNREAD(141);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
