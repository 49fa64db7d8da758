package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive (WARC, also gzipped), such as those of Common Crawl News: successful responses that are
 * text, with the time they were fetched. For one thread.
 */
public final class WarcFile implements Closeable {
    private final Path file;
    private final Mode mode;
    private final WarcReader reader;
    private long at;
    private long unreadable;

    private WarcFile(Path file, Mode mode, WarcReader reader, long at) {
        this.file = file;
        this.mode = mode;
        this.reader = reader;
        this.at = at;
    }

    /**
     * @param from offset of a record that {@link #position} gave, 0 for the first
     * @throws UserError if it is no web archive that can be read
     */
    @SuppressWarnings("MustBeClosed") // closed with this
    public static WarcFile open(Path file, Mode mode, long from) {
        try {
            WarcReader reader = new WarcReader(file);
            if (from > 0) {
                reader.position(from);
            }
            return new WarcFile(file, mode, reader, from);
        } catch (IOException e) {
            throw broken(file, from, e);
        }
    }

    public static boolean isOne(Path file) {
        String name = file.toString();
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /**
     * The next page; null at the end.
     *
     * @throws UserError if the archive is broken from here on
     */
    public @Nullable Page next() {
        try {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                at = record.get().position();
                Page page = record.get() instanceof WarcResponse response ? page(response) : null;
                if (page != null) {
                    return page;
                }
            }
            if (reader.position() > Files.size(file)) { // of a plain archive, the library skips what is not there
                throw new EOFException();
            }
            return null;
        } catch (IOException | RuntimeException e) { // the library's own for lengths that are none
            throw broken(file, at, e);
        }
    }

    /** The offset of the record of the last page returned. */
    public long position() {
        return at;
    }

    /** The number of responses so far that could not be read. */
    public long unreadable() {
        return unreadable;
    }

    /** Null if it is not a page, such as an error or an image, or if it cannot be read. */
    private @Nullable Page page(WarcResponse response) {
        try {
            if (!base(response.headers().first("Content-Type").orElse("")).equals("application/http")) {
                return null;
            }
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse(null);
            if (http.status() != 200 || type == null || !ResponseRules.TYPES.contains(base(type))) {
                return null;
            }
            return Page.fetched(response.target(), null, response.date(), type, http.status(), mode, body(http));
        } catch (IOException | RuntimeException e) { // affects this record only: invalid date, header, chunks or gzip
            unreadable++;
            return null;
        }
    }

    /** Reads one byte more than a page may have, to notice larger ones. */
    private static byte[] body(HttpResponse http) throws IOException {
        try (InputStream in = http.bodyDecoded().stream()) {
            return in.readNBytes(Page.MAX_BYTES + 1);
        }
    }

    /** A media type without its parameters. */
    private static String base(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static UserError broken(Path file, long at, Exception e) {
        String why = e instanceof EOFException
                ? "it ends within a record"
                : e instanceof NumberFormatException
                        ? "the length of a record is no number"
                        : String.valueOf(e.getMessage());
        return new UserError(file + ": cannot be read as WARC from byte " + at + " on: " + why, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw broken(file, at, e);
        }
    }
}
