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
     * Checks a list that somebody has edited. In addition to the checks of the constructor, spellings of one name must
     * have the same conditions, as 馬雲 finds 马云 whatever its conditions. Lists published before this check existed
     * remain valid.
     *
     * @throws InvalidEntry for the first entity that does not fit
     */
    public static WatchList written(List<Entity> entities) {
        WatchList written = new WatchList(entities);
        new WatchListCheck(written.entities()).requireAlike();
        return written;
    }
}
