package io.mediawatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    /** Where a metric is registered. */
    private static final Pattern METRIC =
            Pattern.compile("(?:builder|counter|gauge)\\([^\")]*\"(mediawatch\\.[a-z.]+)\"");

    private static final Pattern YAML =
            Pattern.compile("^( *)```yaml\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of("."))) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            assertThat(folder.resolve(links.group(1))).as(page.toString()).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleInYamlCanBeRead(Path page) throws IOException {
        Matcher examples = YAML.matcher(Files.readString(page));
        while (examples.find()) {
            String example = examples.group(2).replaceAll("(?m)^" + examples.group(1), "");
            assertThatCode(() -> new Yaml(new SafeConstructor(new LoaderOptions())).load(example))
                    .as(page + ":\n" + example)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyMetricIsListed() throws IOException {
        String docs = Files.readString(Path.of("docs", "api.md"));
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher metrics = METRIC.matcher(Files.readString(source));
                while (metrics.find()) {
                    assertThat(docs)
                            .as(source.toString())
                            .contains(metrics.group(1).replace('.', '_'));
                }
            }
        }
    }
}
