package io.mediawatch.cli;

import io.mediawatch.cli.bench.BenchCommand;
import io.mediawatch.model.ServerError;
import io.mediawatch.model.UserError;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code mediawatch COMMAND}: runs the command and turns errors into a line and an exit code. */
@Command(
        name = "mediawatch",
        description = "Follows the news in Chinese and English: who says what about whom.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            RunCommand.class,
            IngestCommand.class,
            SourcesCommand.class,
            ExtractCommand.class,
            TagCommand.class,
            SearchCommand.class,
            TimelineCommand.class,
            QuotesCommand.class,
            AlertsCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            ConfigCommand.class,
            IndexCommand.class,
            KibanaCommand.class,
            RetagCommand.class,
            ReplayCommand.class,
            ReindexCommand.class,
            ForgetCommand.class,
            CorrectCommand.class,
            DeadLettersCommand.class,
            DoctorCommand.class,
            TopologyCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Mediawatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Mediawatch.class);

    /** Hint for people who write {@code -word}, as in other query languages, which is taken for an option here. */
    private static final String EXCLUDE = "; to exclude a word from a query, write NOT before it";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        // Kafka changes case by the default locale, and in a Turkish one would not find its own names.
        Locale.setDefault(Locale.ROOT);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.exit(run(out, System.err, arguments));
    }

    /** Runs one command; what it prints goes to the given streams. */
    static int run(OutputStream out, OutputStream err, String... arguments) {
        PlainOutput printed = new PlainOutput(out);
        CommandLine line = new CommandLine(new Mediawatch());
        line.setOut(new PrintWriter(printed, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Mediawatch::failed);
        line.setParameterExceptionHandler(Mediawatch::misused);
        line.setExecutionStrategy(Mediawatch::runLast);
        int code = execute(line, arguments);
        line.getOut().flush();
        IOException failure = printed.failure();
        if (failure == null) {
            return code;
        }
        if (PlainOutput.isUnwanted(failure)) {
            return code == ExitCode.OK.code() ? ExitCode.UNREAD.code() : code;
        }
        line.getErr().println("mediawatch: what was found could not all be printed: " + failure.getMessage());
        return ExitCode.FAILED.code();
    }

    /** Help is of no use for a command that there is not: picocli would print that of the command above. */
    private static int runLast(CommandLine.ParseResult parsed) {
        CommandLine last =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        List<String> unmatched = last.getUnmatchedArguments();
        if (!last.getSubcommands().isEmpty() && !unmatched.isEmpty()) {
            return misused(new UnmatchedArgumentException(last, unmatched), new String[0]);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error e) { // picocli does not handle errors, and threads of libraries would keep the program running
            LOG.error("mediawatch {} failed", List.of(arguments), e);
            return ExitCode.FAILED.code();
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof Steps.Stopped || e instanceof Console.Unread) {
            return ExitCode.OK.code();
        }
        if (e instanceof ConfigError) {
            line.getErr().println("mediawatch: " + e.getMessage());
            return ExitCode.USAGE.code();
        }
        if (e instanceof UserError) {
            line.getErr().println("mediawatch: " + e.getMessage());
            if (e instanceof ServerError server && server.trouble().isSilence()) {
                system(line).ifPresent(system -> line.getErr().println("Note that " + system.whose() + "."));
            }
            return ExitCode.FAILED.code();
        }
        LOG.error("mediawatch {} failed; this is a bug, please report it", parsed.originalArgs(), e);
        return ExitCode.FAILED.code();
    }

    /** Returns the {@link SystemOption} of the command that failed, if it has one. */
    private static Optional<SystemOption> system(CommandLine line) {
        return line.getCommandSpec().mixins().values().stream()
                .map(CommandLine.Model.CommandSpec::userObject)
                .filter(SystemOption.class::isInstance)
                .map(SystemOption.class::cast)
                .findFirst();
    }

    private static int misused(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("mediawatch: " + reason(e));
        err.println("Try 'mediawatch " + commandPath(e.getCommandLine()) + "--help'.");
        return ExitCode.USAGE.code();
    }

    private static String reason(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        if (message.equals("Missing required subcommand")) {
            return "give a command: " + String.join(", ", commands);
        }
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            boolean converted = e.getClass() == ParameterException.class;
            return converted && e.getArgSpec() instanceof OptionSpec option && e.getValue() != null
                    ? option.longestName() + ": " + BindingMistake.wrong(e.getValue(), option.type())
                    : message;
        }
        String wrong = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            String meant = DidYouMean.among(
                    e.getCommandLine().getCommandSpec().optionsMap().keySet(), wrong);
            return "unknown option: " + wrong + (meant.isEmpty() && takesQuery(e.getCommandLine()) ? EXCLUDE : meant);
        }
        return commands.isEmpty()
                ? "unexpected argument: " + wrong
                : "no such command: " + wrong + DidYouMean.among(commands, wrong);
    }

    private static boolean takesQuery(CommandLine line) {
        return line.getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals(SearchCommand.QUERY));
    }

    private static String commandPath(CommandLine line) {
        return line.getParent() == null ? "" : commandPath(line.getParent()) + line.getCommandName() + " ";
    }
}
