package io.mediawatch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is being done and how long it took, one line per step. Lines that others print meanwhile, through
 * {@link #out}, start on a line of their own. Thread-safe.
 */
public final class Steps {
    private final PrintWriter out;
    /** Whether the line of a running step has been printed without its end. */
    private boolean unfinished;

    private final BooleanSupplier stopping;

    public Steps(PrintWriter out) {
        this(out, () -> false);
    }

    /** @param stopping whether the program is stopping, so that no further step may begin */
    Steps(PrintWriter out, BooleanSupplier stopping) {
        this.out = out;
        this.stopping = stopping;
    }

    /** Returns steps that stop when the signal arrives, and then say that the program is stopping. */
    static Steps until(StopSignal stop, PrintWriter out) {
        Steps steps = new Steps(out, stop::isAsked);
        stop.answer(() -> {
            steps.say("");
            steps.say("Stopping ...");
        });
        return steps;
    }

    /** The program was stopped before all steps were done. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(@Nullable Throwable cause) {
            super("stopped", cause);
        }
    }

    /** Runs a step. @throws Stopped if the program is stopping, whatever exception the step ends with */
    public <T> T step(String what, Supplier<T> work) {
        if (stopping.getAsBoolean()) {
            throw new Stopped(null);
        }
        begin(what);
        long start = System.nanoTime();
        try {
            T result = work.get();
            end(what, seconds(Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (RuntimeException | LinkageError e) { // some classes cannot be initialised while the JVM shuts down
            if (stopping.getAsBoolean()) {
                end(what, "stopped");
                throw new Stopped(e);
            }
            end(what, "failed");
            throw e;
        }
    }

    public void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return null;
        });
    }

    /** Returns a writer for lines that do not belong to a step. */
    PrintWriter out() {
        return new PrintWriter(out) {
            @Override
            public void println(String line) {
                say(line);
            }
        };
    }

    public synchronized void say(String line) {
        if (unfinished) {
            out.println();
            unfinished = false;
        }
        out.println(line);
    }

    private synchronized void begin(String what) {
        out.print(what + " ... ");
        out.flush();
        unfinished = true;
    }

    private synchronized void end(String what, String result) {
        out.println(unfinished ? result : what + ": " + result);
        unfinished = false;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
