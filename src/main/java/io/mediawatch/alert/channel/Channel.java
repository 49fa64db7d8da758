package io.mediawatch.alert.channel;

/** A way to notify somebody. Used by one thread. */
public interface Channel extends AutoCloseable {
    /** Tells once and says what became of it; whatever goes wrong on the way is a receipt, not an exception. */
    Receipt send(Message message);

    @Override
    default void close() {}
}
