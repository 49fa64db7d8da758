package io.mediawatch.cli;

import io.mediawatch.model.Json;
import io.mediawatch.model.UserError;
import io.mediawatch.scrape.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded servers ({@code --data DIR}): their data, the version of the program that created it, and
 * the process running them now, so that other commands can find them.
 */
public final class DataFolder {
    private static final String RUNNING = "running.json";
    private static final String VERSION = "version";
    /** This process. */
    private static final String SELF = UUID.randomUUID().toString();
    /** Changes whenever older and newer programs cannot read each other's data. */
    private static final String LAYOUT = "1";

    private final Path path;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * The embedded servers of a program that is running now.
     *
     * @param pid     its process id; another process may have the number by now, but not the folder's lock
     * @param self    made anew by each process: in containers all may have one number; null where an older program runs
     * @param prefix  of topics and indices
     * @param web     address of the dashboard; null before it listens
     * @param config  the configuration it runs on
     * @param sources what it polls: the configuration's, or the demo's own
     * @param extractor changes with how it reads pages, by {@link StageWiring#extractor}
     * @param notifies how it notifies people, by {@link ConfigFolder#notifies}; null where an older program runs
     */
    record Running(
            long pid,
            @Nullable String self,
            String kafka,
            URI elasticsearch,
            String prefix,
            @Nullable URI web,
            String config,
            List<Source> sources,
            String extractor,
            @Nullable Map<String, String> notifies) {}

    Path path() {
        return path;
    }

    Path of(String part) {
        return path.resolve(part);
    }

    /**
     * Locks the folder for this process, creating it if necessary.
     *
     * @return the lock, to be closed when the servers have stopped
     * @throws UserError if another process uses the folder, another version created it, or it is not writable
     */
    FileChannel take() {
        try {
            FileChannel channel = FolderLock.take(path);
            if (channel == null) {
                throw new UserError("the data folder " + path + " is in use by another mediawatch"
                        + running()
                                .map(other -> " (process " + other.pid() + ")")
                                .orElse("")
                        + "; stop that one, or give this one another folder with --data DIR");
            }
            try {
                discard(RUNNING); // left by a process that was killed
                checkLayout();
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Checks that no process uses the folder. @throws UserError as {@link #take} */
    void requireFree() {
        try {
            take().close();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** @throws UserError if the disk has less free space than this */
    void requireSpace(long bytes) {
        long free = freeBytes();
        if (free < bytes) {
            throw new UserError("the disk of the data folder " + path + " is full: " + mb(free) + " MiB are free, "
                    + mb(bytes) + " are needed to start");
        }
    }

    private static long mb(long bytes) {
        return bytes >> 20;
    }

    /** Free space of the disk that holds, or would hold, the folder. */
    long freeBytes() {
        try {
            Path existing = path;
            for (Path above = path; above != null && !Files.exists(existing); above = above.getParent()) {
                existing = above;
            }
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The program whose embedded servers use this folder, if it is running. */
    Optional<Running> running() {
        try {
            return Optional.of(Json.read(Files.readAllBytes(path.resolve(RUNNING)), Running.class))
                    .filter(this::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        } catch (IllegalArgumentException e) {
            if (!isTaken()) {
                return Optional.empty(); // truncated when the machine crashed
            }
            throw new UserError(path.resolve(RUNNING) + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Says which process runs on the folder, if any, and so whose servers other commands ask. */
    String whose() {
        return running()
                .map(running -> "process " + running.pid() + " runs on the data folder " + path + "; see "
                        + path.resolve("elasticsearch/console.log"))
                .orElseGet(
                        () -> (isTaken() ? "`up` or `demo` is still starting, or stopping," : "no `up` or `demo` runs")
                                + " on the data folder " + path
                                + " (--data), so the addresses are those of the configuration");
    }

    /**
     * Whether that process still runs. The lock decides, since the system frees it however the process ends. The start
     * time of a process would not do: Java derives it from the clock, so processes disagree once the clock was changed.
     */
    private boolean isAlive(Running running) {
        if (running.pid() == ProcessHandle.current().pid()) {
            return SELF.equals(running.self()); // the lock is not tried: closing the file would release our own lock
        }
        return ProcessHandle.of(running.pid()).isPresent() && isTaken();
    }

    /**
     * Whether another process holds the lock. Synchronised, since a process must not try to lock a file twice at a
     * time.
     */
    private boolean isTaken() {
        synchronized (DataFolder.class) {
            try (FileChannel channel = FileChannel.open(path.resolve(FolderLock.NAME), StandardOpenOption.READ)) {
                return channel.tryLock(0, Long.MAX_VALUE, true) == null;
            } catch (NoSuchFileException e) {
                return false;
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /** Announces the servers to other commands. */
    void announce(
            String kafka,
            URI elasticsearch,
            String prefix,
            @Nullable URI web,
            ConfigFolder config,
            ConfigFolder.Sources sources) {
        Running running = new Running(
                ProcessHandle.current().pid(),
                SELF,
                kafka,
                elasticsearch,
                prefix,
                web,
                config.path().toAbsolutePath().normalize().toString(),
                sources.polled(),
                StageWiring.extractor(sources.rules()),
                config.notifies());
        write(RUNNING, Json.bytes(running));
    }

    void withdraw() {
        discard(RUNNING);
    }

    /** Stores a value that survives restarts. */
    void keep(String name, Object value) {
        write(name, Json.bytes(value));
    }

    /** The value stored by {@link #keep}; null if there is none, or it has another type. */
    <T> @Nullable T kept(String name, Class<T> type) {
        try {
            return Json.read(Files.readAllBytes(path.resolve(name)), type);
        } catch (NoSuchFileException | IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Deletes what {@link #keep} stored. */
    void discard(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void checkLayout() throws IOException {
        String wanted = LAYOUT + " elasticsearch "
                + major(VersionCommand.versions().getProperty("elasticsearch")) + " kafka "
                + major(VersionCommand.versions().getProperty("kafka"));
        Path file = path.resolve(VERSION);
        String found = Files.exists(file) ? Files.readString(file).strip() : "";
        if (found.isEmpty()) { // also after a full disk or a crash of the machine
            write(VERSION, (wanted + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (!found.equals(wanted)) {
            throw new UserError("the data folder " + path + " was made by another version of mediawatch (" + found
                    + "; this one needs " + wanted + "). It is left as it is: go on with that version, or let this one"
                    + " begin in another folder with --data DIR");
        }
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }

    /** Writes the file atomically: completely, or not at all. */
    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(path);
            Path draft = path.resolve(name + ".new");
            Files.write(draft, bytes);
            Files.move(draft, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private UserError unusable(IOException e) {
        return new UserError("the data folder " + path + " cannot be used: " + reason(e), e);
    }

    /** Explains an I/O error, since the message of most file system exceptions is merely the path. */
    private static String reason(IOException e) {
        String said = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        if (said != null) {
            return said;
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "a part of the path is a file";
        }
        return e instanceof NoSuchFileException ? "it cannot be created" : e.toString();
    }
}
