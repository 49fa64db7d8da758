package io.mediawatch.net;

import java.util.concurrent.atomic.AtomicLong;

/** A budget of bytes for the bodies of several responses, in flight or waiting to be taken. Thread-safe. */
public final class ByteBudget {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    public ByteBudget(long most) {
        this.most = most;
    }

    /** Takes bytes from the budget. Returns false, and takes nothing, if it would be exceeded. */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** To be called by the recipient of a response once it has released the body. */
    public void give(long bytes) {
        held.addAndGet(-bytes);
    }

    /** Whether more than half is taken, so that nothing more should be requested. */
    public boolean isShort() {
        return held.get() > most / 2;
    }
}
