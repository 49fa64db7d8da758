package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 text with their numbers from 1; blank lines count but are skipped. */
final class Lines {
    private Lines() {}

    /** Opens a text. */
    interface Source {
        BufferedReader open() throws IOException;
    }

    /** @throws UserError naming the file if it cannot be read */
    static void each(Path file, ObjIntConsumer<String> line) {
        each(file.toString(), () -> Files.newBufferedReader(file), line);
    }

    /** Without a byte order mark, which some editors write. */
    private static @Nullable String first(BufferedReader lines) throws IOException {
        String text = lines.readLine();
        return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * @param name shown in messages
     * @throws UserError with that name if the text cannot be read
     */
    static void each(String name, Source source, ObjIntConsumer<String> line) {
        try (BufferedReader lines = source.open()) {
            int number = 0;
            for (String text = first(lines); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    line.accept(text, number);
                }
            }
        } catch (IOException e) {
            throw new UserError(name + ": " + Unreadable.why(e), e);
        }
    }
}
