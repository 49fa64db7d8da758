package io.mediawatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The shipped configuration in another folder, to change something in it. */
final class ConfigCopy {
    private static final Path SHIPPED = Path.of("config");

    private ConfigCopy() {}

    /** @return {@code config} in that folder */
    static Path in(Path folder) throws IOException {
        Path copy = folder.resolve(SHIPPED);
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = folder.resolve(file);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
