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
    /** One line in so many may be a slip in a list that does not begin with an address. */
    private static final int SLIPS = 10;
    /** About what a page weighs, for one whose size is not known before it is fetched. */
    private static final long PAGE_BYTES = 64 * 1024L;

    /** The mark that editors put before UTF-8, in ISO 8859-1. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private IngestInputs() {}

    /** @throws UserError for a folder without pages */
    static List<String> of(List<String> arguments) {
        return arguments.stream().flatMap(IngestInputs::parts).toList();
    }

    /** Whether it is a missing file. */
    static boolean isMissing(String input) {
        return !input.equals("-") && !PageInput.isAddress(input) && !Files.exists(Path.of(input));
    }

    /** The size of the input in bytes, for the progress bar. */
    static long weight(String input) {
        try {
            return input.equals("-") || PageInput.isAddress(input) ? PAGE_BYTES : Files.size(Path.of(input));
        } catch (IOException e) {
            return 0; // reading it reports the problem
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

    /** @param named whether people named this very file, and not its folder */
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
     * The addresses of a text file that lists them; none of any other file. Lines may be empty or begin with #.
     *
     * @throws UserError for a line that is none where most are, in a file that is named; an article with references
     * begins with text, and has more of it
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
            return List.of(); // reading it as a page reports the problem
        }
        boolean list = begins ? addresses.size() > others : addresses.size() > others * SLIPS;
        if (list && others > 0) {
            throw new UserError(file + ":" + first + ": this is no address, as the other lines are: correct or delete"
                    + " it; a file that is itself a page is read as one if its folder is named");
        }
        return others == 0 ? addresses : List.of();
    }
}
