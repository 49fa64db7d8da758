package io.mediawatch.cli;

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

    @Parameters(paramLabel = "ARTICLE", description = "Article id.")
    private String article;

    @Option(
            names = "--not",
            paramLabel = "ENTITY",
            required = true,
            description = "Id of the entity that is not mentioned.")
    private String entity;

    @Override
    public Integer call() {
        try (HistoryRun run = HistoryRun.open(system.settings())) {
            run.request(requests -> requests.correct(article, entity));
            run.await();
            console.out().println("Corrected: " + article + " does not mention " + entity);
        }
        return ExitCode.OK.code();
    }
}
