package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.extract.Extraction;
import io.mediawatch.extract.Extraction.Extracted;
import io.mediawatch.extract.Extraction.Rejected;
import io.mediawatch.extract.Extractor;
import io.mediawatch.model.Article;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import io.mediawatch.tag.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tag}: articles to tagged articles, without a broker. */
@Command(
        name = "tag",
        description = {
            "Tag articles with speakers, names and topics; prints one JSON object per line.",
            "Reads pages (.html or .txt), or article JSON lines (paragraphs as objects or plain strings)."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private ConfigOption config;

    @Parameters(
            paramLabel = "FILE|-",
            arity = "1..*",
            description = "Article JSON lines or pages; - for standard input.")
    private List<String> inputs;

    @Option(
            names = "--watch-list",
            paramLabel = "DIR",
            description = "Take the watch-list from the YAML files in this folder instead.")
    private @Nullable Path watchList;

    @Option(names = "--why", description = "Print on stderr which rule decided each tag.")
    private boolean why;

    private int failures;

    @Override
    public Integer call() {
        ConfigFolder folder = config.open();
        Tagger tagger = new Tagger(
                watchList == null ? folder.watchList() : folder.watchListIn(watchList),
                folder.topics().topics());
        Settings settings = folder.settings(System.getenv());
        try (PageInput pages = new PageInput(settings, Mode.LIVE, Clock.systemUTC(), System.in)) {
            for (String input : inputs) {
                each(() -> tag(tagger, folder, pages, input));
            }
        }
        return failures == 0 ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }

    private void tag(Tagger tagger, ConfigFolder folder, PageInput pages, String input) {
        String name = input.toLowerCase(Locale.ROOT);
        if (PageInput.isAddress(input) || name.endsWith(".txt") || name.contains(".htm")) {
            print(tagger, extracted(folder, pages.read(input), input));
            return;
        }
        AtomicBoolean empty = new AtomicBoolean(true);
        Lines.each(input, () -> open(input), (line, number) -> {
            empty.set(false);
            each(() -> print(tagger, article(input + ":" + number, line)));
        });
        if (empty.get()) {
            throw new UserError((input.equals("-") ? "standard input" : input) + ": no article stands here");
        }
    }

    /** What cannot be read is reported and does not stop what follows. */
    private void each(Runnable tagging) {
        try {
            tagging.run();
        } catch (UserError e) {
            failures++;
            console.err().println("mediawatch: " + e.getMessage());
        }
    }

    private static BufferedReader open(String input) throws IOException {
        return input.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(input));
    }

    private static Article extracted(ConfigFolder folder, Page page, String input) {
        Extraction extraction = new Extractor(folder.sources().rules()).extract(page);
        if (extraction instanceof Rejected rejected) {
            throw new UserError(input + ": " + rejected.reason() + ", " + rejected.detail());
        }
        return ((Extracted) extraction).article();
    }

    private static Article article(String where, String line) {
        JsonNode json = JsonLine.tree(where, line);
        try {
            return ArticleInput.of(json);
        } catch (IllegalArgumentException e) {
            throw new UserError(where + ": " + e.getMessage(), e);
        }
    }

    private void print(Tagger tagger, Article article) {
        if (why) {
            tagger.why(article).forEach(line -> console.err().println(line));
        }
        console.stream(new TaggedArticle(article, tagger.tag(article)));
    }
}
