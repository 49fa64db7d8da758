package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.Outcome;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Topics topics = new Topics(TopicSettings.DEFAULT);
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final Pages pages = new Pages(topics, "kafka:9092", producer);

    @Test
    void pageTravelsAsItsBytesWithItsMetadataInHeaders() {
        Page page = Newsroom.page("chips", 0, Mode.BACKFILL, "芯片");

        assertThat(pages.send(page)).isTrue();

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        assertThat(sent.topic()).isEqualTo(topics.pages().name());
        assertThat(sent.value()).isSameAs(page.body());
        assertThat(PageCodec.page(sent.key(), sent.value(), sent.headers())).isEqualTo(page);
    }

    @Test
    void furtherPagesTravelBehindTheFirst() {
        Page page = Newsroom.page("chips", 0, Mode.LIVE, "芯片")
                .followedBy(List.of(
                        new Page.Next("https://news.example/chips?page=2", "text/html; charset=gbk", new byte[] {1, 2}),
                        new Page.Next("https://news.example/chips?page=3", null, new byte[] {3})));

        assertThat(pages.send(page)).isTrue();

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        assertThat(sent.value()).hasSize(page.size()).endsWith(1, 2, 3);
        assertThat(PageCodec.page(sent.key(), sent.value(), sent.headers()))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @Test
    void furtherPagesThatDoNotFitTheBytesAreRefused() {
        Headers headers = PageCodec.headers(Newsroom.page("chips", 0, Mode.LIVE, "芯片"));
        headers.add("next", "[{\"url\":\"https://news.example/2\",\"from\":7}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> PageCodec.page("id", new byte[6], headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header 'next' does not fit 6 bytes");
    }

    @Test
    void furtherPagesCountTowardsTheLimit() {
        Page page = Page.fetched(
                        "https://news.example/long",
                        null,
                        Newsroom.START,
                        null,
                        200,
                        Mode.LIVE,
                        new byte[Page.MAX_BYTES])
                .followedBy(List.of(new Page.Next("https://news.example/long?page=2", null, new byte[1])));

        assertThat(pages.send(page)).isFalse();
    }

    @Test
    void pageWithoutUrlSourceAndTypeComesBackWithoutThem() {
        Page page = Page.file(null, Newsroom.START, null, Mode.BACKFILL, new byte[] {1, 2});

        pages.send(page);

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        assertThat(PageCodec.page(sent.key(), sent.value(), sent.headers())).isEqualTo(page);
    }

    @Test
    void pageOverTheLimitIsTurnedAwayWithItsOutcome() {
        Page page = Page.file(null, Newsroom.START, null, Mode.BACKFILL, new byte[Page.MAX_BYTES + 1]);

        assertThat(pages.send(page)).isFalse();

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        assertThat(producer.history()).hasSize(1);
        assertThat(sent.topic()).isEqualTo(topics.outcomes().name());
        Outcome outcome = Json.read(sent.value(), Outcome.class);
        assertThat(outcome.result()).isEqualTo(Outcome.Result.REJECTED);
        assertThat(outcome.reason()).isEqualTo("too-large");
    }

    @Test
    void failureToWriteIsToldToWhoeverSends() {
        producer.sendException = new TimeoutException("topic not present in metadata");

        assertThatThrownBy(() -> pages.send(Newsroom.page("chips", 0, "x")))
                .isInstanceOf(UserError.class)
                .hasMessage("cannot write pages to mediawatch.pages at kafka:9092: topic not present in metadata");
    }
}
