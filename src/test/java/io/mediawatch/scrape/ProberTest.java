package io.mediawatch.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.mediawatch.net.Failure;
import io.mediawatch.net.FaultyServer;
import io.mediawatch.net.FaultyServer.Asked;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, on two hosts. */
class ProberTest {
    private static final String ROBOTS = "User-agent: *\nDisallow: /private";

    private final FaultyServer site = new FaultyServer();
    private final FaultyServer other = new FaultyServer("127.0.0.2");
    private final Http http = Http.open(new HttpSettings(
            "Test/1 (+mailto:test@example.org)",
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            1_000_000,
            3,
            List.of("127.0.0.0/8")));
    private final Prober prober = new Prober(http, Duration.ZERO);

    @AfterEach
    void close() {
        http.close();
        site.close();
        other.close();
    }

    @Test
    void redirectIsFollowedOnlyIfTheRobotsTxtOfItsHostPermits() {
        other.page("/robots.txt", "text/plain", ROBOTS).page("/a", "text/html", "here");
        site.redirect("/a", other.url("/a")).redirect("/b", other.url("/private/b"));

        assertThat(prober.fetch(site.url("/a")))
                .isInstanceOfSatisfying(
                        Fetched.class, answer -> assertThat(answer.url()).isEqualTo(other.url("/a")));
        assertThat(prober.fetch(site.url("/b")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.detail()).isEqualTo("robots.txt forbids it"));
        assertThat(other.asked()).extracting(Asked::path).containsExactly("/robots.txt", "/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/private/a|b", "/private/x[1]", "/private/q?tag=a|b", "/x|c", "/private/新 闻"})
    void robotsTxtForbidsAddressesThatAreWrittenOtherwiseThanTheyAreSent(String path) {
        site.page("/robots.txt", "text/plain", ROBOTS + "\nDisallow: /x%7Cc");

        assertThat(prober.fetch(site.url(path)))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.detail()).isEqualTo("robots.txt forbids it"));
        assertThat(site.asked()).extracting(Asked::path).containsExactly("/robots.txt");
    }

    @Test
    void sourceThatMovedToAForbiddenAddressIsNotRead() {
        other.page("/robots.txt", "text/plain", ROBOTS).page("/private/feed", "application/rss+xml", "<rss/>");
        site.redirect("/feed", other.url("/private/feed"));

        Prober.Probe probe = prober.probe(Source.of(
                "a", null, Source.Kind.FEED, site.url("/feed"), null, null, null, null, null, null, null, null));

        assertThat(probe.trouble()).isEqualTo("robots.txt forbids it");
        assertThat(other.asked()).extracting(Asked::path).containsExactly("/robots.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "FEED, <html></html>, what it gives is no feed",
        "SITEMAP, <html></html>, what it gives is no sitemap",
        "SITEMAP, <urlset><url><loc>/a</loc>, it breaks off before its end",
        "LISTING, <html></html>, no links match the selector"
    })
    void whatCannotBeReadIsToldInWords(Source.Kind kind, String body, String trouble) {
        site.page("/list", "text/html", body);
        Listing listing = kind == Source.Kind.LISTING ? new Listing("h2 a", null, 1) : null;

        Prober.Probe probe = prober.probe(
                Source.of("a", null, kind, site.url("/list"), null, listing, null, null, null, null, null, null));

        assertThat(probe.trouble()).isEqualTo(trouble);
    }

    @Test
    void robotsTxtMayBeElsewhere() {
        site.redirect("/robots.txt", other.url("/robots.txt")).page("/private/a", "text/html", "here");
        other.page("/robots.txt", "text/plain", ROBOTS);

        assertThat(reason(prober.fetch(site.url("/private/a")))).isEqualTo(Failure.STOPPED);
    }

    @Test
    void redirectsEndAtTheLimit() {
        site.redirect("/a", "/a");

        assertThat(reason(prober.fetch(site.url("/a")))).isEqualTo(Failure.REDIRECTS);
        assertThat(site.asked()).extracting(Asked::path).containsExactly("/robots.txt", "/a", "/a", "/a", "/a");
    }

    @Test
    void hostThatAsksForALongPauseIsAskedNothingMore() {
        site.status("/a", 429, Map.of("Retry-After", "3600")).page("/b", "text/html", "here");
        prober.fetch(site.url("/a"));

        assertThat(prober.fetch(site.url("/b")))
                .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.detail())
                        .startsWith(site.authority() + " asks to wait (Retry-After), until 2"));
        assertThat(site.paths()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void shortPauseAHostAsksForIsWaitedFor() {
        site.status("/a", 503, Map.of("Retry-After", "1")).page("/b", "text/html", "here");
        prober.fetch(site.url("/a"));
        long before = System.nanoTime();

        assertThat(prober.fetch(site.url("/b"))).isInstanceOf(Fetched.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void redirectToAFileIsNotFollowed() {
        site.redirect("/a", "file:///etc/passwd");

        assertThat(reason(prober.fetch(site.url("/a")))).isEqualTo(Failure.BAD_URL);
    }

    private static Failure reason(Response answer) {
        return ((Failed) answer).reason();
    }
}
