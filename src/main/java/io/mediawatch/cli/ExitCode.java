package io.mediawatch.cli;

/** The exit codes of the program. */
enum ExitCode {
    OK(0),
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
