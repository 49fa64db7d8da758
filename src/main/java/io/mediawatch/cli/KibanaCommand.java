package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.UserError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kibana}: our data views, searches and dashboards in a Kibana. */
@Command(
        name = "kibana",
        description = "Data views, searches and dashboards for Kibana.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "import",
        subcommands = KibanaCommand.Import.class)
final class KibanaCommand {

    /** {@code kibana import}. */
    @Command(
            name = "import",
            description = {
                "Import config/kibana into the Kibana of the configuration (kibana.url).",
                "What was imported before is overwritten; nothing else is touched. Needs Kibana 8.19 or newer."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        private Output output;

        @Mixin
        private SystemOption system;

        @Option(
                names = "--dashboard",
                paramLabel = "URL",
                defaultValue = "http://localhost:8080/",
                description = "Where links lead: the dashboard of Mediawatch (default: ${DEFAULT-VALUE}).")
        private URI dashboard;

        @Override
        public Integer call() {
            Settings settings = system.settings();
            Kibana kibana = new Kibana(settings.kibana().url(), settings.elasticsearch());
            String objects = KibanaObjects.read(system.config().path())
                    .withPrefix(settings.elasticsearch().prefix())
                    .withDashboard(dashboard)
                    .lines();
            JsonNode answer = kibana.imported(objects);
            if (!answer.path("success").asBoolean()) {
                throw new UserError(refused(answer));
            }
            output.out()
                    .println(answer.path("successCount").asInt() + " objects are in Kibana: "
                            + settings.kibana().url() + "/app/dashboards#/view/mediawatch-coverage");
            return ExitCode.OK.code();
        }

        private static String refused(JsonNode answer) {
            List<String> reasons = new ArrayList<>();
            for (JsonNode error : answer.path("errors")) {
                String missing =
                        error.at("/error/references").isMissingNode() ? "" : ": " + error.at("/error/references");
                reasons.add(error.path("type").asText() + " " + error.path("id").asText() + " ("
                        + error.at("/error/type").asText() + missing + ")");
            }
            return "Kibana took " + answer.path("successCount").asInt() + " objects and refused "
                    + String.join(", ", reasons);
        }
    }
}
