package io.mediawatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mediawatch.model.UserError;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EmbeddedServersIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void kafkaKeepsItsTopicsOverARestart() throws Exception {
        Path folder = Servers.folder("restart");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            assertThat(admin.listTopics().names().get()).containsExactly("kept");
        }
    }

    @Test
    void anOccupiedPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(() -> EmbeddedKafka.start(Servers.folder("taken"), taken.getLocalPort()))
                    .withMessageContaining("port " + taken.getLocalPort())
                    .withMessageContaining("Kafka");
        }
    }

    @Test
    void elasticsearchFindsWhatWasIndexed() throws Exception {
        URI url = Servers.elasticsearch().url();
        String document = "/" + Servers.prefix() + "-docs/_doc/1?refresh=true";

        assertThat(send(HttpRequest.newBuilder(url.resolve(document))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"推理\"}"))))
                .contains("created");
        assertThat(send(HttpRequest.newBuilder(url.resolve("/_search?q=text:%E6%8E%A8"))))
                .contains("推理");
    }

    @Test
    void nothingIsLeftRunningWhenTheProgramIsKilled() throws Exception {
        Path folder = Servers.folder("killed");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Delasticsearch.version=" + System.getProperty("elasticsearch.version"),
                        ElasticsearchAlone.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String pids = program.inputReader().readLine();

        assertThat(folder.resolve("tmp"))
                .as("what the launcher leaves stands in the folder of the data")
                .isDirectoryContaining("glob:**final-flags*");
        program.destroyForcibly().waitFor();

        for (String pid : pids.split(",")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(left -> assertThat(left.onExit()).succeedsWithin(Duration.ofMinutes(2)));
        }
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
