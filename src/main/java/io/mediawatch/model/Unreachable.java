package io.mediawatch.model;

/** A server does not respond. Whoever knows which servers should be there can say more. */
public final class Unreachable extends UserError {
    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
