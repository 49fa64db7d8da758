package io.mediawatch.alert.channel;

import io.mediawatch.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends each alert as a line of JSON, as in the topic, to a file. */
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
                    (Json.text(message.alert()) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Receipt.delivered();
        } catch (IOException e) {
            return Receipt.busy("cannot write to " + file + ": " + e, null);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
