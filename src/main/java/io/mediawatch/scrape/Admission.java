package io.mediawatch.scrape;

import crawlercommons.domains.EffectiveTldFinder;
import io.mediawatch.model.NormalUrl;
import java.util.Locale;

/** Where a source's links may lead: its own registered domain, and the hosts it lists. */
final class Admission {
    private Admission() {}

    /** @param authority host and, where it is not the scheme's own, port */
    static boolean admits(Source source, String authority) {
        String own = NormalUrl.of(source.url()).authority();
        return own.equals(authority)
                || (isRegistered(host(own)) && domain(own).equals(domain(authority)))
                || source.hosts().stream().anyMatch(listed -> lists(listed, authority));
    }

    /** The registered domain of a host; the host itself if it is an address or has no public suffix. */
    static String domain(String authority) {
        String host = host(authority);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain.toLowerCase(Locale.ROOT);
    }

    /** Whether both URLs belong to one domain, and thus to one scraper. */
    static boolean sameDomain(String url, String other) {
        try {
            return domain(NormalUrl.of(url).authority())
                    .equals(domain(NormalUrl.of(other).authority()));
        } catch (IllegalArgumentException e) {
            return false; // no web address
        }
    }

    private static boolean lists(String listed, String authority) {
        String host = host(authority);
        return listed.equals("*") || listed.equals(authority) || host.equals(listed) || host.endsWith("." + listed);
    }

    /** Different ports of an IP address, or of a name in a private network, are different sites. */
    private static boolean isRegistered(String host) {
        return EffectiveTldFinder.getAssignedDomain(host, true, false) != null;
    }

    private static String host(String authority) {
        return authority.replaceFirst(":\\d+$", "");
    }
}
