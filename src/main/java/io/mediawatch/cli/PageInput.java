package io.mediawatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.mediawatch.model.Json;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.net.Http;
import io.mediawatch.net.Response;
import io.mediawatch.scrape.Prober;
import io.mediawatch.scrape.WarcFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages from files, URLs and standard input. URLs are fetched as robots.txt and the pause between requests
 * permit.
 */
final class PageInput implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "shtml", "text/html",
            "txt", "text/plain");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private final Settings settings;
    private final Mode mode;
    private final Clock clock;
    private final InputStream standardInput;
    private @Nullable Http http;
    private @Nullable Prober prober;

    PageInput(Settings settings, Mode mode, Clock clock, InputStream standardInput) {
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        this.standardInput = standardInput;
    }

    /**
     * A line of a manifest.
     *
     * @param file    relative to the manifest
     * @param charset as an HTTP header would declare it; null or empty if it would not
     */
    record Entry(String id, @Nullable String url, String file, @Nullable String charset) {
        Entry {
            if (id == null || file == null) {
                throw new IllegalArgumentException("a line needs id and file");
            }
        }

        static Entry parse(Path manifest, int number, String line) {
            String where = manifest + ":" + number;
            JsonNode json = JsonLine.tree(where, line);
            try {
                return JsonLine.bound(json.isObject() ? json : Json.MAPPER.createObjectNode(), Entry.class);
            } catch (IllegalArgumentException e) {
                throw new UserError(where + ": not a line {\"id\",\"url\",\"file\",\"charset\"}: " + e.getMessage(), e);
            }
        }
    }

    /** @param input a file, an address, or {@code -} for standard input. @throws UserError if it cannot be read */
    Page read(String input) {
        if (input.equals("-")) {
            return Page.file(null, clock.instant(), null, mode, bounded("standard input", standardInput));
        }
        if (isAddress(input)) {
            return fetch(input);
        } else if (IngestInputs.isMissing(input)) {
            throw new UserError(missing(input)); // as a path, an address would lose a slash
        }
        return file(Path.of(input), null, null);
    }

    /** Says, of an input that is no file, what is wrong with it. */
    static String missing(String input) {
        return SCHEME.matcher(input).lookingAt()
                ? input + ": only http and https addresses can be fetched; a file is given by its path"
                : input + ": no such file";
    }

    static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    static boolean isArchive(String input) {
        return !isAddress(input) && WarcFile.isOne(Path.of(input));
    }

    /** Opens a web archive, to be closed by the caller. @throws UserError if it is not a readable one */
    WarcFile archive(String input, long offset) {
        return WarcFile.open(Path.of(input), mode, offset);
    }

    /**
     * Returns the id of an article named by its id or its address.
     *
     * @throws ConfigError for a malformed address
     */
    static String articleId(String idOrAddress) {
        if (!isAddress(idOrAddress)) {
            return idOrAddress;
        }
        try {
            return NormalUrl.of(idOrAddress).articleId();
        } catch (IllegalArgumentException e) {
            throw new ConfigError(idOrAddress + ": " + e.getMessage());
        }
    }

    /** Reads the page of a manifest's line. */
    Page read(Path manifest, Entry entry) {
        Path folder = manifest.toAbsolutePath().getParent();
        Path file = folder == null ? Path.of(entry.file()) : folder.resolve(entry.file());
        return file(file, web(entry.url()), entry.charset());
    }

    /**
     * Returns the normalised address, or null for anything that is not a web address, such as a label or a file name:
     * it says nothing about the page.
     */
    private static @Nullable String web(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            return NormalUrl.of(url).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Page file(Path file, @Nullable String url, @Nullable String charset) {
        byte[] body = bytes(file);
        String type = type(file);
        if (charset != null && !charset.isBlank()) {
            type = (type == null ? "text/html" : type) + "; charset=" + charset;
        }
        return url == null
                ? Page.file(null, clock.instant(), type, mode, body)
                : Page.fetched(url, null, clock.instant(), type, 200, mode, body);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.isDirectory(file)) {
                throw new UserError(file + ": is a folder, not a page");
            }
            return bounded(file.toString(), in);
        } catch (IOException e) {
            throw new UserError(file + ": " + Unreadable.why(e), e);
        }
    }

    private static byte[] bounded(String name, InputStream in) {
        try {
            byte[] body = in.readNBytes(Page.MAX_BYTES + 1);
            if (body.length > Page.MAX_BYTES) {
                throw new UserError(name + ": larger than a page may be (" + Page.MAX_BYTES / (1 << 20) + " MiB)");
            }
            return body;
        } catch (IOException e) {
            throw new UserError(name + ": " + Unreadable.why(e), e);
        }
    }

    private static @Nullable String type(Path file) {
        String name = file.toString();
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private Page fetch(String address) {
        Response response = prober().fetch(normal(address));
        if (response instanceof Response.Fetched fetched && fetched.success()) {
            return Page.fetched(
                    fetched.url(),
                    null,
                    clock.instant(),
                    fetched.header("content-type"),
                    fetched.status(),
                    mode,
                    fetched.body());
        }
        throw new UserError(address + ": " + why(response));
    }

    /** Returns the fetcher shared by all addresses, opened on first use. */
    private Prober prober() {
        if (prober == null) {
            http = Http.open(settings.http());
            prober = new Prober(http, settings.scrape().delay());
        }
        return prober;
    }

    private static String normal(String address) {
        try {
            return NormalUrl.of(address).toString();
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        }
    }

    private static String why(Response response) {
        return response instanceof Response.Failed failed
                ? "not fetched: " + failed.detail()
                : "the server answered " + ((Response.Fetched) response).status();
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
    }
}
