package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.IndexReader;
import io.mediawatch.model.Article;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forget}: take articles down. */
@Command(
        name = "forget",
        description = {
            "Take articles down: delete everything derived from them and reject their pages from then on.",
            "The pages themselves stay in the topic `pages` until its retention ends."
        },
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ARTICLE|URL", arity = "0..*", description = "Ids of articles, how they begin, or URLs.")
    private List<String> articles = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "All articles from this source.")
    private @Nullable String source;

    @Option(names = "--yes", description = "Really delete; without it the articles are only listed.")
    private boolean yes;

    @Override
    public Integer call() {
        if (articles.isEmpty() == (source == null)) {
            throw new ConfigError("give article ids, URLs or --source");
        }
        Map<String, String> ids = named();
        try (HistoryRun run = HistoryRun.open(system.settings())) {
            String from = source;
            if (from != null) {
                run.history().articles(article -> {
                    if (from.equals(article.source())) {
                        ids.put(article.id(), told(article));
                    }
                });
                requireKnown(from, ids);
            }
            if (!yes) {
                ids.forEach((id, told) -> console.out().println((id + "  " + told).strip()));
                console.err()
                        .println("Articles to take down: " + ids.size()
                                + "; add --yes to do it, which cannot be undone");
                return ExitCode.OK.code();
            }
            ids.keySet().forEach(id -> run.request(requests -> requests.forget(id)));
            run.await();
            console.out().println("Articles taken down: " + run.made());
        }
        return ExitCode.OK.code();
    }

    /** Refuses a source that is not polled and has no articles, since it is probably mistyped. */
    private void requireKnown(String from, Map<String, String> ids) {
        List<String> polled = system.sourceIds();
        if (ids.isEmpty() && !polled.contains(from)) {
            throw new ConfigError(
                    "--source: " + Unknown.name(polled, from, "source", "that is polled, or has articles"));
        }
    }

    /**
     * Returns id → description of each article to take down. Articles that are not in the index may be taken down too,
     * but may also be mistyped. An index that does not respond does not prevent anything.
     */
    private Map<String, String> named() {
        Map<String, String> ids = new TreeMap<>();
        try (Index index = system.index()) {
            IndexReader reader = index.reader();
            for (String article : articles) {
                String id = ShortId.article(article, reader);
                Optional<TaggedArticle> found = reader.article(id);
                if (found.isPresent()) {
                    ids.put(id, told(found.get().article()));
                } else {
                    ids.put(ShortId.whole(id), "");
                    tell(id + ": no such article in the index; forgetting it keeps its pages out");
                }
            }
        } catch (ConfigError e) {
            throw e;
        } catch (UserError e) {
            tell(String.valueOf(e.getMessage()));
            articles.forEach(article -> ids.put(ShortId.whole(article), ""));
        }
        return ids;
    }

    /** Describes an article so that the person asked to confirm recognises it. */
    private static String told(Article article) {
        return Stream.of(article.headline(), article.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private void tell(String what) {
        console.err().println("mediawatch: " + what);
    }
}
