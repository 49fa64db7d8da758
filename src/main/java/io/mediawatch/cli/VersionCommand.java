package io.mediawatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code version}: the versions of the program, of Java, and of the servers it was built with. */
@Command(
        name = "version",
        description = "Print the versions of the program, Java, Kafka and Elasticsearch.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer>, IVersionProvider {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        for (String line : getVersion()) {
            spec.commandLine().getOut().println(line);
        }
        return ExitCode.OK.code();
    }

    @Override
    public String[] getVersion() {
        Properties versions = versions();
        return new String[] {
            "mediawatch " + versions.getProperty("version"),
            "java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
            "kafka " + versions.getProperty("kafka"),
            "elasticsearch " + versions.getProperty("elasticsearch"),
        };
    }

    static Properties versions() {
        Properties versions = new Properties();
        try (InputStream resource = VersionCommand.class.getResourceAsStream("/version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("resource version.properties is missing");
            }
            versions.load(resource);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
