package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                        + "\"fetch\":{\"userAgent\":\"bot\",\"allow\":[\"x\",\"y\"]},\"n\":7}");
    }

    @Test
    void aVariableThatNamesNoSettingIsRefused() throws Exception {
        ObjectNode settings = settings("{\"kafka\":{\"bootstrap\":\"a\"}}");

        assertThatExceptionOfType(ConfigError.class)
                .isThrownBy(() -> Environment.override(settings, Map.of("MEDIAWATCH_KAFKA_BOOTSTRAPS", "x")))
                .withMessage("environment variable MEDIAWATCH_KAFKA_BOOTSTRAPS names no setting;"
                        + " did you mean 'MEDIAWATCH_KAFKA_BOOTSTRAP'?");
    }

    private static ObjectNode settings(String json) throws Exception {
        return (ObjectNode) YamlFile.tree(json);
    }
}
