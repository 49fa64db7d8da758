package io.mediawatch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the newsroom's resources, in a folder of classes as in a jar, so that no list of them has to be kept. */
final class Resources {
    private Resources() {}

    /** Returns the names of the files and folders in that folder, sorted. */
    static List<String> names(String folder) {
        URL url = Resources.class.getResource(folder);
        if (url == null) {
            throw new IllegalStateException("resource folder " + folder + " is missing");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return list(Path.of(uri));
            }
            // A file system of our own: one shared by address would break when somebody else closes it.
            String jar = uri.getSchemeSpecificPart();
            int inside = jar.lastIndexOf("!/");
            try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, inside))))) {
                return list(files.getPath(jar.substring(inside + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static TextFile textFile(String path) {
        return TextFile.parse(path, text(path));
    }

    static String text(String path) {
        try (InputStream resource = Resources.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        }
    }
}
