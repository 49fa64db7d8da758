package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShapeTest {

    /** A change of this file is a decision: a renamed store or hop loses what running systems keep in it. */
    @Test
    void topologyHasTheReviewedShape() throws IOException {
        Topics topics = new Topics(TopicSettings.DEFAULT);

        List<String> shape = new Pipeline(topics, Newsroom.stages(), new SimpleMeterRegistry()).shape();

        assertThat(String.join("\n", shape)).isEqualTo(reviewed());
    }

    @Test
    void whoWaitsForTheStreamWaitsForAllItReads() {
        Topics topics = new Topics(TopicSettings.DEFAULT);
        List<String> shape = new Pipeline(topics, Newsroom.stages(), new SimpleMeterRegistry()).shape();

        assertThat(topics.throughStream().stream().flatMap(List::stream).map(Topic::name))
                .map(name -> name.replace(StreamSettings.application(topics) + "-", ""))
                .containsExactlyInAnyOrderElementsOf(shape.stream()
                        .filter(line -> line.startsWith("read ") && line.contains(", part"))
                        .map(line -> line.split(" ", 3)[1])
                        .toList());
    }

    @Test
    void theStepsThatMayFailAreThoseOfTheTopologyAndTheIndex() {
        List<String> shape =
                new Pipeline(new Topics(TopicSettings.DEFAULT), Newsroom.stages(), new SimpleMeterRegistry()).shape();

        assertThat(shape.stream()
                        .filter(line -> line.matches("edge (.*)- -> \\1-dead-letters"))
                        .map(line -> line.substring("edge ".length(), line.indexOf("- ->"))))
                .containsExactlyInAnyOrderElementsOf(DeadLetters.STEPS.stream()
                        .filter(step -> !step.equals("index"))
                        .toList());
    }

    private static String reviewed() throws IOException {
        try (InputStream file = Objects.requireNonNull(ShapeTest.class.getResourceAsStream("/pipeline/topology.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
