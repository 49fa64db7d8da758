package io.mediawatch.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lock of a folder that one process at a time may use. The system frees it when that ends, however it ends. */
final class FolderLock {
    static final String NAME = "lock";

    private FolderLock() {}

    /**
     * Locks the folder for this process, and makes it if there is none.
     *
     * @return to be closed when it is not used any more; null if it is locked already
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
            return null; // this process has it, and would lose it if this channel were closed
        }
        channel.close();
        return null;
    }
}
