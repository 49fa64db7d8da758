package io.mediawatch.cli;

import io.mediawatch.cli.IngestJournal.Place;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.scrape.WarcFile;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inputs of an ingest one after the other and sends their pages. An input that cannot be read does not stop
 * the others, but the journal does not advance past it, so that the same command tries it again. For one thread.
 */
final class IngestRun {
    private final List<String> inputs;
    private final PageInput reader;
    private final Destination destination;
    private final IngestJournal journal;
    private final IngestProgress progress;
    private final Consumer<String> told;
    private long bytesBefore;
    private int sent;
    private boolean complete = true;

    /** @param told receives a line for each input that could not be read */
    IngestRun(
            List<String> inputs,
            PageInput reader,
            Destination destination,
            IngestJournal journal,
            IngestProgress progress,
            Consumer<String> told) {
        this.inputs = inputs;
        this.reader = reader;
        this.destination = destination;
        this.journal = journal;
        this.progress = progress;
        this.told = told;
    }

    /** Where the pages go. */
    interface Destination {
        /** @param input the page's name in messages */
        void send(String input, Page page);

        /** Waits until everything sent is stored safely. */
        void flush();
    }

    /**
     * Reads everything from a position onwards.
     *
     * @return whether all of it could be read
     * @throws UserError if pages cannot be sent
     */
    boolean from(Place place) {
        for (int number = 0; number < inputs.size(); number++) {
            String input = inputs.get(number);
            if (number >= place.input()) {
                read(number, input, number == place.input() ? place.offset() : 0);
            }
            bytesBefore += IngestInputs.weight(input);
        }
        return complete;
    }

    private void read(int number, String input, long offset) {
        Place place = new Place(number, offset);
        if (PageInput.isArchive(input)) {
            archive(input, place);
            return;
        }
        Page page = tried(place, () -> reader.read(input));
        if (page != null) {
            send(input, page, place);
        }
    }

    private void archive(String input, Place from) {
        try (WarcFile warc = tried(from, () -> reader.archive(input, from.offset()))) {
            if (warc == null) {
                return;
            }
            for (Page page = next(warc, from); page != null; page = next(warc, from)) {
                send(String.valueOf(page.url()), page, new Place(from.input(), warc.position()));
            }
            if (warc.unreadable() > 0) {
                told.accept(input + ": unreadable responses skipped: " + warc.unreadable());
            }
        }
    }

    private @Nullable Page next(WarcFile warc, Place from) {
        return tried(new Place(from.input(), warc.position()), warc::next);
    }

    private void send(String name, Page page, Place place) {
        destination.send(name, page);
        progress.at(place.input(), bytesBefore + place.offset(), ++sent);
        if (sent % Backlog.STRIDE == 0) {
            keep(place);
        }
    }

    /** Returns what was read, or null if it cannot be read. */
    private <T> @Nullable T tried(Place place, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (UserError e) {
            told.accept(String.valueOf(e.getMessage()));
            keep(place);
            complete = false;
            return null;
        }
    }

    private void keep(Place place) {
        destination.flush();
        if (complete) {
            journal.keep(place);
        }
    }
}
