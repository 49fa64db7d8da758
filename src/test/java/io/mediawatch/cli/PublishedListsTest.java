package io.mediawatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.EntityType;
import io.mediawatch.model.Json;
import io.mediawatch.pipeline.Snapshot;
import io.mediawatch.watch.Entity;
import io.mediawatch.watch.Topics;
import io.mediawatch.watch.WatchList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedListsTest {
    private static final JsonNode NONE = Json.MAPPER.valueToTree(new Topics(List.of()));
    private static final JsonNode HARBOUR = Json.MAPPER.valueToTree(new WatchList(List.of(new Entity(
            "harbour",
            EntityType.COMPANY,
            "Harbour Board",
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of()))));

    private @Nullable Snapshot published;
    private long end;
    private int reads;
    private final PublishedLists lists =
            new PublishedLists(new WatchList(List.of()), new Topics(List.of()), () -> end, this::read);

    @Test
    void whatIsPublishedLaterIsKnownFromThenOn() {
        lists.refresh();
        assertThat(lists.names().ids("Harbour Board")).isEmpty();

        publish(snapshot(1, HARBOUR));
        lists.refresh();
        assertThat(lists.watchList().entities()).extracting(Entity::id).containsExactly("harbour");
        assertThat(lists.names().ids("Harbour Board")).containsExactly("harbour");
    }

    @Test
    void listsThatMakeNoSenseLeaveTheOnesBefore() {
        publish(snapshot(1, HARBOUR));
        lists.refresh();

        publish(snapshot(2, Json.MAPPER.createArrayNode()));
        assertThatIllegalArgumentException().isThrownBy(lists::refresh);
        assertThat(lists.watchList().entities()).extracting(Entity::id).containsExactly("harbour");
    }

    @Test
    void theTopicIsReadOnlyAfterSomethingWasPublished() {
        publish(snapshot(1, HARBOUR));
        lists.refresh();
        lists.refresh();
        assertThat(reads).isEqualTo(1);

        publish(snapshot(2, HARBOUR));
        lists.refresh();
        assertThat(reads).isEqualTo(2);
    }

    private void publish(Snapshot snapshot) {
        published = snapshot;
        end += 4; // three records and the marker of their transaction
    }

    private @Nullable Snapshot read() {
        reads++;
        return published;
    }

    private static Snapshot snapshot(long generation, JsonNode watchList) {
        return new Snapshot(generation, "1", watchList, NONE, NONE);
    }
}
