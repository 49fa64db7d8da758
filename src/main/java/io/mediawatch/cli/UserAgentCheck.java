package io.mediawatch.cli;

import io.mediawatch.net.HttpSettings;
import io.mediawatch.scrape.Source;
import java.net.URI;
import java.util.List;

/** Makes sure that nobody polls other people's servers without saying whom to contact. */
final class UserAgentCheck {
    private UserAgentCheck() {}

    /** @throws ConfigError if the user agent is the shipped example although a source is not on this machine */
    static void check(HttpSettings http, List<Source> sources) {
        boolean example = http.userAgent().equals(HttpSettings.EXAMPLE_USER_AGENT);
        if (example && sources.stream().anyMatch(source -> !isLocal(source.url()))) {
            throw new ConfigError("http.userAgent in mediawatch.yaml is still the example: say there whom the sites you"
                    + " poll may contact, such as \"Mediawatch/0.1 (+https://your.site; you@your.site)\", or set"
                    + " MEDIAWATCH_HTTP_USER_AGENT");
        }
    }

    private static boolean isLocal(String url) {
        String host = URI.create(url).getHost();
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }
}
