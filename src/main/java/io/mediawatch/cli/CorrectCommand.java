package io.mediawatch.cli;

import io.mediawatch.index.Index;
import io.mediawatch.index.IndexReader;
import io.mediawatch.model.Mention;
import io.mediawatch.model.TaggedArticle;
import io.mediawatch.model.UserError;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code correct}: corrects a wrong mention. */
@Command(
        name = "correct",
        description =
                "Correct a wrong mention: the article does not mention the entity, whatever the rules find later.",
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ARTICLE|URL", description = "Id of the article, how it begins, or its URL.")
    private String article;

    @Option(
            names = "--not",
            paramLabel = "ENTITY",
            required = true,
            description = "Id of the entity that is not mentioned.")
    private String entity;

    @Override
    public Integer call() {
        String id = requireNamed();
        try (HistoryRun run = HistoryRun.open(system.settings())) {
            run.request(requests -> requests.correct(id, entity));
            run.await();
            console.out().println("Corrected: " + article + " does not mention " + entity);
        }
        return ExitCode.OK.code();
    }

    /** @return id of the article */
    private String requireNamed() {
        try (Index index = system.index()) {
            IndexReader reader = index.reader();
            TaggedArticle tagged = reader.article(ShortId.article(article, reader))
                    .orElseThrow(() -> new UserError("there is no article '" + article + "' in the index"));
            List<String> named =
                    tagged.tags().mentions().stream().map(Mention::entity).toList();
            if (!named.contains(entity)) {
                throw new UserError(article + " does not mention '" + entity + "', only: " + String.join(", ", named));
            }
            return tagged.article().id();
        }
    }
}
