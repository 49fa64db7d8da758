package io.mediawatch.scrape;

import static io.mediawatch.model.InvalidValue.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.mediawatch.model.InvalidValue;
import io.mediawatch.model.LanguageTag;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.DurationText;
import java.net.IDN;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's feed, sitemap or listing page that is polled.
 *
 * @param id          kebab-case, unique, stays for good: it stands in every article
 * @param site        name of the site as people know it
 * @param url         of the feed, sitemap or listing page, http or https
 * @param every       time between polls while there is news, 1 s to 7 d; without, it grows
 * @param listing     how to read the listing page; else null
 * @param paging      how its articles are read where it cuts them into pages; null if it does not
 * @param hosts       other hosts its links may lead to, each with its subdomains; {@code *} for any. Hosts of the
 *                    source's own domain always may
 * @param maxArticles new pages taken from one poll at most; what is left over is taken by the next, if it lists it
 *                    again
 * @param language    of the site, a BCP 47 tag; null if it has several or none is known
 * @param zone        the site's time zone; null if not known
 * @param note        anything worth knowing about the source; shown beside it
 */
public record Source(
        String id,
        String site,
        Kind kind,
        String url,
        Duration every,
        @Nullable Listing listing,
        @Nullable Paging paging,
        List<String> hosts,
        int maxArticles,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable String note) {
    static final Duration DEFAULT_EVERY = Duration.ofMinutes(10);
    static final int DEFAULT_MAX_ARTICLES = 100;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_ARTICLES = 10_000;
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile("\\*|[^\\s/@*]+");

    /** @throws IllegalArgumentException saying which key is wrong and what it must be */
    public Source {
        require(KEBAB.matcher(id).matches(), "id", "must be kebab-case (a-z, 0-9 and single hyphens): '" + id + "'");
        require(!site.isBlank(), "site", "missing: the name of the site as people know it");
        url = checkedUrl(url);
        require(
                every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0,
                "every",
                "must be 1s to 7d, not " + DurationText.print(every));
        require(kind != Kind.LISTING || listing != null, "listing", "missing: a listing page needs listing.links");
        require(
                kind == Kind.LISTING || listing == null,
                "listing",
                "belongs to kind: listing, this source is a " + kind.id());
        require(
                maxArticles > 0 && maxArticles <= MOST_ARTICLES,
                "maxArticles",
                "must be 1 to " + MOST_ARTICLES + ", not " + maxArticles);
        require(
                language == null || LanguageTag.is(language),
                "language",
                "must be a tag such as zh, zh-Hant or en, not '" + language + "'");
        hosts = hosts.stream().map(Source::checkedHost).toList();
    }

    /** A feed of which only the URL is known. */
    public static Source feed(String id, String url) {
        return of(id, null, Kind.FEED, url, null, null, null, null, null, null, null, null);
    }

    /** The same source with another interval and limit of new pages. */
    public Source with(Duration newEvery, int newMaxArticles) {
        return new Source(id, site, kind, url, newEvery, listing, paging, hosts, newMaxArticles, language, zone, note);
    }

    /** From a config file: missing optional keys are null. */
    @JsonCreator
    static Source of(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("site") @Nullable String site,
            @JsonProperty("kind") @Nullable Kind kind,
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("every") @JsonDeserialize(using = DurationText.class) @Nullable Duration every,
            @JsonProperty("listing") @Nullable Listing listing,
            @JsonProperty("paging") @Nullable Paging paging,
            @JsonProperty("hosts") @Nullable List<String> hosts,
            @JsonProperty("maxArticles") @Nullable Integer maxArticles,
            @JsonProperty("language") @Nullable String language,
            @JsonProperty("zone") @Nullable String zone,
            @JsonProperty("note") @Nullable String note) {
        return new Source(
                present("id", id),
                site == null ? present("id", id) : site,
                kind == null ? kindOf(listing) : kind,
                present("url", url),
                every == null ? DEFAULT_EVERY : every,
                listing,
                paging,
                hosts == null ? List.of() : hosts,
                maxArticles == null ? DEFAULT_MAX_ARTICLES : maxArticles,
                language,
                zone == null ? null : checkedZone(zone),
                note);
    }

    private static Kind kindOf(@Nullable Listing listing) {
        return listing == null ? Kind.FEED : Kind.LISTING;
    }

    private static String present(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue(key, "missing");
        }
        return value;
    }

    private static String checkedUrl(String url) {
        try {
            NormalUrl.of(url);
            return url.strip();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("url", "must be an http or https address: '" + url + "'", e);
        }
    }

    private static String checkedHost(String host) {
        String mistake = "lists host names such as example.com, or *: '" + host + "'";
        require(HOST.matcher(host).matches(), "hosts", mistake);
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT); // as in a NormalUrl
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("hosts", mistake, e);
        }
    }

    private static ZoneId checkedZone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidValue("zone", "must be a time zone such as Asia/Shanghai: '" + zone + "'", e);
        }
    }

    /** What is at the source's URL. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap, news sitemap or sitemap index. */
        SITEMAP,
        /** A web page with links to articles. */
        LISTING;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException naming the valid kinds */
        @JsonCreator
        public static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("'" + id + "' is no feed, sitemap or listing");
        }
    }
}
