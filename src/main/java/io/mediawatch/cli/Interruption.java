package io.mediawatch.cli;

/** Says something if the program is ended by Ctrl-C or SIGTERM before this is closed. */
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
            // the signal came first: it has been said
        }
    }
}
