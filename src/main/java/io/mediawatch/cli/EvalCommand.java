package io.mediawatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.eval.CanonicalNames;
import io.mediawatch.eval.ExtractionScore;
import io.mediawatch.eval.Figure;
import io.mediawatch.eval.TagScore;
import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extractor;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import io.mediawatch.tag.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code eval}: measures extraction or tagging on a labelled folder, without a broker. */
@Command(
        name = "eval",
        description = "Measure the accuracy of extraction or tagging on a labelled folder.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "extract|tags",
        subcommands = {EvalCommand.Pages.class, EvalCommand.Documents.class})
final class EvalCommand {
    private static final String TRUTH = ".truth.jsonl";

    /** {@code eval extract}. */
    @Command(
            name = "extract",
            description = {
                "Compare extracted articles with labels: precision, recall and F1 of body, dates, people and more.",
                "The folder contains manifest.jsonl (as for `extract --manifest`) and labels in SET.truth.jsonl."
            },
            mixinStandardHelpOptions = true)
    static final class Pages implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private ConfigOption config;

        @Parameters(paramLabel = "DIR", description = "The labelled folder.")
        private Path folder;

        @Override
        public Integer call() {
            Map<String, List<JsonNode>> sets = labels(folder, name -> name.endsWith(TRUTH));
            ConfigFolder settings = config.open();
            Extractor extractor = new Extractor(settings.sources().rules());
            Path manifest = folder.resolve("manifest.jsonl");
            Map<String, Article> articles = new HashMap<>();
            try (PageInput pages =
                    new PageInput(settings.settings(System.getenv()), Mode.LIVE, Clock.systemUTC(), System.in)) {
                Lines.each(manifest, (line, number) -> {
                    PageInput.Entry entry = PageInput.Entry.parse(manifest, number, line);
                    if (extractor.extract(pages.read(manifest, entry)) instanceof Extracted extracted) {
                        articles.put(entry.id(), extracted.article());
                    }
                });
            }
            List<Figure> figures = new ArrayList<>();
            sets.forEach((set, labels) -> figures.addAll(ExtractionScore.of(set, labels, articles)));
            return print(output, figures);
        }
    }

    /** {@code eval tags}. */
    @Command(
            name = "tags",
            description = {
                "Compare tags with labels: speakers, quotes, mentions and topics.",
                "The folder contains documents with labels in files SET.jsonl, and optionally entities.json and"
                        + " topics.json, which list equivalent names."
            },
            mixinStandardHelpOptions = true)
    static final class Documents implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private ConfigOption config;

        @Parameters(paramLabel = "DIR", description = "The labelled folder.")
        private Path folder;

        private static final List<String> LISTS =
                List.of("speakers", "mentions", "quotes", "topics", "topics_optional");

        @Override
        public Integer call() {
            Map<String, List<JsonNode>> sets = labels(folder, name -> name.endsWith(".jsonl"));
            ConfigFolder settings = config.open();
            Tagger tagger = new Tagger(settings.watchList(), settings.topics().topics());
            CanonicalNames canonical =
                    CanonicalNames.of(json(folder.resolve("entities.json")), json(folder.resolve("topics.json")));
            List<Figure> figures = new ArrayList<>();
            sets.forEach((set, labels) -> {
                List<JsonNode> documents = labels.stream()
                        .filter(label -> label.path("paragraphs").isArray())
                        .toList();
                if (documents.isEmpty()) {
                    output.err().println(folder.resolve(set + ".jsonl") + ": no labelled documents, skipped");
                }
                Map<String, TaggedArticle> tagged = new HashMap<>();
                documents.forEach(label -> tagged.put(label.path("id").asText(), tagged(tagger, set, label)));
                figures.addAll(TagScore.of(set, documents, tagged, canonical));
            });
            return print(output, figures);
        }

        private TaggedArticle tagged(Tagger tagger, String set, JsonNode label) {
            try {
                LISTS.forEach(list -> requireList(label, list));
                Article article = ArticleInput.of(label);
                return new TaggedArticle(article, tagger.tag(article));
            } catch (IllegalArgumentException e) {
                throw new UserError(
                        folder.resolve(set + ".jsonl") + ": " + label.path("id") + ": " + e.getMessage(), e);
            }
        }
    }

    /** A label of another type would be taken for none. */
    private static void requireList(JsonNode label, String field) {
        if (label.hasNonNull(field) && !label.get(field).isArray()) {
            throw new IllegalArgumentException(field + ": this is no list");
        }
    }

    /** Returns name of the set → its labels, which are one JSON object per line. */
    private static Map<String, List<JsonNode>> labels(Path folder, Predicate<String> which) {
        Map<String, List<JsonNode>> sets = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            if (which.test(name)) {
                String set = name.substring(0, name.length() - (name.endsWith(TRUTH) ? TRUTH : ".jsonl").length());
                List<JsonNode> labels = new ArrayList<>();
                Lines.each(file, (line, number) -> labels.add(JsonLine.tree(file + ":" + number, line)));
                sets.put(set, labels);
            }
        }
        if (sets.isEmpty()) {
            throw new UserError(folder + ": contains no labels; docs/evaluation.md describes their format");
        }
        return sets;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UserError(folder + ": not a readable folder", e);
        }
    }

    /** Returns the file's content, or an empty object if there is no such file. */
    private static JsonNode json(Path file) {
        if (!Files.exists(file)) {
            return Json.MAPPER.createObjectNode();
        }
        List<String> lines = new ArrayList<>();
        Lines.each(file, (line, number) -> {
            lines.addAll(Collections.nCopies(number - 1 - lines.size(), "")); // so that mistakes keep their lines
            lines.add(line);
        });
        try {
            return Json.MAPPER.readTree(String.join("\n", lines));
        } catch (JsonProcessingException e) {
            throw new UserError(file + ":" + e.getLocation().getLineNr() + ": not JSON: " + Json.reason(e), e);
        }
    }

    private static int print(Output output, List<Figure> figures) {
        if (output.json()) {
            figures.forEach(output::jsonLine);
            return ExitCode.OK.code();
        }
        Table table = new Table("what", "set", "documents", "precision", "recall", "f1", "also").yielding("also");
        figures.forEach(figure -> table.row(
                figure.task(),
                figure.set(),
                figure.documents(),
                share(figure.precision()),
                share(figure.recall()),
                share(figure.f1()),
                figure.also().entrySet().stream()
                        .map(each -> each.getKey() + " " + share(each.getValue()))
                        .collect(Collectors.joining(", "))));
        output.table(table, "Nothing of the folder is labelled.");
        return ExitCode.OK.code();
    }

    private static @Nullable String share(@Nullable Double share) {
        return share == null ? null : String.format(Locale.ROOT, "%.3f", share);
    }
}
