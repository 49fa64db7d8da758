package io.mediawatch.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * The state of a part of the program.
 *
 * @param part  its name, as in {@code run ROLE}
 * @param cause why it is not up, or what is wrong although it is, in words for a person; null if all is well
 */
public record Health(String part, Status status, @Nullable String cause) {

    /** Whether it works. */
    public enum Status {
        /** On its way up: not ready, but nothing is wrong. */
        STARTING,
        /** Working. */
        UP,
        /** Alive but held up by something that may come back, such as a server. */
        WAITING,
        /** Not coming back by itself. */
        DOWN
    }

    static Health up(String part) {
        return new Health(part, Status.UP, null);
    }

    public boolean isLive() {
        return status != Status.DOWN;
    }

    public boolean isReady() {
        return status == Status.UP;
    }
}
