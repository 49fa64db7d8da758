package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.mediawatch.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml against what the program understands; no Docker is needed. */
class ComposeTest {
    private static final String SCHEMA = "/compose/compose-spec-used.schema.json";

    private final JsonNode compose;
    private final JsonNode services;

    ComposeTest() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        compose = Json.MAPPER.valueToTree(file);
        services = compose.path("services");
    }

    @Test
    void everyKeyAndValueIsOneOfTheComposeSpecification() {
        assertThat(schema().validate(compose)).isEmpty();
    }

    @Test
    void anUnknownKeyWouldBeFound() {
        ((ObjectNode) services.path("kafka")).put("memory_limit", "1g");

        assertThat(schema().validate(compose)).singleElement().satisfies(message -> assertThat(message.getMessage())
                .contains("memory_limit"));
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(ComposeTest.class.getResourceAsStream(SCHEMA));
    }

    @Test
    void everyVariableOfOursIsASetting() {
        ObjectNode settings = (ObjectNode)
                YamlFile.read(Path.of("config/mediawatch.yaml"), name -> "").root();
        List<String> names = new ArrayList<>();
        for (JsonNode service : services) {
            service.path("environment").fieldNames().forEachRemaining(name -> {
                if (name.startsWith("MEDIAWATCH_")) {
                    names.add(name);
                    Environment.override(settings, Map.of(name, "x")); // throws for one that names no setting
                }
            });
        }
        assertThat(names).contains("MEDIAWATCH_KAFKA_BOOTSTRAP", "MEDIAWATCH_ELASTICSEARCH_URLS");
    }

    /** Whatever is in .env and in the environment of `docker compose` may also reach the program. */
    @Test
    void everyVariableThatTheFileNamesIsASetting() throws IOException {
        ObjectNode settings = (ObjectNode)
                YamlFile.read(Path.of("config/mediawatch.yaml"), name -> "").root();
        List<String> names = Pattern.compile("\\bMEDIAWATCH_\\w+")
                .matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(names).contains("MEDIAWATCH_WEB_READ_TOKEN", "MEDIAWATCH_HTTP_USER_AGENT");
        names.forEach(name -> Environment.override(settings, Map.of(name, "x")));
    }

    /** Compose reads the file for every subcommand, `down` and `logs` too. */
    @Test
    void noVariableIsRequired() throws IOException {
        assertThat(Files.readString(Path.of("docker-compose.yml"))).doesNotContainPattern("\\$\\{\\w+:?\\?");
    }

    @Test
    void theServersAreThoseThatTestsRunOn() throws IOException {
        Properties versions = VersionCommand.versions();
        assertThat(services.path("kafka").path("image").asText()).contains(versions.getProperty("kafka"));
        assertThat(services.path("elasticsearch").path("image").asText())
                .contains(versions.getProperty("elasticsearch"));
    }

    @Test
    void everyVolumeAndNetworkIsDeclared() {
        services.forEach(service -> {
            service.path("volumes").forEach(volume -> {
                String name = volume.asText().split(":")[0];
                assertThat(name.startsWith(".") || compose.path("volumes").has(name))
                        .as(name)
                        .isTrue();
            });
            assertThat(service.path("networks")).isNotEmpty();
            service.path("networks")
                    .forEach(network -> assertThat(compose.path("networks").has(network.asText()))
                            .as(network.asText())
                            .isTrue());
        });
    }

    /** One service builds the image; the others depend on it, so that it is there first. */
    @Test
    void theImageIsBuiltOnceBeforeItIsUsed() {
        services.properties().forEach(entry -> {
            boolean ours = entry.getValue().path("image").asText().startsWith("mediawatch:");
            boolean builds = entry.getValue().has("build");
            assertThat(builds).as(entry.getKey()).isEqualTo(entry.getKey().equals("init"));
            if (ours && !builds && !entry.getValue().has("profiles")) {
                assertThat(entry.getValue().path("depends_on").has("init"))
                        .as(entry.getKey())
                        .isTrue();
            }
        });
    }

    @Test
    void everyRoleHasAService() {
        List<String> commands = new ArrayList<>();
        services.forEach(service -> service.path("command").forEach(word -> commands.add(word.asText())));
        assertThat(commands)
                .containsAll(Role.ALL.stream().map(Role::id).toList())
                .contains("config", "push");
    }

    @Test
    void everyPortIsOnLoopback() {
        List<String> ports = new ArrayList<>();
        services.forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everyServiceHasAMemoryLimitAndWhatItDependsOnExists() {
        services.properties().forEach(entry -> {
            assertThat(entry.getValue().has("mem_limit")).as(entry.getKey()).isTrue();
            entry.getValue().path("depends_on").properties().forEach(dependency -> {
                assertThat(services.has(dependency.getKey()))
                        .as(dependency.getKey())
                        .isTrue();
                String condition = dependency.getValue().path("condition").asText();
                boolean checked = services.path(dependency.getKey()).has("healthcheck");
                assertThat(condition)
                        .as(dependency.getKey())
                        .isEqualTo(checked ? "service_healthy" : "service_completed_successfully");
            });
        });
    }
}
