package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.QuoteFilter;
import io.mediawatch.index.ResultPage;
import io.mediawatch.model.LanguageTag;
import io.mediawatch.model.Quote;
import io.mediawatch.model.QuoteRecord;
import io.mediawatch.model.Speaker;
import io.mediawatch.watch.EntityNames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quotes}: who says what about whom. */
@Command(
        name = "quotes",
        description = "List quotes: who says what about whom, newest first. A period is that of publication.",
        footer = {"", "Example: ./mediawatch quotes --speaker 黄仁勋 --about openai --words 客户"},
        mixinStandardHelpOptions = true)
final class QuotesCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Mixin
    private PeriodOption period;

    @Mixin
    private LimitOption limit;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Speaker: any name, or part of one.")
    private List<String> speakers = List.of();

    @Option(
            names = "--about",
            paramLabel = "ENTITY",
            description = "Entity mentioned in the quote or in the question it answers.")
    private List<String> about = List.of();

    @Option(names = "--topic", paramLabel = "ID", description = "Topic of the passage.")
    private List<String> topics = List.of();

    @Option(names = "--words", paramLabel = "PHRASE", description = "Phrase in the quote.")
    private @Nullable String words;

    @Option(names = "--kind", paramLabel = "turn|direct|indirect", description = "Kind of attribution.")
    private Quote.@Nullable Kind kind;

    @Option(names = "--source", paramLabel = "ID", description = "Polled source.")
    private @Nullable String source;

    @Option(names = "--lang", paramLabel = "CODE", description = "Language of the article, such as zh or en.")
    private @Nullable String language;

    @Override
    public Integer call() {
        ConfigFolder config = system.config();
        EntityNames names = new EntityNames(config.watchList());
        Queries queries = new Queries(names, config.topics());
        List<String> who = new ArrayList<>();
        for (String name : speakers) {
            List<String> ids = names.ids(name);
            who.addAll(ids.isEmpty() ? List.of(name) : ids);
        }
        List<String> whom =
                about.stream().map(name -> queries.entity(name).id()).toList();
        requireKnown(queries);
        QuoteFilter filter = new QuoteFilter(
                who, whom, topics, words, kind == null ? null : kind.id(), source, language, period.period());
        try (Index index = system.index()) {
            ResultPage<QuoteRecord> found = index.reader().quotes(filter, limit.page());
            if (output.json()) {
                found.items().forEach(output::jsonLine);
                return ExitCode.OK.code();
            }
            Table table = new Table("article", "published", "speaker", "about", "quote", "outlet")
                    .whole("article")
                    .yielding("quote", "about", "outlet");
            found.items().forEach(record -> row(table, record));
            output.table(table, "No quote matches" + (found.items().isEmpty() ? unknownSource() : "") + ".");
            LimitOption.sayRest(output, found, "newest", "quotes");
        }
        return ExitCode.OK.code();
    }

    private void requireKnown(Queries queries) {
        try {
            topics.forEach(topic -> queries.requireTopic("--topic", topic));
        } catch (IllegalArgumentException e) {
            throw new ConfigError(String.valueOf(e.getMessage()));
        }
        if (language != null && !LanguageTag.isPlain(language)) {
            throw new ConfigError("--lang: '" + language + "' is no language such as zh or en");
        }
    }

    private String unknownSource() {
        return source == null ? "" : Unknown.absent(system.sourceIds(), List.of(source), "source", "that is polled");
    }

    private void row(Table table, QuoteRecord record) {
        Speaker speaker = record.quote().speaker();
        String outlet = record.facts().publisher() != null
                ? record.facts().publisher()
                : record.facts().site();
        table.row(
                ShortId.of(record.facts().article()),
                period.print(record.facts().timestamp()),
                speaker.name(),
                String.join(", ", record.quote().about()),
                inMarks(record.quote()),
                outlet);
    }

    /** The words, in quotation marks unless they are only reported. */
    private static String inMarks(Quote quote) {
        return quote.kind().verbatim() ? "“" + quote.text() + "”" : quote.text();
    }
}
