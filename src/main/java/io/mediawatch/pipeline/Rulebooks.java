package io.mediawatch.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rulebook in force: compiled once per generation, and adopted only when all parts of the config have the same
 * generation. One per process; safe for many threads.
 */
final class Rulebooks {
    private static final Logger LOG = LoggerFactory.getLogger(Rulebooks.class);

    private final Function<Snapshot, Rulebook> compile;
    private volatile @Nullable Seen seen;
    private volatile @Nullable Rulebook adopted;
    private volatile @Nullable String problem;

    Rulebooks(Function<Snapshot, Rulebook> compile) {
        this.compile = compile;
    }

    /**
     * Returns the rulebook for the present content of the config topic; while that is incomplete or invalid, the
     * previous one.
     *
     * @param part key of the config topic → its value, null if there is none
     * @throws IllegalStateException as long as there has been none
     */
    Rulebook current(Function<String, byte @Nullable []> part) {
        Seen now = new Seen(ConfigTopic.KEYS.stream().map(part).toList());
        Seen before = seen;
        if (before == null || !before.isSame(now)) {
            adopt(now);
        }
        Rulebook current = adopted;
        if (current == null) {
            throw new IllegalStateException(
                    problem == null ? "no config was ever pushed" : "no usable config was ever pushed: " + problem);
        }
        return current;
    }

    /** Why the newest config is not in force; null if it is. */
    @Nullable
    String problem() {
        return problem;
    }

    private synchronized void adopt(Seen now) {
        Rulebook before = adopted;
        try {
            Snapshot snapshot = ConfigTopic.snapshot(now.parts());
            if (snapshot != null && (before == null || before.generation() != snapshot.generation())) {
                adopted = compile.apply(snapshot);
                problem = null;
                LOG.info("config generation {} is in force", snapshot.generation());
            }
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
            LOG.error("the new config is not adopted: {}", e.getMessage());
        }
        seen = now;
    }

    /** The bytes last compiled. */
    private record Seen(List<byte @Nullable []> parts) {
        boolean isSame(Seen other) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != other.parts.get(i) && !Arrays.equals(parts.get(i), other.parts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
