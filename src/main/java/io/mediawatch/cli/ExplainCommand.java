package io.mediawatch.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.extract.Extractor;
import io.mediawatch.index.Explanation;
import io.mediawatch.index.Index;
import io.mediawatch.index.IndexReader;
import io.mediawatch.model.Article;
import io.mediawatch.model.Json;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import io.mediawatch.pipeline.History;
import io.mediawatch.pipeline.Topics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: why an article is shown the way it is. */
@Command(
        name = "explain",
        description = {
            "Explain an article's date, speakers, mentions, story and alerts.",
            "If its page is still stored in the topic `pages`, it is extracted again, as by `extract --why`."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ARTICLE|URL", description = "Id of the article, how it begins, or its URL.")
    private String article;

    @Override
    public Integer call() {
        try (Index index = system.index()) {
            IndexReader reader = index.reader();
            TaggedArticle tagged = reader.article(ShortId.article(article, reader))
                    .orElseThrow(() -> new UserError("there is no article '" + article + "' in the index"));
            Explanation explanation = reader.explain(tagged);
            Optional<List<String>> extraction = extraction(tagged.article());
            if (output.json()) {
                ObjectNode json = Json.MAPPER.valueToTree(explanation);
                output.jsonLine(json.set("extraction", Json.MAPPER.valueToTree(extraction.orElse(null))));
            } else {
                output.table(
                        ExplanationTable.of(tagged.article(), explanation), "Nothing is known of how it was made.");
                print(extraction);
            }
        }
        return ExitCode.OK.code();
    }

    /**
     * Returns the extractor's decisions about the page under the running system's site rules; empty if the page is no
     * longer stored.
     */
    private Optional<List<String>> extraction(Article article) {
        Settings settings = system.settings();
        History history =
                new History(new Topics(settings.topics()), settings.kafka().client());
        Extractor extractor = new Extractor(system.rules());
        return history.page(article.id(), article.fetched())
                .map(page -> extractor.explain(page).lines());
    }

    private void print(Optional<List<String>> extraction) {
        if (extraction.isEmpty()) {
            output.err().println("Its page is no longer in the topic `pages`.");
            return;
        }
        output.out().println();
        output.out().println("Its page, extracted again:");
        extraction.get().forEach(output.out()::println);
    }
}
