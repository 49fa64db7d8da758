package io.mediawatch.pipeline;

import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker: pages in, every topic read as it comes. */
final class Rig implements AutoCloseable {
    final Topics topics;
    final MeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> pages;
    private final TestInputTopic<String, byte[]> requests;
    private final TestInputTopic<String, byte[]> config;
    private final Map<String, TestOutputTopic<String, byte[]>> outputs = new LinkedHashMap<>();
    private final Path state = newFolder();

    Rig() {
        this(Newsroom.stages());
    }

    Rig(Stages stages) {
        this(stages, TopicSettings.DEFAULT);
    }

    Rig(Stages stages, TopicSettings settings) {
        topics = new Topics(settings);
        Properties properties = StreamSettings.DEFAULT.in(state).properties(new KafkaSettings("localhost:1"), topics);
        driver = new TopologyTestDriver(
                new Pipeline(topics, stages, registry).topology(properties), properties, Newsroom.START);
        pages = driver.createInputTopic(topics.pages().name(), new StringSerializer(), new ByteArraySerializer());
        requests = driver.createInputTopic(topics.requests().name(), new StringSerializer(), new ByteArraySerializer());
        config = driver.createInputTopic(topics.config().name(), new StringSerializer(), new ByteArraySerializer());
        topics.all()
                .forEach(topic -> outputs.put(
                        topic.name(),
                        driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())));
        configure(Newsroom.config(1, List.of("Nvidia", "OpenAI"), List.of()));
    }

    /** Several may be open at once, and one that was killed has left its state. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory("rig");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rig configure(Snapshot snapshot) {
        for (int part = 0; part < ConfigTopic.KEYS.size(); part++) {
            configure(snapshot, part);
        }
        return this;
    }

    void configure(Snapshot snapshot, int part) {
        config.pipeInput(
                ConfigTopic.KEYS.get(part), ConfigTopic.values(snapshot).get(part));
    }

    Rig send(Page... pages) {
        for (Page page : pages) {
            this.pages.pipeInput(new TestRecord<>(
                    page.id(), page.body(), PageCodec.headers(page), Instant.EPOCH.plusMillis(time++)));
        }
        return this;
    }

    Rig request(String request, String article, byte[] value, Headers headers) {
        Header.put(headers, Header.REQUEST, request);
        requests.pipeInput(new TestRecord<>(article, value, headers, Instant.EPOCH.plusMillis(time++)));
        return this;
    }

    Rig request(String request, String article, String value) {
        return request(request, article, value.getBytes(StandardCharsets.UTF_8), Header.schema());
    }

    Rig replay(Page page) {
        return replay(page, 1);
    }

    Rig replay(Page page, long generation) {
        Headers headers = PageCodec.headers(Newsroom.as(page, Mode.REPLAY));
        Header.put(headers, Header.GENERATION, generation);
        return request("replay", page.id(), page.body(), headers);
    }

    Rig retag(String article, long generation) {
        Headers headers = Header.schema();
        Header.put(headers, Header.GENERATION, generation);
        return request("retag", article, new byte[0], headers);
    }

    /** Everything so far is forgotten. */
    Rig drained() {
        topics.all().forEach(this::records);
        return this;
    }

    private long time = Newsroom.START.toEpochMilli();

    void sendRaw(TestRecord<String, byte[]> record) {
        pages.pipeInput(record);
    }

    /** Sends pages and forgets what came of them. */
    Rig given(Page... pages) {
        return send(pages).drained();
    }

    List<TestRecord<String, byte[]>> records(Topic<?> topic) {
        TestOutputTopic<String, byte[]> output = Objects.requireNonNull(outputs.get(topic.name()));
        return output.isEmpty() ? List.of() : output.readRecordsToList();
    }

    <V> List<V> values(Topic<V> topic, Class<V> type) {
        List<V> values = new ArrayList<>();
        records(topic).forEach(record -> values.add(record.value() == null ? null : Json.read(record.value(), type)));
        return values;
    }

    /** As {@code result} or {@code result: reason}. */
    List<String> outcomes() {
        return values(topics.outcomes(), Outcome.class).stream()
                .map(outcome -> outcome.result().id() + (outcome.reason() == null ? "" : ": " + outcome.reason()))
                .toList();
    }

    /** Time passes, for the punctuators and for what is sent next. */
    void advance(Duration by) {
        driver.advanceWallClockTime(by);
        time += by.toMillis();
    }

    TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        try {
            Utils.delete(state.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
