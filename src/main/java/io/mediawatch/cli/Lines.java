package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

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

    /**
     * @param name shown in messages
     * @throws UserError with that name if the text cannot be read
     */
    static void each(String name, Source source, ObjIntConsumer<String> line) {
        try (BufferedReader lines = source.open()) {
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                if (!text.isBlank()) {
                    line.accept(text, number);
                }
            }
        } catch (NoSuchFileException e) {
            throw new UserError(name + ": no such file", e);
        } catch (MalformedInputException e) {
            throw new UserError(name + ": not UTF-8 text", e);
        } catch (IOException e) {
            throw new UserError(name + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
