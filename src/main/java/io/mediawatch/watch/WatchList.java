package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Everything that is looked for, checked as a whole by {@link WatchListCheck}. */
public record WatchList(List<Entity> entities) {
    /** @throws InvalidEntry for the first entity that does not fit */
    @JsonCreator
    public WatchList(@JsonProperty("entities") List<Entity> entities) {
        this.entities = List.copyOf(entities);
        new WatchListCheck(entities).run();
    }

    /**
     * As somebody has written it: 馬雲 finds 马云 whatever its conditions, so that they must be the same. Lists published
     * before that was checked stay in force.
     *
     * @throws InvalidEntry for the first entity that does not fit
     */
    public static WatchList written(List<Entity> entities) {
        WatchList written = new WatchList(entities);
        new WatchListCheck(written.entities()).requireAlike();
        return written;
    }
}
