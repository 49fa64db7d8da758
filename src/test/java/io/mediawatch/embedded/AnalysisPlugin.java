package io.mediawatch.embedded;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the minimal distribution lacks to keep API keys: its index for them names a tokenizer and two filters of the
 * module analysis-common. A plugin of the stable API, compiled here against the distribution, has them.
 */
final class AnalysisPlugin {
    private static final String SOURCE =
            """
            package mediawatch;

            import java.util.regex.Pattern;
            import org.apache.lucene.analysis.TokenStream;
            import org.apache.lucene.analysis.Tokenizer;
            import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
            import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
            import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
            import org.elasticsearch.plugin.NamedComponent;
            import org.elasticsearch.plugin.analysis.TokenFilterFactory;
            import org.elasticsearch.plugin.analysis.TokenizerFactory;

            public class Parts {
                @NamedComponent("uax_url_email")
                public static class Addresses implements TokenizerFactory {
                    @Override
                    public Tokenizer create() {
                        return new UAX29URLEmailTokenizer();
                    }
                }

                @NamedComponent("pattern_capture")
                public static class Captured implements TokenFilterFactory {
                    @Override
                    public TokenStream create(TokenStream tokens) {
                        return new PatternCaptureGroupTokenFilter(tokens, true, Pattern.compile("([^@]+)"));
                    }
                }

                @NamedComponent("unique")
                public static class Unique implements TokenFilterFactory {
                    @Override
                    public TokenStream create(TokenStream tokens) {
                        return new RemoveDuplicatesTokenFilter(tokens);
                    }
                }
            }
            """;
    private static final String COMPONENTS =
            """
            {"org.elasticsearch.plugin.analysis.TokenizerFactory": {"uax_url_email": "mediawatch.Parts$Addresses"},
             "org.elasticsearch.plugin.analysis.TokenFilterFactory":
               {"pattern_capture": "mediawatch.Parts$Captured", "unique": "mediawatch.Parts$Unique"}}
            """;

    private AnalysisPlugin() {}

    /** A second name for every file of a distribution, and the plugin beside them. */
    static Path homeWithIt(Path distribution, Path home) throws IOException {
        try (Stream<Path> files = Files.walk(distribution)) {
            for (Path file : files.toList()) {
                Path other = home.resolve(distribution.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(other);
                } else {
                    Files.createLink(other, file);
                }
            }
        }
        Path plugin = Files.createDirectories(home.resolve("plugins/mediawatch-test"));
        compile(home.resolve("lib"), plugin);
        Files.writeString(plugin.resolve("named_components.json"), COMPONENTS);
        Files.writeString(
                plugin.resolve("stable-plugin-descriptor.properties"),
                Map.of(
                                "name", "mediawatch-test",
                                "description", "What API keys need",
                                "version", "1",
                                "java.version", "17",
                                "elasticsearch.version", System.getProperty("elasticsearch.version"))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        return home;
    }

    /** Only the launcher of javac knows what {@code lib/*} means. */
    private static String jars(Path libraries) throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void compile(Path libraries, Path plugin) throws IOException {
        Path folder = Files.createTempDirectory("plugin");
        Path source = Files.writeString(folder.resolve("Parts.java"), SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        jars(libraries),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (result != 0) {
            throw new IllegalStateException("the plugin does not compile");
        }
        try (OutputStream file = Files.newOutputStream(plugin.resolve("parts.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            for (String name : List.of("Parts", "Parts$Addresses", "Parts$Captured", "Parts$Unique")) {
                String entry = "mediawatch/" + name + ".class";
                jar.putNextEntry(new JarEntry(entry));
                Files.copy(folder.resolve(entry), jar);
            }
        }
    }
}
