package io.mediawatch.extract.date;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks up what is listed for a URL's host. An entry also applies to all subdomains. */
public final class Hosts {
    /** More lenient than {@link java.net.URI}: browsers and fetchers accept {@code my_site} or a bar in the query. */
    private static final Pattern HOST =
            Pattern.compile("\\s*(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);

    /** Maximum length, in characters, of a host's name (RFC 1035, section 2.3.4). */
    private static final int LONGEST = 253;

    private Hosts() {}

    /**
     * Returns the value of the longest listed name that the host equals or is a subdomain of; null if there is none.
     *
     * @param listed by host name, in lower case
     */
    public static <V> @Nullable V find(Map<String, V> listed, @Nullable String url) {
        Matcher m = HOST.matcher(url == null ? "" : url);
        String host =
                m.lookingAt() && m.end(1) - m.start(1) <= LONGEST ? m.group(1).toLowerCase(Locale.ROOT) : "";
        V found = listed.get(host);
        while (found == null && host.indexOf('.') >= 0) {
            host = host.substring(host.indexOf('.') + 1);
            found = listed.get(host);
        }
        return found;
    }
}
