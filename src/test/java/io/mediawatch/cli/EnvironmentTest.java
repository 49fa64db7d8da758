package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mediawatch.model.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    @Test
    void everySettingHasAVariable() throws Exception {
        ObjectNode settings =
                settings("{\"kafka\":{\"bootstrap\":\"a\"},\"fetch\":{\"userAgent\":\"b\",\"allow\":[]},\"n\":1}");

        Environment.Overridden overridden = Environment.override(
                settings,
                Map.of(
                        "MEDIAWATCH_KAFKA_BOOTSTRAP", "k:9092",
                        "MEDIAWATCH_FETCH_USER_AGENT", "bot",
                        "MEDIAWATCH_FETCH_ALLOW", "x, y",
                        "MEDIAWATCH_N", "7",
                        "PATH", "/bin"));

        assertThat(overridden.settings())
                .hasToString("{\"kafka\":{\"bootstrap\":\"k:9092\"},"
                        + "\"fetch\":{\"userAgent\":\"bot\",\"allow\":[\"x\",\"y\"]},\"n\":\"7\"}");
    }

    @Test
    void aVariableThatNamesNoSettingIsRefused() throws Exception {
        ObjectNode settings = settings("{\"kafka\":{\"bootstrap\":\"a\"}}");

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> Environment.override(settings, Map.of("MEDIAWATCH_KAFKA_BOOTSTRAPS", "x")))
                .withMessage(
                        "the environment variable MEDIAWATCH_KAFKA_BOOTSTRAPS is no setting of config/mediawatch.yaml;"
                                + " did you mean 'MEDIAWATCH_KAFKA_BOOTSTRAP'?");
    }

    @Test
    void aVariableLikeNoSettingIsRefusedInOneShortLine() throws Exception {
        ObjectNode settings = settings("{\"kafka\":{\"bootstrap\":\"a\"}}");

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> Environment.override(settings, Map.of("MEDIAWATCH_VERSION", "1.0")))
                .withMessage("the environment variable MEDIAWATCH_VERSION is no setting of config/mediawatch.yaml;"
                        + " unset it, or give it a name that does not begin with MEDIAWATCH_");
    }

    @ParameterizedTest
    @CsvSource({"PROPERTIES", "PROPERTIES_SECURITY_PROTOCOL", "PROPERTIES_SECURITY.PROTOCOL"})
    void whatKafkasClientsAreToldHasNoVariable(String name) throws Exception {
        ObjectNode settings = settings("{\"kafka\":{\"prefix\":\"a\",\"properties\":{\"security.protocol\":\"SSL\"}}}");
        String variable = "MEDIAWATCH_KAFKA_" + name;

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> Environment.override(settings, Map.of(variable, "x")))
                .withMessage("the environment variable " + variable + " is no setting of config/mediawatch.yaml:"
                        + " write kafka.properties into the file, secrets as ${NAME}");
    }

    private static ObjectNode settings(String json) throws Exception {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
