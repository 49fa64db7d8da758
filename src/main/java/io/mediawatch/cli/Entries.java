package io.mediawatch.cli;

import io.mediawatch.watch.InvalidEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The entries of files that are lists, each with its place, so that what only shows among them is told with file and line. */
final class Entries<T> {
    private record Place(YamlFile file, String pointer) {}

    private final Class<T> type;
    private final List<T> entries = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Entries(Class<T> type) {
        this.type = type;
    }

    void addAll(YamlFile file) {
        List<T> found = file.bindList("", type);
        for (int i = 0; i < found.size(); i++) {
            places.add(new Place(file, "/" + i));
        }
        entries.addAll(found);
    }

    /** @throws ConfigError if an entry does not fit among the others */
    <R> R checked(Function<List<T>, R> whole) {
        try {
            return whole.apply(entries);
        } catch (InvalidEntry e) {
            Place place = places.get(e.index());
            throw place.file().error(place.pointer() + e.pointer(), String.valueOf(e.getMessage()));
        }
    }
}
