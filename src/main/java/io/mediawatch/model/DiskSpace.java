package io.mediawatch.model;

/** Decides whether a disk is full. A failed write is often a sign of that, but its error seldom says so. */
public final class DiskSpace {
    /** Minimum free space, in bytes: with less, a failed write is put down to a full disk. */
    private static final long LEAST = 16 << 20;

    private DiskSpace() {}

    /** @param free free space in bytes */
    public static boolean isUsedUp(long free) {
        return free < LEAST;
    }
}
