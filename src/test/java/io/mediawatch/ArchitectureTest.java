package io.mediawatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house: which package may use which, and who owns which library. */
class ArchitectureTest {
    private static final String ROOT = "io.mediawatch.";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mediawatch");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("text", Set.of("model")),
            Map.entry("net", Set.of("model")),
            Map.entry("scrape", Set.of("model", "text", "net")),
            Map.entry("extract", Set.of("model", "text")),
            Map.entry("watch", Set.of("model", "text")),
            Map.entry("tag", Set.of("model", "text", "watch")),
            Map.entry("story", Set.of("model", "text")),
            Map.entry("query", Set.of("model", "text")),
            Map.entry("alert", Set.of("model", "text", "watch", "query", "net")),
            Map.entry("index", Set.of("model", "text", "query")),
            Map.entry("pipeline", Set.of("model", "extract", "tag", "story", "alert", "watch", "scrape")),
            Map.entry("web", Set.of("model", "index", "watch", "query")),
            Map.entry("embedded", Set.of("model")),
            Map.entry("demo", Set.of("model")),
            Map.entry("eval", Set.of("model")));

    private static final Map<String, List<String>> OWNERS = Map.ofEntries(
            Map.entry("org.eclipse.jetty.client..", List.of("net")),
            Map.entry("org.brotli..", List.of("net")),
            Map.entry("crawlercommons..", List.of("scrape")),
            Map.entry("com.rometools..", List.of("scrape")),
            Map.entry("org.netpreserve..", List.of("scrape")),
            Map.entry("org.mozilla.universalchardet..", List.of("extract")),
            Map.entry("com.github.houbb..", List.of("text")),
            Map.entry("jakarta.mail..", List.of("alert")),
            Map.entry("co.elastic..", List.of("index")),
            Map.entry("org.elasticsearch..", List.of("index")),
            Map.entry("org.apache.kafka.clients..", List.of("pipeline")),
            Map.entry("org.apache.kafka.streams..", List.of("pipeline")),
            Map.entry("kafka..", List.of("embedded")),
            Map.entry("io.javalin..", List.of("web")),
            Map.entry("org.yaml..", List.of("cli")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("me.tongfei..", List.of("cli")));

    /** Packages below an entry point, each of which may use only those before it. */
    private static final Map<String, List<String>> LAYERS = Map.of(
            "extract", List.of("language", "date", "line", "markup", "outline", "body", "field"),
            "tag.speaker", List.of("words", "people", "label", "quotation", "interview"));

    static Stream<Arguments> arrows() {
        return MAY_USE.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> layers() {
        return LAYERS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<String> largePackages() {
        Stream<String> layered = LAYERS.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()),
                        entry.getValue().stream().map(layer -> entry.getKey() + "." + layer)));
        return Stream.concat(layered, Stream.of("index", "pipeline", "cli"));
    }

    static Stream<Arguments> owners() {
        return OWNERS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0} knows only {1}")
    @MethodSource("arrows")
    void packageKnowsOnlyThoseBehindItsArrow(String name, Set<String> allowed) {
        DescribedPredicate<JavaClass> strangers = DescribedPredicate.describe(
                "packages behind no arrow of " + name,
                used -> used.getPackageName().startsWith(ROOT)
                        && !within(used, name)
                        && allowed.stream().noneMatch(friend -> within(used, friend)));
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(strangers)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @MethodSource("owners")
    void libraryIsUsedOnlyByItsOwner(String library, List<String> owners) {
        String[] packages = owners.stream().map(owner -> ROOT + owner + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("layers")
    void layersUseOnlyThoseBeforeThem(String name, List<String> layers) {
        for (int i = 0; i < layers.size(); i++) {
            String[] above = Stream.concat(Stream.of(""), layers.subList(i + 1, layers.size()).stream())
                    .map(layer -> ROOT + name + (layer.isEmpty() ? "" : "." + layer))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "." + layers.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(PRODUCT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void otherPackagesUseNoLayer(String name, List<String> layers) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + name.replaceFirst("\\..*", "") + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        layers.stream().map(layer -> ROOT + name + "." + layer).toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void namesSayWhatAThingIs() {
        for (String refused : Arrays.asList("Util", "Utils", "Helper", "Manager", "Impl", "Common")) {
            noClasses().should().haveSimpleNameEndingWith(refused).check(PRODUCT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largePackages")
    void mapOfALargePackageNamesEveryClassOnce(String name) throws IOException {
        Path folder = Path.of("src/main/java/io/mediawatch", name.split("\\."));
        List<String> named = Pattern.compile("\\{@link (\\w+)}")
                .matcher(Files.readString(folder.resolve("package-info.java")))
                .results()
                .map(link -> link.group(1))
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                                    .map(file -> file.replace(".java", ""))
                                    .toList());
        }
    }

    @Test
    void onlyTheCommandLineExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(PRODUCT);
    }

    /** JLine, which it asks for the width, makes Ctrl-C a kill. */
    @Test
    void noProgressBarAsksForTheTerminal() {
        noClasses()
                .should()
                .callConstructor(DelegatingProgressBarConsumer.class, Consumer.class)
                .check(PRODUCT);
    }

    private static boolean within(JavaClass type, String name) {
        String wanted = ROOT + name;
        return type.getPackageName().equals(wanted) || type.getPackageName().startsWith(wanted + ".");
    }
}
