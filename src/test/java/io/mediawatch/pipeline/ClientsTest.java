package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.Measurable;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
    @ParameterizedTest
    @MethodSource
    void aServerThatDoesNotAnswerIsNamedWhateverWaitedForIt(Exception waited) {
        assertThat(Clients.failed("read pages", "kafka:9092", waited))
                .hasMessageStartingWith("Kafka at kafka:9092 does not respond");
    }

    static Stream<Exception> aServerThatDoesNotAnswerIsNamedWhateverWaitedForIt() {
        Exception kafkas = new TimeoutException("Failed to get offsets by times in 30000ms");
        return Stream.of(kafkas, new ExecutionException(kafkas), new java.util.concurrent.TimeoutException());
    }

    @Test
    void aBusyServerGetsMoreTimeThanOneThatDoesNotListen() throws IOException {
        String refused;
        try (ServerSocket stopped = listening()) {
            refused = "127.0.0.1:" + stopped.getLocalPort();
        }
        try (ServerSocket silent = listening()) {
            String busy = "127.0.0.1:" + silent.getLocalPort();
            Duration patience = Clients.firstAnswer(new KafkaSettings(busy));

            assertThat(Clients.firstAnswer(new KafkaSettings(refused))).isLessThan(patience);
            assertThat(Clients.firstAnswer(new KafkaSettings("PLAINTEXT://" + refused)))
                    .isLessThan(patience);
            assertThat(Clients.firstAnswer(new KafkaSettings(refused + "," + busy)))
                    .isEqualTo(patience);
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:9092,,b:9092", " a:9092, b:9092 ,", "a:9092,b:9092"})
    void aServerThatIsNotWrittenIsNone(String bootstrap) {
        assertThat(new KafkaSettings(bootstrap).bootstrap()).isEqualTo("a:9092,b:9092");
    }

    @Test
    void whatElseFailedIsToldByItsCause() {
        Exception wrapped = new KafkaException("Failed to construct", new ConfigException("no such protocol"));

        assertThat(Clients.failed("read pages", "kafka:9092", wrapped))
                .hasMessage("cannot read pages at kafka:9092: no such protocol");
    }

    @Test
    void aLibraryThatCannotBeLoadedIsAMatterOfTheFolderOfTemporaryFiles() {
        Exception noexec = new KafkaException("of the batch", new UnsatisfiedLinkError("failed to map segment"));

        assertThat(Clients.failed("use topic config", "kafka:9092", noexec))
                .hasMessageContaining(System.getProperty("java.io.tmpdir"))
                .hasMessageContaining("noexec");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "3, false", "15, false", "16, true"})
    void aMemberWithoutAnAnswerForLongerThanItsSessionIsCutOff(double seconds, boolean cutOff) {
        assertThat(Clients.isCutOff(lastHeartbeat(seconds))).isEqualTo(cutOff);
    }

    /** What a reader measures of a group that has not answered for so long. */
    static Map<MetricName, Metric> lastHeartbeat(double seconds) {
        MetricName name =
                new MetricName("last-heartbeat-seconds-ago", "consumer-coordinator-metrics", "", Map.of("client", "a"));
        Measurable ago = (config, now) -> seconds;
        return Map.of(name, new KafkaMetric(new Object(), name, ago, new MetricConfig(), Time.SYSTEM));
    }
}
