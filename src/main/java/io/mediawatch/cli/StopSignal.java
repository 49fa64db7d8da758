package io.mediawatch.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for Ctrl-C or SIGTERM: the program runs until one arrives, and the JVM is kept alive until everything is
 * stopped.
 */
public final class StopSignal implements AutoCloseable {
    /** Then the JVM exits all the same: what is not finished is undone and done again, as after a kill. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");
    private volatile Runnable answer = () -> {};

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void onSignal() {
        if (stopped.getCount() == 0) {
            return; // the program is ending by itself
        }
        asked.countDown();
        answer.run();
        try {
            if (!stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("mediawatch: not everything stopped within " + PATIENCE.toSeconds()
                        + " s; nothing is lost, the next start goes on from the last commit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the signal. @return whether it came within that time */
    public boolean await(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** @param answering run as soon as the signal arrives, because stopping may take a while */
    void answer(Runnable answering) {
        answer = answering;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Reports that everything is stopped, so that the JVM may exit. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
