package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The folder of the stream's stores, which no two processes may share: {@code streams}, and beside it {@code streams-2}
 * and so on for further processes of the role on one data folder. A process that starts again finds its stores in the
 * first that is free.
 */
final class StoresFolder implements AutoCloseable {
    private static final int MOST = 100;

    private final Path path;
    private final FileChannel lock;

    private StoresFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws UserError if it cannot be written, or too many processes have theirs beside it */
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

    /** Only when the stores are closed. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
