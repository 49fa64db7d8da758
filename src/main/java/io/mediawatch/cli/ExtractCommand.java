package io.mediawatch.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.extract.Explanation;
import io.mediawatch.extract.Extraction;
import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.extract.Extractor;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: pages to article JSON lines, without a broker. */
@Command(
        name = "extract",
        description = {
            "Extract articles from pages; prints one JSON object per line.",
            "A page without an article gives {\"id\",\"rejected\":\"reason\"}."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Parameters(paramLabel = "FILE|URL|-", arity = "0..*", description = "Pages; - reads one from standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Pages, one per line: {\"id\",\"url\",\"file\",\"charset\"}.")
    private @Nullable Path manifest;

    @Option(names = "--why", description = "Print on stderr which rule decided each field and each dropped block.")
    private boolean why;

    private int failures;

    @Override
    public Integer call() {
        if (inputs.isEmpty() && manifest == null) {
            throw new ConfigError("give files, URLs or --manifest FILE");
        }
        ConfigFolder folder = config.open();
        Extractor extractor = new Extractor(folder.sources().rules());
        Settings settings = folder.settings(System.getenv());
        try (PageInput pages = new PageInput(settings, Mode.LIVE, Clock.systemUTC(), System.in)) {
            for (String input : inputs) {
                each(input, () -> console.stream(extracted(extractor, null, pages.read(input))));
            }
            if (manifest != null) {
                listed(extractor, pages, manifest);
            }
        }
        return failures == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    private void listed(Extractor extractor, PageInput pages, Path list) {
        AtomicBoolean empty = new AtomicBoolean(true);
        Lines.each(list, (line, number) -> {
            empty.set(false);
            listed(extractor, pages, list, number, line);
        });
        if (empty.get()) {
            throw new UserError(list + ": no page is listed here");
        }
    }

    /** Processes a line of a manifest. Every line gets a result, even if its page is not available. */
    private void listed(Extractor extractor, PageInput pages, Path file, int number, String line) {
        String id = "line " + number;
        ObjectNode result;
        try {
            PageInput.Entry entry = PageInput.Entry.parse(file, number, line);
            id = entry.id();
            result = extracted(extractor, id, pages.read(file, entry));
        } catch (UserError | InvalidPathException e) {
            result = refused(id, "unreadable", String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            result = refused(id, "failed", e.toString()); // a bug; the following lines must be processed all the same
        }
        console.stream(result);
    }

    private ObjectNode refused(String id, String reason, String detail) {
        failures++;
        console.err().println("mediawatch: " + id + ": " + detail);
        return json(new Rejected(reason, detail), id);
    }

    /** Processes a page; an unreadable one is reported and does not stop the others. */
    private void each(String name, Runnable page) {
        try {
            page.run();
        } catch (UserError e) {
            failures++;
            console.err().println("mediawatch: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            failures++;
            console.err().println("mediawatch: " + name + ": " + e.getMessage());
        }
    }

    private ObjectNode extracted(Extractor extractor, @Nullable String id, Page page) {
        Explanation explanation = why ? extractor.explain(page) : new Explanation(extractor.extract(page), List.of());
        explanation.lines().forEach(line -> console.err().println(line));
        return json(explanation.extraction(), id == null ? page.id() : id);
    }

    private static ObjectNode json(Extraction extraction, String id) {
        if (extraction instanceof Rejected rejected) {
            return Json.MAPPER
                    .createObjectNode()
                    .put("id", id)
                    .put("rejected", rejected.reason())
                    .put("detail", rejected.detail());
        }
        Article article = ((Extracted) extraction).article();
        ObjectNode json = Json.MAPPER.valueToTree(article);
        return json.put("id", id).put("text", article.body());
    }
}
