package io.mediawatch.cli;

import io.mediawatch.extract.Extraction;
import io.mediawatch.extract.Extractor;
import io.mediawatch.model.Article;
import io.mediawatch.model.Page;
import io.mediawatch.net.Http;
import io.mediawatch.scrape.Prober;
import io.mediawatch.scrape.Prober.Probe;
import io.mediawatch.scrape.Source;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sources test ID}: reads a source once and the first article it lists, and stores nothing. */
@Command(
        name = "test",
        description = "Fetch a configured source once, and the first article it lists; stores nothing.",
        mixinStandardHelpOptions = true)
final class SourcesTry implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ID", description = "Source id.")
    private String id;

    @Override
    public Integer call() {
        ConfigFolder folder = system.config();
        Settings settings = folder.settings(System.getenv());
        ConfigFolder.Sources sources = folder.sources();
        Source source = sources.polled().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConfigError("there is no source '" + id + "' in " + folder.path()));
        UserAgentCheck.check(settings.http(), List.of(source));
        PrintWriter out = console.out();
        try (Http http = Http.open(settings.http())) {
            Prober prober = new Prober(http, settings.scrape().delay());
            Probe probe = prober.probe(source);
            if (probe.trouble() != null) {
                console.err().println(source.url() + ": " + probe.trouble());
                return ExitCode.FAILED.code();
            }
            if (!probe.url().equals(source.url())) {
                out.println("redirects to " + probe.url());
            }
            out.println(Plural.of(probe.links().size(), "link", "links")
                    + (probe.more().isEmpty() ? "" : ", continued at " + probe.more()));
            probe.links().stream().limit(SHOWN).forEach(link -> out.println("  " + link));
            return probe.links().isEmpty()
                            || article(prober, sources, source, probe.links().get(0))
                    ? ExitCode.OK.code()
                    : ExitCode.FAILED.code();
        }
    }

    private boolean article(Prober prober, ConfigFolder.Sources sources, Source source, String url) {
        Page page = prober.article(source, url);
        if (page == null) {
            console.err().println(url + ": cannot be fetched");
            return false;
        }
        if (new Extractor(sources.rules()).extract(page) instanceof Extraction.Extracted extracted) {
            print(extracted.article(), 1 + page.next().size());
            return true;
        }
        console.err().println(url + ": no article was found in it; give selectors under `article`");
        return false;
    }

    private void print(Article article, int pages) {
        PrintWriter out = console.out();
        out.println("headline    " + article.headline());
        out.println("published   " + article.published());
        out.println("publisher   " + article.publisher());
        out.println("authors     " + String.join(", ", article.authors()));
        out.println("pages       " + pages);
        out.println("paragraphs  " + article.paragraphs().size());
        out.println(article.paragraphs().stream()
                .limit(2)
                .map(paragraph -> "  " + paragraph.text())
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
