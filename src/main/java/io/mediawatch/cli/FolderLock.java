package io.mediawatch.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lock of a folder that only one process may use at a time. The system frees it however the process ends. */
final class FolderLock {
    static final String NAME = "lock";

    private FolderLock() {}

    /**
     * Locks the folder for this process, creating it if necessary.
     *
     * @return the lock, to be closed when the folder is no longer used; null if it is already locked
     */
    static @Nullable FileChannel take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            return null; // held by this process, which would lose it if this channel were closed
        }
        channel.close();
        return null;
    }
}
