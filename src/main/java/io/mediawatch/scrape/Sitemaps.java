package io.mediawatch.scrape;

import crawlercommons.filters.URLFilter;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.mediawatch.net.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, sitemap indexes and news sitemaps (sitemaps.org 0.9, Google news), also gzipped. */
final class Sitemaps {
    /** Maximum number of URLs taken from one sitemap, newest first, so that whole archives are not fetched. */
    static final int MOST_LINKS = 10_000;
    /** URLs considered in one sitemap; sitemaps.org allows no more. */
    private static final int MOST_LISTED = 50_000;
    /** Bytes read of an unpacked gzip sitemap. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Sitemaps read from one index and those it names per poll, the newest. */
    static final int MOST_SITEMAPS = 20;

    /** Because lastmod is often a date without time and zone. */
    private static final Duration TOLERANCE = Duration.ofDays(2);

    private static final Pattern FIRST_ELEMENT = Pattern.compile("<([A-Za-z][\\w.:-]*)");

    private Sitemaps() {}

    /**
     * @param url   of the sitemap
     * @param since of the last poll: sitemaps an index says are older are not read again; null for the first
     * @throws UnreadableSource if it is no sitemap, or breaks off
     */
    static Contents read(byte[] body, @Nullable String contentType, String url, @Nullable Instant since)
            throws UnreadableSource {
        byte[] plain = unpacked(body);
        Contents contents = contents(parsed(plain, contentType, url), url, since);
        if (isCutOff(plain)) {
            throw new UnreadableSource(Reason.CUT_OFF, contents);
        }
        return contents;
    }

    private static Contents contents(AbstractSiteMap map, String url, @Nullable Instant since) {
        if (map instanceof SiteMapIndex index) {
            return new Contents(
                    List.of(),
                    index.getSitemaps().stream()
                            .filter(child -> since == null
                                    || child.getLastModified() == null
                                    || isNews(child.getLastModified().toInstant(), since))
                            .filter(child ->
                                    Admission.sameDomain(url, child.getUrl().toString()))
                            .sorted(newestFirst(child -> child.getLastModified()))
                            .limit(MOST_SITEMAPS)
                            .map(child -> child.getUrl().toString())
                            .toList());
        }
        return Contents.of(((SiteMap) map)
                .getSiteMapUrls().stream()
                        .sorted(newestFirst(Sitemaps::time))
                        .limit(MOST_LINKS)
                        .map(entry -> new Link(entry.getUrl().toString(), null, instant(time(entry))))
                        .toList());
    }

    /**
     * Whether XML ends before its root element does, which not every transfer tells. What is longer than we read is not
     * cut off by others.
     */
    private static boolean isCutOff(byte[] plain) {
        String text = plain.length == MOST_BYTES ? "" : new String(plain, StandardCharsets.ISO_8859_1);
        Matcher root = FIRST_ELEMENT.matcher(text);
        return root.find()
                && text.lastIndexOf("</" + root.group(1)) < 0
                && !text.stripTrailing().endsWith("/>");
    }

    private static AbstractSiteMap parsed(byte[] plain, @Nullable String contentType, String url)
            throws UnreadableSource {
        // Many sitemaps deviate from the standard, and may list any host, which Admission decides on.
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        parser.setURLFilter(new First(MOST_LISTED));
        try {
            return parser.parseSiteMap(
                    type(plain, contentType),
                    plain,
                    URI.create(Address.sent(url)).toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            throw new UnreadableSource(Reason.NO_SITEMAP);
        }
    }

    /** Because the parser would unpack it without limit. */
    private static byte[] unpacked(byte[] body) throws UnreadableSource {
        if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UnreadableSource(Reason.NO_SITEMAP);
        }
    }

    /** Because the parser relies on the content type, which servers often get wrong. */
    private static String type(byte[] body, @Nullable String contentType) {
        boolean plain = contentType != null && contentType.startsWith("text/plain");
        return plain && body.length > 0 && body[0] != '<' ? "text/plain" : "application/xml";
    }

    /** A news sitemap's publication date, or else the last modification. */
    private static @Nullable Date time(SiteMapURL entry) {
        ExtensionMetadata[] news = entry.getAttributesForExtension(Extension.NEWS);
        Date published = news == null || news.length == 0 ? null : published((NewsAttributes) news[0]);
        return published == null ? entry.getLastModified() : published;
    }

    private static @Nullable Date published(NewsAttributes news) {
        try {
            return news.getPublicationDate();
        } catch (IllegalArgumentException e) { // a year that no clock can tell
            return null;
        }
    }

    /** Whether something of that time may have been added after a poll. */
    static boolean isNews(Instant time, Instant since) {
        return time.isAfter(since.minus(TOLERANCE));
    }

    private static <T> Comparator<T> newestFirst(Function<T, @Nullable Date> time) {
        return Comparator.comparing(
                (T each) -> Objects.requireNonNullElse(instant(time.apply(each)), Instant.MIN),
                Comparator.reverseOrder());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** Passes only the first URLs and ignores the rest. */
    private static final class First extends URLFilter {
        private int left;

        First(int most) {
            this.left = most;
        }

        @Override
        public @Nullable String filter(String url) {
            return left-- > 0 ? url : null;
        }
    }
}
