package io.mediawatch.cli;

import java.util.List;
import java.util.Locale;

/** A part of the system that a process can run. */
public enum Role {
    SCRAPE,
    STREAM,
    INDEX,
    ALERT,
    WEB;

    /** {@code all}: every role there is. */
    static final List<Role> ALL = List.of(values());

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
