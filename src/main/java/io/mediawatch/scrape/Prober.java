package io.mediawatch.scrape;

import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Page;
import io.mediawatch.model.UserError;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Http;
import io.mediawatch.net.HttpSettings;
import io.mediawatch.net.Request;
import io.mediawatch.net.Response;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.net.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources and pages by hand, without a frontier: to try a source, to find those of a site, or to add pages. Obeys
 * robots.txt, the pause between requests and Retry-After, too. For one thread.
 */
public final class Prober {
    private static final String FEEDS =
            "link[rel=alternate][type=application/rss+xml][href], link[rel=alternate][type=application/atom+xml][href],"
                    + " link[rel=alternate][type=application/feed+json][href]";
    /** Paths at which most sites that announce nothing have their feeds. */
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");

    private static final List<String> USUAL_SITEMAPS =
            List.of("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml");

    /** Longest Retry-After to wait for; a longer one is reported instead. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Http http;
    private final HttpSettings settings;
    private final Duration pause;
    private final Clock clock = Clock.systemUTC();
    private final Robots robots;
    private final Pauses pauses = new Pauses(System::nanoTime);
    /** Of the hosts that sent a Retry-After. */
    private final Pauses holds = new Pauses(System::nanoTime);

    /** @param pause between two requests to a host; robots.txt may ask for more */
    public Prober(Http http, Duration pause) {
        this.http = http;
        this.settings = http.settings();
        this.pause = pause;
        this.robots =
                new Robots(settings.userAgent(), Duration.ofHours(1), new FrontierRules(ScrapeSettings.defaults()));
    }

    /**
     * The result of reading a source.
     *
     * @param url     that answered, after redirects
     * @param trouble why it gives nothing; null if it does
     * @param links   to articles
     * @param more    addresses its list goes on at
     */
    public record Probe(Source source, String url, @Nullable String trouble, List<String> links, List<String> more) {}

    /** Reads a source once. */
    public Probe probe(Source source) {
        Worker worker = new Worker(
                Map.of(source.id(), source),
                request -> CompletableFuture.completedFuture(visit(request)),
                settings.maxBytes());
        JobResult done = worker.work(Job.visit(FrontierEntry.poll(source, clock.instant())))
                .join();
        Contents contents = done.contents();
        return new Probe(
                source,
                done.response() instanceof Fetched answer ? answer.url() : source.url(),
                trouble(done),
                contents.links().stream().map(Link::url).toList(),
                contents.more());
    }

    /** Fetches a page, following redirects, if robots.txt allows it. */
    public Response fetch(String url) {
        return visit(Request.get(NormalUrl.of(url).toString(), settings));
    }

    /** An article of a source with its further pages; null if the first cannot be fetched. */
    public @Nullable Page article(Source source, String url) {
        List<Fetched> pages = new ArrayList<>();
        List<String> more = List.of(url);
        while (!more.isEmpty() && fetch(more.get(0)) instanceof Fetched answer && answer.success()) {
            boolean again = Paging.isOf(pages, answer.url());
            if (!again) {
                pages.add(answer);
            }
            more = again || source.paging() == null
                    ? List.of()
                    : source.paging().more(pages);
        }
        return pages.isEmpty() ? null : ResponseRules.page(pages, source, Mode.BACKFILL, clock.instant());
    }

    /**
     * The feeds and sitemaps of a site that can be read: those its page and its robots.txt announce, else those at the
     * usual paths.
     *
     * @throws UserError if there is none because the site cannot be read
     */
    public List<Probe> discover(String url) {
        String site = NormalUrl.of(url).toString();
        Set<String> feeds = new LinkedHashSet<>();
        String base = site;
        Response answer = fetch(site);
        if (answer instanceof Fetched page && page.success()) {
            base = page.url();
            feeds.addAll(announced(page));
        }
        List<Probe> found = new ArrayList<>(probed(feeds, Source.Kind.FEED));
        if (found.isEmpty()) {
            found.addAll(probed(usual(base, USUAL), Source.Kind.FEED));
        }
        Set<String> sitemaps = new LinkedHashSet<>(robots.sitemaps(origin(base)));
        found.addAll(probed(sitemaps.isEmpty() ? usual(base, USUAL_SITEMAPS) : sitemaps, Source.Kind.SITEMAP));
        if (found.isEmpty() && answer instanceof Failed failed) {
            throw new UserError(site + ": not fetched: " + failed.detail());
        }
        return found;
    }

