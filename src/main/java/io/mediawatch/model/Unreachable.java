package io.mediawatch.model;

/** A server does not respond. Callers that know which servers are needed can add advice. */
public final class Unreachable extends UserError {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
