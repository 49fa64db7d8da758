package io.mediawatch.cli;

import io.mediawatch.index.Hit;
import io.mediawatch.index.Index;
import io.mediawatch.index.IndexReader;
import io.mediawatch.index.ResultPage;
import io.mediawatch.index.Sort;
import io.mediawatch.model.Article;
import io.mediawatch.query.FieldName;
import io.mediawatch.query.Query;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: finds articles by a query. */
@Command(
        name = "search",
        description = {
            "Find articles by words, \"phrases\" and fields, newest first.",
            "Operators: AND, OR, NOT, NEAR/n, parentheses. Fields: company: person: product: organization: entity: speaker:"
                    + " topic: source: site: publisher: lang: headline: from: to:",
            "Simplified and traditional Chinese characters match each other. A period is that of publication. More: docs/query.md"
        },
        footer = {"", "Example: ./mediawatch search '推理 AND company:nvidia' --since 30d"},
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    /** Label of the parameter that is a query. */
    static final String QUERY = "QUERY";
    /** Number of characters of context shown on each side of a match. */
    private static final int AROUND = 24;

    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Mixin
    private LimitOption limit;

    @Parameters(paramLabel = QUERY, arity = "0..*", description = "Query; without one, every article matches.")
    private List<String> words = List.of();

    @Option(
            names = "--sort",
            paramLabel = "newest|oldest|relevance",
            defaultValue = "newest",
            description = "Order (default: ${DEFAULT-VALUE}).")
    private Sort sort;

    @Override
    public Integer call() {
        String query = String.join(" ", words);
        Query parsed = query.isBlank() ? null : Queries.of(system.config()).parse(query, period.zone());
        try (Index index = system.index()) {
            IndexReader reader = index.reader();
            ResultPage<Hit> found = reader.search(parsed, period.period(), sort, limit.page());
            if (output.json()) {
                found.items().forEach(output::jsonLine);
                return ExitCode.OK.code();
            }
            Table table = new Table("article", "published", "outlet", "headline", "match")
                    .whole("article")
                    .yielding("match", "headline", "outlet");
            found.items().forEach(hit -> row(table, hit));
            output.table(table, "No article matches" + (found.items().isEmpty() ? unknownSource(parsed) : "") + ".");
            LimitOption.sayRest(output, found, which(sort), "articles");
        }
        return ExitCode.OK.code();
    }

    private static String which(Sort sort) {
        return switch (sort) {
            case NEWEST -> "newest";
            case OLDEST -> "oldest";
            case RELEVANCE -> "most relevant";
        };
    }

    private String unknownSource(@Nullable Query parsed) {
        if (parsed == null) {
            return "";
        }
        List<String> asked = parsed.values(FieldName.SOURCE);
        return asked.isEmpty()
                ? ""
                : Unknown.absent(system.sourceIds(), Unknown.of(system.sourceIds(), asked), "source", "that is polled");
    }

    private void row(Table table, Hit hit) {
        Article article = hit.article().article();
        String outlet = article.publisher() != null ? article.publisher() : article.site();
        table.row(
                ShortId.of(article.id()),
                period.print(article.timestamp()),
                outlet == null ? article.source() : outlet,
                article.headline(),
                match(hit));
    }

    /** Returns the first match in the body with its context, or an empty text. */
    private static String match(Hit hit) {
        return hit.highlights().stream()
                .filter(span -> span.paragraph() >= 0)
                .findFirst()
                .map(span -> {
                    String text = hit.article().article().text(span.paragraph());
                    int from = Math.max(0, span.start() - AROUND);
                    int to = Math.min(text.length(), span.end() + AROUND);
                    return (from > 0 ? "…" : "")
                            + text.substring(from, span.start())
                            + "[" + text.substring(span.start(), span.end()) + "]"
                            + text.substring(span.end(), to)
                            + (to < text.length() ? "…" : "");
                })
                .orElse("");
    }
}
