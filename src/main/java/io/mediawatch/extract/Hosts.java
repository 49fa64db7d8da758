package io.mediawatch.extract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is listed for hosts: an entry holds for every host whose name ends with it. */
final class Hosts {
    /** Browsers and fetchers take addresses that strict readers refuse: {@code my_site}, a bar in the query. */
    private static final Pattern HOST =
            Pattern.compile("\\s*(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);

    /** Characters of a host's name: RFC 1035, 2.3.4. */
    private static final int LONGEST = 253;

    private Hosts() {}

    /** @param listed by the end of a host's name, in lower case */
    static <V> @Nullable V find(Map<String, V> listed, @Nullable String url) {
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
