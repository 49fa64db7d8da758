package io.mediawatch.cli;

import io.mediawatch.model.Hash;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How far an ingest has come, kept in the data folder so that the same command can continue after an interruption. What
 * it lists as done is safe in Kafka; anything else may be sent again, which changes nothing.
 */
final class IngestJournal {
    private final DataFolder folder;
    private final String name;

    /**
     * A place in the inputs.
     *
     * @param input  number of the input that is being read
     * @param offset in it, where the record begins that was read last; 0 for the beginning
     */
    record Place(int input, long offset) {
        static final Place START = new Place(0, 0);
    }

    /** @param inputs of which the journal is; with others, or with files of another size, it is another one */
    IngestJournal(DataFolder folder, List<String> inputs, String mode) {
        this.folder = folder;
        String all = inputs.stream()
                .map(input -> input + " " + IngestInputs.weight(input))
                .collect(Collectors.joining("\n"));
        this.name = "ingest-" + Hash.of(mode, all).substring(0, 16) + ".json";
    }

    Place place() {
        return Objects.requireNonNullElse(folder.kept(name, Place.class), Place.START);
    }

    void keep(Place place) {
        folder.keep(name, place);
    }

    void finished() {
        folder.discard(name);
    }
}
