package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Everything that is looked for, checked as a whole by {@link WatchListCheck}. */
public record WatchList(List<Entity> entities) {
    public static final WatchList EMPTY = new WatchList(List.of());

    /** @throws InvalidEntry for the first entity that does not fit */
    @JsonCreator
    public WatchList(@JsonProperty("entities") List<Entity> entities) {
        this.entities = List.copyOf(entities);
        new WatchListCheck(entities).run();
    }
}
