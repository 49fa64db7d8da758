package io.mediawatch.model;

/** A problem that the user can solve. The message says in one line what is wrong, where, and what to do. */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
