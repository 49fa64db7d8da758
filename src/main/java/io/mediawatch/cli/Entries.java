package io.mediawatch.cli;

import io.mediawatch.watch.InvalidEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Collects the entries of several list files and remembers where each came from, so that a mistake that only shows when
 * all are looked at together is still reported with file and line.
 */
final class Entries<T> {
    private record Place(YamlFile file, String pointer) {}

    private final Class<T> type;
    private final List<T> entries = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Entries(Class<T> type) {
        this.type = type;
    }

    /** The entries of one file, before they are added to the others; files may thus be read in parallel. */
    record Read<T>(YamlFile file, List<T> entries) {}

    Read<T> read(YamlFile file) {
        return new Read<>(file, file.list(type));
    }

    void add(Read<T> read) {
        for (int i = 0; i < read.entries().size(); i++) {
            places.add(new Place(read.file(), "/" + i));
        }
        entries.addAll(read.entries());
    }

    /** @throws ConfigError if an entry conflicts with the others, at that entry */
    <R> R checked(Function<List<T>, R> whole) {
        try {
            return whole.apply(entries);
        } catch (InvalidEntry e) {
            Place place = places.get(e.index());
            throw place.file().error(place.pointer() + e.pointer(), String.valueOf(e.getMessage()));
        }
    }
}
