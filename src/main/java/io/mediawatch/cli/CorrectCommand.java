package io.mediawatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code correct}: what a person knows better. */
@Command(
        name = "correct",
        description = "Say that an article does not name an entity; it stays so whatever the rules say later.",
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ARTICLE", description = "Id of the article.")
    private String article;

    @Option(
            names = "--not",
            paramLabel = "ENTITY",
            required = true,
            description = "Id on the watch-list: it is not named there.")
    private String entity;

    @Override
    public Integer call() {
        try (HistoryRun run = HistoryRun.open(system.settings())) {
            run.request(requests -> requests.correct(article, entity));
            run.await();
            output.out().println(article + " does not name " + entity);
        }
        return ExitCode.OK.code();
    }
}
