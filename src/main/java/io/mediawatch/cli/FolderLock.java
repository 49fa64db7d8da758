package io.mediawatch.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lock of a folder that only one process may use at a time. The system frees it however the process ends. */
final class FolderLock {
    static final String NAME = "lock";

    /**
     * Channels to locks that this process already holds. The system frees a lock as soon as its process closes the file
     * anywhere, and the garbage collector closes channels that nobody refers to.
     */
    private static final Set<FileChannel> LEFT_OPEN = ConcurrentHashMap.newKeySet();

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
            LEFT_OPEN.add(channel);
            return null;
        }
        channel.close();
        return null;
    }
}
