package io.mediawatch.net;

import java.util.concurrent.atomic.AtomicLong;

/** A budget of bytes for the bodies of several responses, in flight or waiting to be taken. Thread-safe. */
public final class ByteBudget {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    public ByteBudget(long most) {
        this.most = most;
    }

    /** False, and nothing is taken, if it would be too much. */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** To be called by whoever got an answer, when its body is out of hand. */
    public void give(long bytes) {
        held.addAndGet(-bytes);
    }

    /** More than half is taken: no time to ask for more. */
    public boolean isShort() {
        return held.get() > most / 2;
    }
}
