package io.mediawatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.alert.Hold;
import io.mediawatch.model.Json;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What steps do from time to time goes on whatever a store holds. */
class PunctuatorsTest {
    private static final byte[] UNREADABLE = "no JSON".getBytes(StandardCharsets.UTF_8);

    private static final ErrorHandlerContext NOWHERE = (ErrorHandlerContext) Proxy.newProxyInstance(
            ErrorHandlerContext.class.getClassLoader(),
            new Class<?>[] {ErrorHandlerContext.class},
            (proxy, method, arguments) -> null);

    private Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aConfigThatWasNeverUsableStopsNothing() {
        rig.close();
        rig = new Rig(new Stages(Newsroom::extract, "1", text -> text, config -> {
            throw new IllegalArgumentException("no rule of it makes sense");
        }));

        rig.advance(Duration.ofSeconds(1));

        assertThat(rig.send(Newsroom.page("a", 0, "Chips\nNvidia ships.")).outcomes())
                .containsExactly("dead: revise");
    }

    @Test
    void whatFailsThereIsNoDeadLetterAndDoesNotEndTheStream() {
        ProcessingExceptionHandler.Response response =
                new DeadLetterHandler().handleError(NOWHERE, (Record<?, ?>) null, new IllegalStateException("why"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    @Test
    void aStoreThatFailsEndsTheThreadSoThatNoHalfOfAStepIsCommitted() {
        Exception full = new ProcessorStateException("No space left on device");
        Record<String, byte[]> record = new Record<>("a", new byte[0], 0);

        assertThat(new DeadLetterHandler().handleError(NOWHERE, record, full).result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(new DeadLetterHandler()
                        .handleError(NOWHERE, (Record<?, ?>) null, full)
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void aValueThatCannotBeReadKeepsNoOtherFromGoing() {
        KeyValueStore<String, byte[]> told = rig.driver().getKeyValueStore(Store.TOLD);
        told.put("1", UNREADABLE);
        told.put("2", Json.bytes(AlertState.NOBODY));

        rig.advance(Duration.ofSeconds(10));

        assertThat(told.get("1")).isEqualTo(UNREADABLE);
        assertThat(told.get("2")).isNull();
    }

    @Test
    void whatCannotBeToldIsADeadLetterAndKeepsNothingElseWaiting() {
        KeyValueStore<String, byte[]> held = rig.driver().getKeyValueStore(Store.HELD);
        Hold hold = new Hold(Duration.ofHours(1), null, LocalTime.NOON, null, ZoneOffset.UTC);
        held.put("1", UNREADABLE);
        held.put("2", Json.bytes(HeldAlerts.nothing("rule", hold, 0)));

        rig.advance(Duration.ofSeconds(1));

        assertThat(rig.records(rig.topics.deadLetters())).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("1");
            assertThat(letter.value()).isEqualTo(UNREADABLE);
            assertThat(Header.text(letter.headers(), Header.STEP)).isEqualTo("raise");
        });
        assertThat(held.get("1")).isNull();
        assertThat(held.get("2")).isNull();
    }

    @Test
    void whatIsHeldBackIsLookedThroughOnlyWhenSomethingOfItIsDue() {
        KeyValueStore<String, byte[]> store = rig.driver().getKeyValueStore(Store.HELD);
        Held held = new Held(store);
        Hold hold = new Hold(Duration.ofHours(1), null, LocalTime.NOON, null, ZoneOffset.UTC);
        held.put("1", HeldAlerts.nothing("rule", hold, 100));
        assertThat(held.due(0, HeldAlerts::due)).isEmpty();
        store.put("2", UNREADABLE);

        assertThat(held.due(99, HeldAlerts::due)).isEmpty();
        assertThat(held.due(100, HeldAlerts::due)).containsExactlyInAnyOrder("1", "2");
        held.remove("1");
        held.remove("2");
        assertThat(held.due(101, HeldAlerts::due)).isEmpty();
        held.put("3", HeldAlerts.nothing("rule", hold, 50));
        assertThat(held.due(102, HeldAlerts::due)).containsExactly("3");
    }
}
