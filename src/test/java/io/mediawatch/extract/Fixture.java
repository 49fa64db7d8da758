package io.mediawatch.extract;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A folder of {@code src/test/resources/extract}: the bytes of a page, and of its further pages, beside {@code
 * expected.yaml}, which names the trap, how the page was fetched and, of its article, the fields that the trap is
 * about.
 */
record Fixture(String name, Page page, Map<String, Object> expected) {
    private static final Path FOLDER = Path.of("src/test/resources/extract");
    private static final String FETCHED = "2024-10-22T08:00:00Z";

    static Stream<Fixture> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Fixture::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path folder) {
        try {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(folder.resolve("expected.yaml")));
            Path text = folder.resolve("page.txt");
            byte[] body = Files.readAllBytes(Files.exists(text) ? text : folder.resolve("page.html"));
            Instant fetched = Instant.parse((String) yaml.getOrDefault("fetched", FETCHED));
            String url = (String) yaml.get("url");
            String type = (String) yaml.get("contentType");
            Page page = url == null
                    ? Page.file(null, fetched, type, Mode.LIVE, body)
                    : Page.fetched(url, null, fetched, type, 200, Mode.LIVE, body)
                            .followedBy(further(folder, url, type));
            return new Fixture(folder.getFileName().toString(), page, expected(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code page-2.html} and so on. */
    private static List<Page.Next> further(Path folder, String url, @Nullable String type) throws IOException {
        List<Page.Next> further = new ArrayList<>();
        for (int number = 2; Files.exists(folder.resolve("page-" + number + ".html")); number++) {
            byte[] body = Files.readAllBytes(folder.resolve("page-" + number + ".html"));
            further.add(new Page.Next(url + "?page=" + number, type, body));
        }
        return further;
    }

    @SuppressWarnings("unchecked") // a YAML mapping has text keys, or the comparison fails
    private static Map<String, Object> expected(Map<String, Object> yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml.get("expected"));
    }

    @Override
    public String toString() {
        return name;
    }
}
