package io.mediawatch.model;

/** Whether a disk is full: of that a failed write is a sign, but seldom says so. */
public final class DiskSpace {
    /** With less free, what could not be written was too much. */
    private static final long LEAST = 16 << 20;

    private DiskSpace() {}

    /** @param free bytes */
    public static boolean isUsedUp(long free) {
        return free < LEAST;
    }
}
