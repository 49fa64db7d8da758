package io.mediawatch.cli;

/** Prints a message if the program is ended by Ctrl-C or SIGTERM before this is closed. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    Interruption(Runnable saying) {
        this.hook = new Thread(saying, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is already shutting down: the message has been printed
        }
    }
}
