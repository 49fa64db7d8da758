package io.mediawatch.alert.channel;

import io.mediawatch.model.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends each alert as a line of JSON, as in the topic, to a file. A full disk or a killed process may leave half a
 * line; the next alert begins a line of its own.
 */
final class FileChannel implements Channel {
    private final Path file;

    FileChannel(Path file) {
        this.file = file;
    }

    @Override
    public Receipt send(Message message) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.write(
                    file,
                    ((endsInLine() ? "\n" : "") + Json.text(message.alert()) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Receipt.delivered();
        } catch (IOException e) {
            return Receipt.busy("cannot write to " + file + ": " + e, null);
        }
    }

    /** Whether the last line is not complete. Never of a pipe or terminal, nor of a file that may not be read. */
    private boolean endsInLine() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            content.position(Math.max(0, content.size() - 1));
            return content.read(last) == 1 && last.get(0) != '\n';
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
