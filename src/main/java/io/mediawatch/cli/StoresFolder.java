package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The folder of the stream's stores, which no two processes may share. The first process of the role on a data folder
 * uses {@code streams}, further ones {@code streams-2} and so on. A process that restarts finds its stores in the first
 * folder that is free.
 */
final class StoresFolder implements AutoCloseable {
    private static final int MOST = 100;

    private final Path path;
    private final FileChannel lock;

    private StoresFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws UserError if a folder is not writable, or all are taken by other processes */
    static StoresFolder take(Path first) {
        for (int number = 1; number <= MOST; number++) {
            Path path = number == 1 ? first : first.resolveSibling(first.getFileName() + "-" + number);
            try {
                FileChannel lock = FolderLock.take(path);
                if (lock != null) {
                    return new StoresFolder(path, lock);
                }
            } catch (IOException e) {
                throw new UserError(
                        "the folder of the stream's stores " + path + " cannot be used: " + e
                                + "; name another data folder with --data DIR",
                        e);
            }
        }
        throw new UserError(
                MOST + " processes have their stores beside " + first + "; name another data folder with --data DIR");
    }

    Path path() {
        return path;
    }

    /** Releases the folder; only to be called once the stores are closed. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
