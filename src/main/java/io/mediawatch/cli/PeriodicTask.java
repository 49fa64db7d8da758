package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done at intervals, which a failure never stops. A failure is logged once; repetitions are only counted, until
 * the work fails for another reason or succeeds again.
 */
final class PeriodicTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Runnable work;
    private final BiConsumer<String, @Nullable Throwable> log;
    private @Nullable String cause;
    /** Number of consecutive runs that failed with the same cause. */
    private long failures;

    PeriodicTask(String name, Runnable work) {
        this(name, work, (text, bug) -> {
            if (bug == null) {
                LOG.warn(text);
            } else {
                LOG.error(text, bug);
            }
        });
    }

    /** @param log receives each message, and the exception if it is a bug */
    PeriodicTask(String name, Runnable work, BiConsumer<String, @Nullable Throwable> log) {
        this.name = name;
        this.work = work;
        this.log = log;
    }

    @Override
    public void run() {
        try {
            work.run();
            if (cause != null) {
                log.accept(name + " works again after " + times(), null);
                cause = null;
            }
        } catch (UserError e) {
            if (!Thread.currentThread().isInterrupted()) { // else the program is stopping
                failed(String.valueOf(e.getMessage()), null);
            }
        } catch (RuntimeException | Error e) { // else the timer would never run the task again
            failed(e.toString(), e);
        }
    }

    private void failed(String now, @Nullable Throwable bug) {
        if (now.equals(cause)) {
            failures++;
            return;
        }
        String before = cause == null ? "" : ", after " + times() + " for another reason";
        log.accept(name + " failed and is tried again later" + before + ": " + now, bug);
        cause = now;
        failures = 1;
    }

    private String times() {
        return Plural.of(failures, "failure", "failures");
    }
}
