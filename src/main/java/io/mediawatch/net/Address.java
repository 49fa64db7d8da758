package io.mediawatch.net;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address as servers and people write it, which is not always as RFC 3986 has it.
 *
 * @param host ASCII, lower case; an IPv6 address in brackets
 * @param rest path and query, as written
 */
public record Address(String scheme, String host, int port, String rest) {
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?:[^/?#]*@)?(?<host>\\[[0-9a-f:.]+]|[^/?#:@]+)(?::(?<port>\\d{0,5}))?"
                    + "(?<rest>[/?][^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._-]+");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    /** Length on the wire; servers need not support longer ones (RFC 9110, 4.1). */
    private static final int LONGEST = 8000;

    private static final String LEGAL = "-._~!$&'()*+,;=:@/?";

    /** Returns null if the text is not an http or https address, or is too long. */
    static @Nullable Address parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (text.length() > LONGEST || !parts.matches()) {
            return null;
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        String host = ascii(parts.group("host"));
        String port = parts.group("port");
        int number = port == null || port.isEmpty() ? standardPort(scheme) : Integer.parseInt(port);
        if (host == null || number < 1 || number > 65_535) {
            return null;
        }
        String rest = parts.group("rest") == null ? "/" : parts.group("rest");
        Address address = new Address(scheme, host, number, rest.startsWith("/") ? rest : "/" + rest);
        return (address.origin() + address.encodedRest()).length() > LONGEST ? null : address;
    }

    /**
     * Returns the URL as sent to the server, to which the rules of robots.txt apply. Anything but an http or https
     * address is returned unchanged.
     */
    public static String sent(String url) {
        Address address = parse(url);
        return address == null ? url : address.origin() + address.encodedRest();
    }

    /** The target of a header {@code Location}; null if it is not an http or https address. */
    @Nullable
    Address resolve(String location) {
        String to = location.strip();
        if (SCHEME.matcher(to).matches()) {
            return parse(to);
        } else if (to.startsWith("//")) {
            return parse(scheme + ":" + to);
        }
        String path = rest.split("\\?", 2)[0];
        if (to.isEmpty() || to.startsWith("#")) {
            return this;
        } else if (to.startsWith("?")) {
            return parse(origin() + path + to);
        } else if (to.startsWith("/")) {
            return parse(origin() + to);
        }
        return parse(origin() + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + to));
    }

    /** Host and, if not the scheme's default, port. */
    String authority() {
        return host + (port == standardPort(scheme) ? "" : ":" + port);
    }

    /** As sent on the wire: characters not permitted there are percent-encoded. */
    String encodedRest() {
        StringBuilder encoded = new StringBuilder(rest.length());
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int character = bytes[i] & 0xff;
            boolean alphanumeric = character < 128 && Character.isLetterOrDigit(character);
            if (alphanumeric || LEGAL.indexOf(character) >= 0 || (character == '%' && isEscape(bytes, i))) {
                encoded.append((char) character);
            } else {
                encoded.append(String.format("%%%02X", character));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return origin() + rest;
    }

    private String origin() {
        return scheme + "://" + authority();
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static @Nullable String ascii(String host) {
        try {
            String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            String lower = ascii.toLowerCase(Locale.ROOT);
            return HOST.matcher(lower).matches() ? lower : null;
        } catch (IllegalArgumentException e) {
            return null; // for example, a label that is too long
        }
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDots(String target) {
        String[] parts = target.split("\\?", 2);
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = parts[0].split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept) + (parts.length == 1 ? "" : "?" + parts[1]);
    }
}
