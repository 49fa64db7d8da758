package io.mediawatch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells what is being done and how long it took, one line each. */
final class Steps {
    private final PrintWriter out;

    Steps(PrintWriter out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        out.print(what + " ... ");
        out.flush();
        long start = System.nanoTime();
        try {
            T result = work.get();
            out.println(seconds(Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (RuntimeException e) {
            out.println("failed");
            throw e;
        }
    }

    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return null;
        });
    }

    PrintWriter out() {
        return out;
    }

    void say(String line) {
        out.println(line);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
