package io.mediawatch.scrape;

import crawlercommons.domains.EffectiveTldFinder;
import io.mediawatch.model.NormalUrl;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a source's links may lead: its own registered domain, and the hosts it lists. */
final class Admission {
    private Admission() {}

    static boolean admits(Source source, NormalUrl url) {
        String own = NormalUrl.of(source.url()).authority();
        return own.equals(url.authority())
                || sameDomain(host(own), host(url.authority()))
                || source.hosts().stream().anyMatch(listed -> lists(listed, url.authority()));
    }

    private static boolean lists(String listed, String authority) {
        String host = host(authority);
        return listed.equals("*") || listed.equals(authority) || host.equals(listed) || host.endsWith("." + listed);
    }

    private static boolean sameDomain(String own, String other) {
        String domain = domain(own);
        return domain != null && domain.equals(domain(other));
    }

    /** Null for an address or a name that is not under a public suffix: there nothing but the same host is own. */
    private static @Nullable String domain(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? null : domain.toLowerCase(Locale.ROOT);
    }

    private static String host(String authority) {
        return authority.replaceFirst(":\\d+$", "");
    }
}
