package io.mediawatch.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** One name or a list of names; most people write just one. */
record Names(List<String> names) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Names of(String name) {
        return new Names(List.of(name));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Names of(List<String> names) {
        return new Names(names);
    }
}