    private List<Probe> probed(Set<String> urls, Source.Kind kind) {
        List<Probe> found = new ArrayList<>();
        for (String url : urls) {
            String id = "found-" + (found.size() + 1);
            Probe probe = probe(Source.of(id, null, kind, url, null, null, null, null, null, null, null, null));
            if (probe.trouble() == null) {
                found.add(probe);
            }
        }
        return found;
    }

    private static List<String> announced(Fetched page) {
        Document document = Jsoup.parse(Charsets.decode(page.body(), page.header("Content-Type")), page.url());
        List<String> feeds = new ArrayList<>();
        for (Element link : document.select(FEEDS)) {
            String address = link.absUrl("href");
            if (address.startsWith("http")) {
                feeds.add(address);
            }
        }
        return feeds;
    }

    private static Set<String> usual(String base, List<String> paths) {
        Set<String> urls = new LinkedHashSet<>();
        paths.forEach(path -> urls.add(origin(base) + path));
        return urls;
    }

    /** Null if it is allowed. */
    private @Nullable String forbidden(String url) {
        Job visit = Job.visit(FrontierEntry.page(NormalUrl.of(url).toString(), "probe", Mode.LIVE, 0, clock.instant()));
        if (robots.verdict(visit, clock.instant()) == null) {
            Job job = Job.robots(visit.origin());
            Response answer = following(new Request(job.url(), Map.of(), Robots.MAX_BYTES, true), this::ask);
            robots.learn(job, answer, clock.instant());
            if (answer instanceof Failed failed) {
                return "robots.txt: " + failed.detail();
            }
        }
        Robots.Verdict verdict = robots.verdict(visit, clock.instant());
        return verdict == null || verdict.refusal() == null ? null : Reason.words(verdict.refusal());
    }

    private Response visit(Request request) {
        return following(request, next -> {
            String forbidden = forbidden(next.url());
            return forbidden == null ? ask(next) : new Failed(Failure.STOPPED, forbidden);
        });
    }

    private Response following(Request request, Function<Request, Response> ask) {
        Response answer = ask.apply(request);
        for (int hop = 0; answer instanceof Fetched fetched && fetched.redirect(); hop++) {
            String target = fetched.location();
            if (target == null) {
                return new Failed(Failure.BAD_URL, Reason.BAD_REDIRECT.words());
            } else if (hop == settings.maxRedirects()) {
                return new Failed(Failure.REDIRECTS, "more than " + hop + " redirects");
            }
            answer = ask.apply(new Request(target, request.headers(), request.maxBytes(), request.cut()));
        }
        return answer;
    }

    /** Sends one request, after the pause the host is due; none while a long Retry-After runs. */
    private Response ask(Request request) {
        String origin = origin(request.url());
        String host = origin.substring(origin.indexOf("//") + 2);
        Duration hold = holds.left(host);
        if (hold.compareTo(PATIENCE) > 0) {
            return new Failed(Failure.STOPPED, host + " asks to wait (Retry-After), until " + until(hold));
        }
        rest(longer(hold, pauses.left(host)));
        Response answer = http.fetch(request);
        pauses.begin(host, longer(pause, robots.crawlDelay(origin)));
        if (answer instanceof Fetched fetched && fetched.busy()) {
            holds.begin(host, longer(Duration.ZERO, RetryAfter.of(fetched, clock.instant())));
        }
        return answer;
    }

    private Instant until(Duration hold) {
        return clock.instant().plus(hold).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other == null || other.compareTo(one) < 0 ? one : other;
    }

    private static @Nullable String trouble(JobResult done) {
        if (done.unreadable() != null) {
            return done.unreadable().words();
        } else if (done.response() instanceof Failed failed) {
            return failed.detail();
        }
        Fetched answer = (Fetched) done.response();
        boolean empty =
                done.contents().links().isEmpty() && done.contents().more().isEmpty();
        return answer.success() ? (empty ? "it lists nothing" : null) : Reason.words(Reason.ofStatus(answer.status()));
    }

    private static String origin(String url) {
        return url.replaceFirst("^(https?://[^/?#]+).*$", "$1");
    }

    private static void rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
