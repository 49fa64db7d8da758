package io.mediawatch.cli;

import io.mediawatch.model.UserError;
import io.mediawatch.scrape.WarcFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The inputs of an ingest, one by one: folders and lists of URLs are expanded, always in the same order. */
final class IngestInputs {
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "shtml", "txt");
    /**
     * In a list that does not begin with an address, at most one line in this many may be something else by mistake.
     */
    private static final int SLIPS = 10;
    /** Assumed size, in bytes, of a page whose size is unknown until it is fetched. */
    private static final long PAGE_BYTES = 64 * 1024L;

    /** The byte order mark of UTF-8, decoded as ISO 8859-1. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private IngestInputs() {}

    /** @throws UserError for a folder without pages */
    static List<String> of(List<String> arguments) {
        return arguments.stream().flatMap(IngestInputs::parts).toList();
    }

    /** Whether the input is a file that does not exist. */
    static boolean isMissing(String input) {
        return !input.equals("-") && !PageInput.isAddress(input) && !Files.exists(Path.of(input));
    }

    /** The size of the input in bytes, for the progress bar. */
    static long weight(String input) {
        try {
            return input.equals("-") || PageInput.isAddress(input) ? PAGE_BYTES : Files.size(Path.of(input));
        } catch (IOException e) {
            return 0; // reading it will report the problem
        }
    }

    private static Stream<String> parts(String input) {
        if (input.equals("-") || PageInput.isAddress(input)) {
            return Stream.of(input);
        }
        Path path = Path.of(input);
        if (Files.isDirectory(path)) {
            return folder(path).stream().flatMap(file -> parts(file.toString(), false));
        }
        return parts(input, true);
    }

    /** @param named whether the user named this very file rather than its folder */
    private static Stream<String> parts(String file, boolean named) {
        List<String> addresses = file.endsWith(".txt") ? addresses(Path.of(file), named) : List.of();
        return addresses.isEmpty() ? Stream.of(file) : addresses.stream();
    }

    private static List<Path> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = files.filter(Files::isRegularFile)
                    .filter(file -> isPage(file) || WarcFile.isOne(file))
                    .sorted()
                    .toList();
            if (pages.isEmpty()) {
                throw new UserError(
                        folder + ": no page in this folder (" + String.join(", ", PAGES) + ", warc, warc.gz)");
            }
            return pages;
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isPage(Path file) {
        String name = String.valueOf(file.getFileName());
        return PAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String content(String line) {
        return (line.startsWith(MARK) ? line.substring(MARK.length()) : line).strip();
    }

    /**
     * Returns the addresses in a text file that lists them; none for any other file. Blank lines and those beginning
     * with # are skipped.
     *
     * @throws UserError for a line that is no address, in a file that the user named and that is mostly addresses;
     *     an article with references, by contrast, begins with text and has more of it
     */
    private static List<String> addresses(Path file, boolean named) {
        List<String> addresses = new ArrayList<>();
        int others = 0;
        int first = 0;
        boolean begins = false;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line : (Iterable<String>) lines.map(IngestInputs::content)::iterator) {
                number++;
                if (PageInput.isAddress(line) && line.indexOf(' ') < 0) {
                    begins |= others == 0;
                    addresses.add(line);
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    if (!named) {
                        return List.of();
                    }
                    first = others++ == 0 ? number : first;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // reading it as a page will report the problem
        }
        boolean list = begins ? addresses.size() > others : addresses.size() > others * SLIPS;
        if (list && others > 0) {
            throw new UserError(file + ":" + first + ": this is no address, as the other lines are: correct or delete"
                    + " it; a file that is itself a page is read as one if its folder is named");
        }
        return others == 0 ? addresses : List.of();
    }
}
