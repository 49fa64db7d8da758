package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final String PAGES = "mediawatch.pages";

    @Test
    void aRecordThatIsSentAgainIsWhatItWasBefore() {
        Page page = Newsroom.page("chips", 0, Mode.LIVE, "chips");
        Headers before = PageCodec.headers(page);
        Headers dead = DeadLetter.headers(
                before, "revise", new DeadLetter.Origin(PAGES, 3, 17), new IllegalStateException("fell over"));

        ProducerRecord<String, byte[]> again = DeadLetter.again(PAGES, letter(page.id(), page.body(), dead));

        assertThat(again.topic()).isEqualTo(PAGES);
        assertThat(again.key()).isEqualTo(page.id());
        assertThat(again.value()).isEqualTo(page.body());
        assertThat(again.headers()).isEqualTo(before);
    }

    @Test
    void aRequestThatWaitedLongEnoughMayWaitAgain() {
        Headers headers = new RecordHeaders();
        Header.put(headers, Header.REQUEST, "retag");
        Header.put(headers, Header.ATTEMPT, 100);

        Headers again = DeadLetter.again("mediawatch.requests", letter("a1", new byte[0], headers))
                .headers();

        assertThat(Header.text(again, Header.ATTEMPT)).isNull();
        assertThat(Header.text(again, Header.REQUEST)).isEqualTo("retag");
    }

    @Test
    void lettersOfPagesThatNoLongerStandAnywhereAreKeptApart() {
        Headers headers = DeadLetter.headers(
                new RecordHeaders(), "tag", new DeadLetter.Origin(PAGES, -1, -1), "refused", "no matter");

        assertThat(DeadLetter.read(letter("a1", new byte[0], headers)).id())
                .isEqualTo("mediawatch.dead-letters-2-5/tag");
    }

    @Test
    void whatIsNoRecordBetweenTwoStepsOrCannotBeReadIsNotPutBack() {
        Topics topics = new Topics(TopicSettings.DEFAULT);
        String hop = "mediawatch-stream-matches-repartition";

        assertThat(Resumption.request(topics, hop, letter("rule", new byte[] {1}, new RecordHeaders())))
                .isNull();
        assertThat(Resumption.request(topics, hop, letter("rule", null, new RecordHeaders())))
                .as("too large to be kept")
                .isNull();
        assertThat(Resumption.request(
                        topics,
                        "mediawatch-stream-answers-repartition",
                        letter("a1", new byte[] {1}, new RecordHeaders())))
                .isNull();
    }

    static ConsumerRecord<String, byte[]> letter(String key, byte @Nullable [] value, Headers headers) {
        return new ConsumerRecord<>(
                "mediawatch.dead-letters",
                2,
                5,
                1_772_000_000_123L,
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                headers,
                Optional.empty());
    }
}
