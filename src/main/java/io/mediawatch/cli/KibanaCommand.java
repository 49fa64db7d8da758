package io.mediawatch.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kibana}: imports our data views, searches and dashboards into Kibana. */
@Command(
        name = "kibana",
        description = "Import data views, searches and dashboards into Kibana.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "import",
        subcommands = KibanaCommand.Import.class)
final class KibanaCommand {

    /** {@code kibana import}. */
    @Command(
            name = "import",
            description = {
                "Import config/kibana into the Kibana at kibana.url.",
                "Overwrites what was imported before and nothing else. Needs Kibana 8.19 or newer."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        private Console console;

        @Mixin
        private SystemOption system;

        @Option(
                names = "--dashboard",
                paramLabel = "URL",
                defaultValue = "http://localhost:8080/",
                description = "Address of the Mediawatch dashboard that links lead to (default: ${DEFAULT-VALUE}).")
        private URI dashboard;

        @Override
        public Integer call() {
            Settings settings = system.settings();
            Kibana kibana = Kibana.of(settings);
            String objects = KibanaObjects.read(system.config().path())
                    .withPrefix(settings.elasticsearch().prefix())
                    .withDashboard(dashboard)
                    .lines();
            kibana.requireVersion();
            int put = kibana.put(objects);
            console.out()
                    .println(put + " objects imported: " + settings.kibana().url()
                            + "/app/dashboards#/view/mediawatch-coverage");
            return ExitCode.OK.code();
        }
    }
}
