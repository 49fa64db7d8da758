package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work done at intervals. A failure is logged once per cause, and the work is tried again next time. */
final class PeriodicTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Runnable work;
    private @Nullable String said;

    PeriodicTask(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            work.run();
            said = null;
        } catch (UserError e) {
            if (!String.valueOf(e.getMessage()).equals(said)) {
                LOG.warn("{} failed and is tried again later: {}", name, e.getMessage());
                said = e.getMessage();
            }
        } catch (RuntimeException e) { // a timer would never call again
            LOG.error("{} failed", name, e);
        }
    }
}
