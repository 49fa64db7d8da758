package io.mediawatch.cli;

import io.mediawatch.model.Hash;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Records in the data folder how far an ingest has come, so that the same command can continue after an interruption.
 * What it lists as done is safely in Kafka; the rest may be sent again, which changes nothing.
 */
final class IngestJournal {
    private final DataFolder folder;
    private final String name;

    /**
     * A position in the inputs.
     *
     * @param input  number of the input being read
     * @param offset where in it the last record read begins; 0 for the beginning
     */
    record Place(int input, long offset) {
        static final Place START = new Place(0, 0);
    }

    /** @param inputs identify the journal: other inputs, or files of another size, have a journal of their own */
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
