package io.mediawatch.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A web address normalised by rules alone: host in lower-case ASCII, no default port, user, fragment or dot
 * segments, no tracking parameters (resource {@code tracking-parameters.txt}), percent-encoding where needed and
 * nowhere else (RFC 3986, 6.2.2). What an AMP cache serves is the page it was made from.
 *
 * <p>It is fetched as it stands, but http and https, a site's desktop, mobile and AMP pages name the same article.
 */
public final class NormalUrl {
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?:[^/?#@]*@)?(?<host>\\[[0-9a-f:.]+]|[^/?#:]+)(?::(?<port>\\d{0,5}))?"
                    + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?",
            Pattern.CASE_INSENSITIVE);
    /**
     * What a name or address consists of; underscores stand in some names all the same. Anything else, such as an
     * {@code @}, might be read as another host by whoever connects.
     */
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._-]+");

    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[cv]/|(?:www\\.)?google\\.[a-z.]+/amp/)(s/)?(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITION = Pattern.compile("^(?:www|m|mobile|wap|amp)\\.(?=[^.]+\\.)");
    private static final Pattern AMP_PATH = Pattern.compile("(?<=[^/])(?:/amp/?$|\\.amp$|\\.amp(?=\\.html?$))");
    private static final Set<String> AMP_PARAMETERS =
            Set.of("amp", "amp=", "amp=1", "amp=true", "_amp=true", "outputtype=amp");
    private static final Set<String> TRACKING = tracking();
    /** No server need take longer ones (RFC 9110, 4.1), and hardly any does. */
    private static final int LONGEST = 8000;

    private static final int SHOWN = 200;
    private static final String UNRESERVED = "-._~";
    private static final String LEGAL = UNRESERVED + "!$&'()*+,;=:@/?|[]";

    private final String scheme;
    private final String authority;
    private final String rest;

    private NormalUrl(String scheme, String authority, String rest) {
        this.scheme = scheme;
        this.authority = authority;
        this.rest = rest;
    }

    /** @throws IllegalArgumentException if it is not an absolute http or https URL, or a very long one */
    public static NormalUrl of(String url) {
        NormalUrl normal = url.length() > LONGEST ? null : outOfCache(url.strip());
        if (normal == null || normal.toString().length() > LONGEST) {
            throw new IllegalArgumentException(
                    "not an http or https URL: " + url.substring(0, Math.min(url.length(), SHOWN)));
        }
        return normal;
    }

    /** Returns the URL or, for one in an AMP cache, that of the page it was made from; null if it is not valid. */
    private static @Nullable NormalUrl outOfCache(String url) {
        Matcher cached = AMP_CACHE.matcher(url);
        NormalUrl inside = cached.matches()
                ? outOfCache((cached.group(1) == null ? "http://" : "https://") + cached.group(2))
                : null;
        return inside == null ? parse(url) : inside;
    }

    private static @Nullable NormalUrl parse(String url) {
        Matcher parts = PARTS.matcher(url);
        String host = parts.matches() ? host(parts.group("host")) : null;
        if (host == null) {
            return null;
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        String query = query(parts.group("query"));
        return new NormalUrl(
                scheme,
                host + port(scheme, parts.group("port")),
                encode(path(parts.group("path"))) + (query.isEmpty() ? "" : "?" + encode(query)));
    }

    /** The article id of the page at this address. */
    public String articleId() {
        return Hash.of(identity());
    }

    /** What the http, https, mobile and AMP versions of a URL have in common. */
    private String identity() {
        String[] parts = rest.split("\\?", 2);
        String query = parts.length == 1
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .filter(parameter -> !AMP_PARAMETERS.contains(parameter.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("&"));
        return EDITION.matcher(authority).replaceFirst("")
                + AMP_PATH.matcher(parts[0]).replaceFirst("")
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** Host and, if not the scheme's default, port. */
    public String authority() {
        return authority;
    }

    /** Scheme and authority. */
    public String origin() {
        return scheme + "://" + authority;
    }

    @Override
    public String toString() {
        return origin() + rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalUrl url && url.identity().equals(identity());
    }

    @Override
    public int hashCode() {
        return identity().hashCode();
    }

    /** Returns the host in ASCII; null if it cannot be a host. */
    private static @Nullable String host(String host) {
        try {
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String lower = ascii.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\.$", "");
            return HOST.matcher(lower).matches() ? lower : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String port(String scheme, @Nullable String digits) {
        int standard = scheme.equals("https") ? 443 : 80;
        int port = digits == null || digits.isEmpty() ? standard : Integer.parseInt(digits);
        return port == standard ? "" : ":" + port;
    }

    private static String path(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!segments[i].equals("..") && !segments[i].equals(".")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String query(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                        .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return TRACKING.contains(name)
                || TRACKING.stream().anyMatch(t -> t.endsWith("*") && name.startsWith(t.substring(0, t.length() - 1)));
    }

    /** Encodes what is not permitted in a URL, decodes what need not be encoded, and leaves everything else. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = bytes[i] == '%' ? escaped(bytes, i + 1) : -1;
            if (escaped >= 0) {
                append(encoded, escaped, UNRESERVED);
                i += 2;
            } else {
                append(encoded, bytes[i] & 0xff, LEGAL);
            }
        }
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, int character, String allowed) {
        boolean alphanumeric = character < 128 && Character.isLetterOrDigit(character);
        if (alphanumeric || allowed.indexOf(character) >= 0) {
            encoded.append((char) character);
        } else {
            encoded.append(String.format("%%%02X", character));
        }
    }

    /** The byte that two hexadecimal digits stand for; -1 if there are none. */
    private static int escaped(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static Set<String> tracking() {
        try (InputStream resource = NormalUrl.class.getResourceAsStream("tracking-parameters.txt")) {
            if (resource == null) {
                throw new IllegalStateException("resource tracking-parameters.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
