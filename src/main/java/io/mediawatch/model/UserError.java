package io.mediawatch.model;

/** Something a person can put right. The message says what is wrong, where, and what to do, in one line. */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
