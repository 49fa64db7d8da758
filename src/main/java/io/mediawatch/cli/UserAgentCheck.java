package io.mediawatch.cli;

import io.mediawatch.net.HttpSettings;
import io.mediawatch.scrape.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses to fetch from other people's servers while the user agent does not say whom to contact. */
final class UserAgentCheck {
    private static final Pattern LOCAL =
            Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])([:/?#]|$)", Pattern.CASE_INSENSITIVE);

    private UserAgentCheck() {}

    /**
     * @throws ConfigError if the user agent is still the shipped example although a source is, or leads, to another
     *     machine
     */
    static void check(HttpSettings http, List<Source> sources) {
        check(http, sources.stream().flatMap(UserAgentCheck::addresses));
    }

    /** @throws ConfigError if the user agent is still the shipped example although an address is on another machine */
    static void check(HttpSettings http, Stream<String> addresses) {
        boolean example = http.userAgent().equals(HttpSettings.EXAMPLE_USER_AGENT);
        if (example && addresses.anyMatch(address -> !LOCAL.matcher(address).lookingAt())) {
            throw new ConfigError("http.userAgent in mediawatch.yaml is still the example: say there whom the sites you"
                    + " fetch from may contact, such as \"Mediawatch/0.1 (+https://your.site; you@your.site)\", or set"
                    + " MEDIAWATCH_HTTP_USER_AGENT");
        }
    }

    private static Stream<String> addresses(Source source) {
        return Stream.concat(Stream.of(source.url()), source.hosts().stream().map(host -> "https://" + host));
    }
}
