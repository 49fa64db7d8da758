package io.mediawatch.scrape;

import io.mediawatch.model.Hash;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.model.Page;
import io.mediawatch.net.Failure;
import io.mediawatch.net.Response.Failed;
import io.mediawatch.net.Response.Fetched;
import io.mediawatch.net.RetryAfter;
import io.mediawatch.scrape.Frontier.Discovery;
import io.mediawatch.scrape.FrontierEntry.Copy;
import io.mediawatch.scrape.FrontierEntry.Kind;
import io.mediawatch.scrape.FrontierEntry.State;
import io.mediawatch.scrape.Ruling.Ended;
import io.mediawatch.scrape.Ruling.Follow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what a response means for the URL that was visited. */
final class ResponseRules {
    /** Media types of pages for readers. */
    static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private static final Set<Failure> FINAL = Set.of(Failure.PRIVATE_ADDRESS, Failure.TOO_LARGE, Failure.BAD_URL);
    private static final int SNIFFED = 1024;
    /** A source whose first list is not taken by then lists more than it is asked for, and is news all the same. */
    private static final Duration FIRST_LIST = Duration.ofDays(7);

    private final FrontierRules rules;
    private final int maxRedirects;
    private final Mode firstPoll;

    ResponseRules(FrontierRules rules, int maxRedirects, Mode firstPoll) {
        this.rules = rules;
        this.maxRedirects = maxRedirects;
        this.firstPoll = firstPoll;
    }

    Ruling rule(JobResult done, FrontierEntry entry, Source source, Instant now) {
        Ruling ruling = alone(done, entry, source, now);
        Job job = done.job();
        if (job.read() == 0 || !(ruling instanceof Ended ended) || ended.entry().reason() == null) {
            return ruling;
        }
        boolean others = source.kind() == Source.Kind.SITEMAP
                && entry.kind() == Kind.POLL
                && !job.so().more().isEmpty();
        return others && ended.hold() == null
                ? new Follow(job.further(entry, without(job, ended))) // it does not hide those behind it
                : cutShort(job, ended, source, now);
    }

    /** What the response would mean if it were the visit's first. */
    private Ruling alone(JobResult done, FrontierEntry entry, Source source, Instant now) {
        if (done.response() instanceof Fetched answer && answer.redirect()) {
            return redirected(done.job(), answer, entry, source, now);
        } else if (done.response() instanceof Fetched answer && answer.success() && done.unreadable() == null) {
            return entry.kind() == Kind.POLL
                    ? read(done, answer, entry, source, now)
                    : page(done, answer, entry, source, now);
        }
        return failed(done, entry, source, now);
    }

    /**
     * Ends a visit that cannot continue: a list ends for now, since the next poll tries again. An article ends once its
     * next page is hopeless; before that, it is tried again from its first page.
     */
    Ended cutShort(Job job, Ended broken, Source source, Instant now) {
        FrontierEntry entry = Objects.requireNonNull(job.entry(), "a robots.txt is one file");
        if (entry.kind() == Kind.POLL) {
            return polled(entry, new Copy(null, null, Hash.of("")), without(job, broken), source, now);
        }
        return broken.entry().due() == null ? article(job.so().pages(), entry, source, now) : broken;
    }

    /** What there is without the broken one, which is gone or to be read next time. */
    private static Contents without(Job job, Ended broken) {
        return broken.entry().state() == State.GONE
                ? job.so()
                : job.so().missing(job.asked(), String.valueOf(broken.entry().reason()));
    }

    private Ended failed(JobResult done, FrontierEntry entry, Source source, Instant now) {
        if (done.response() instanceof Failed failed) {
            String reason = failed.reason().id();
            return new Ended(
                    FINAL.contains(failed.reason())
                            ? rules.refused(entry, reason, source.every(), now)
                            : rules.failed(entry, reason, null, source.every(), now));
        } else if (done.unreadable() != null) {
            FrontierEntry failed = rules.failed(entry, done.unreadable().id(), null, source.every(), now);
            List<FrontierEntry> found = entry.kind() == Kind.POLL
                    ? found(done.contents(), entry, source, now).found()
                    : List.of();
            return new Ended(failed, null, found, null);
        }
        return refusedByServer((Fetched) done.response(), entry, source, now);
    }

    private Ruling redirected(Job job, Fetched answer, FrontierEntry entry, Source source, Instant now) {
        String target = answer.location();
        if (target == null) {
            return new Ended(rules.failed(entry, Reason.BAD_REDIRECT.id(), null, source.every(), now));
        } else if (job.hop() + entry.hops() >= maxRedirects) {
            return new Ended(rules.failed(entry, Failure.REDIRECTS.id(), null, source.every(), now));
        }
        Job next = job.redirected(target);
        if (!next.domain().equals(job.domain())) {
            return elsewhere(next, entry, source, now);
        }
        return entry.kind() == Kind.PAGE && !Admission.admits(source, next.host())
                ? new Ended(rules.refused(entry, Frontier.OFF_DOMAIN, source.every(), now))
                : new Follow(next);
    }

    /** Another domain may belong to another scraper, which also decides whether the source may lead there. */
    private Ended elsewhere(Job next, FrontierEntry entry, Source source, Instant now) {
        if (entry.kind() == Kind.POLL) {
            return new Ended(rules.failed(entry, Reason.MOVED.id(), null, source.every(), now));
        }
        String url = NormalUrl.of(next.url()).toString();
        FrontierEntry found = FrontierEntry.page(url, source.id(), rules.mode(entry), entry.hops() + next.hop(), now);
        return new Ended(rules.moved(entry), null, List.of(found), null);
    }

    private Ended refusedByServer(Fetched answer, FrontierEntry entry, Source source, Instant now) {
        int status = answer.status();
        Duration every = source.every();
        if (status == 304 && entry.copy() != null) {
            return new Ended(rules.unchanged(entry, every, now));
        } else if (status == 404 || status == 410) {
            return new Ended(rules.gone(entry, Reason.ofStatus(status), every, now));
        }
        if (!answer.busy()) {
            return new Ended(rules.failed(entry, Reason.ofStatus(status), null, every, now));
        }
        Duration asked = RetryAfter.of(answer, now);
        FrontierEntry failed = rules.failed(entry, Reason.ofStatus(status), asked, every, now);
        Duration hold = asked == null ? rules.backoff(1) : asked; // one address is not the host
        return new Ended(failed.holding(now.plus(hold)), null, List.of(), hold);
    }

    private Ruling read(JobResult done, Fetched answer, FrontierEntry entry, Source source, Instant now) {
        Job job = done.job();
        boolean part = source.kind() == Source.Kind.SITEMAP && job.read() > 0;
        Contents contents = job.so().and(part ? done.contents().in(job.asked()) : done.contents());
        List<String> more = more(job, done.contents(), entry, source);
        if (!more.isEmpty()) {
            return new Follow(job.further(entry, contents.goingOn(more)));
        }
        Contents all = contents.goingOn(List.of()); // a list that is too long ends here
        return polled(entry, copy(answer, job.read() == 0), all, source, now);
    }

    /**
     * A listing continues while all its links are new; a sitemap index with its sitemaps, depth first, and with those
     * missed last time.
     */
    private static List<String> more(Job job, Contents contents, FrontierEntry entry, Source source) {
        if (source.kind() == Source.Kind.SITEMAP) {
            List<String> left =
                    job.read() == 0 ? listed(entry).missed() : job.so().more();
            return Stream.concat(contents.more().stream(), left.stream())
                    .distinct()
                    .filter(url -> !url.equals(entry.url()))
                    .limit(Sitemaps.MOST_SITEMAPS - job.read())
                    .toList();
        }
        Listing listing = source.listing();
        boolean goesOn = listing != null && job.read() + 1 < listing.pages();
        return goesOn && Frontier.allNew(entry, contents.links()) ? contents.more() : List.of();
    }

    private Ended polled(FrontierEntry entry, Copy copy, Contents contents, Source source, Instant now) {
        Discovery discovery = found(contents, entry, source, now);
        List<String> missed = Stream.of(
                        contents.missed().keySet().stream(), contents.more().stream(), left(discovery, entry))
                .flatMap(each -> each)
                .distinct()
                .limit(Sitemaps.MOST_SITEMAPS)
                .toList();
        boolean sitemap = source.kind() == Source.Kind.SITEMAP;
        // If there is more to take, the next response must not be "not modified".
        boolean all = discovery.complete() && !(sitemap && !missed.isEmpty());
        Copy kept = all ? copy : new Copy(null, null, copy.hash());
        FrontierEntry after =
                rules.polled(entry, kept, discovery.taken(), discovery.found().size(), source.every(), now);
        if (sitemap) {
            after = after.withListed(listed(after).ofSitemap(listed(entry), missed, contents.missed()));
        }
        boolean goesOn = entry.first() == null
                && !discovery.complete()
                && now.isBefore(entry.seen().plus(FIRST_LIST));
        return new Ended(goesOn ? after.beforeFirst() : after, null, discovery.found(), null);
    }

    private Discovery found(Contents contents, FrontierEntry poll, Source source, Instant now) {
        Mode mode = poll.first() == null ? firstPoll : Mode.LIVE;
        return Frontier.discover(poll, source, contents.links(), mode, now);
    }

    /** Sitemaps of an index that have more news than is taken from one poll: by the next, they may look old. */
    private static Stream<String> left(Discovery discovery, FrontierEntry entry) {
        Instant since = entry.fetched();
        if (entry.first() == null || since == null) {
            return Stream.empty(); // of archives, what the first lists had room for is enough
        }
        List<String> before = listed(entry).missed();
        return discovery.left().stream()
                .filter(link -> link.part() != null)
                .filter(link ->
                        before.contains(link.part()) || (link.time() != null && Sitemaps.isNews(link.time(), since)))
                .map(link -> Objects.requireNonNull(link.part()));
    }

    private static Listed listed(FrontierEntry poll) {
        return Objects.requireNonNull(poll.listed(), "a poll without a list");
    }

    private Ruling page(JobResult done, Fetched answer, FrontierEntry entry, Source source, Instant now) {
        Job job = done.job();
        String type = answer.header("Content-Type");
        if (answer.status() != 200 || answer.body().length == 0) {
            String reason = answer.status() == 200 ? "empty" : Reason.ofStatus(answer.status());
            return new Ended(rules.failed(entry, reason, null, source.every(), now));
        } else if (!isText(type, answer.body())) {
            return new Ended(rules.refused(entry, "type", source.every(), now));
        }
        Contents so = job.so().andPage(answer);
        if (Paging.isOf(job.so().pages(), answer.url()) || size(so.pages()) > Page.MAX_BYTES) {
            return article(job.so().pages(), entry, source, now);
        }
        List<String> more = done.contents().more();
        return more.isEmpty()
                ? article(so.pages(), entry, source, now)
                : new Follow(job.further(entry, so.goingOn(more)));
    }

    private Ended article(List<Fetched> pages, FrontierEntry entry, Source source, Instant now) {
        FrontierEntry after = rules.fetched(entry, copy(pages), now);
        Page page = after.state() == State.UNCHANGED ? null : page(pages, source, rules.mode(entry), now);
        return new Ended(after, page, List.of(), null);
    }

    static Page page(List<Fetched> pages, Source source, Mode mode, Instant now) {
        Fetched first = pages.get(0);
        String type = first.header("Content-Type");
        return Page.fetched(first.url(), source.id(), now, type, first.status(), mode, first.body())
                .followedBy(pages.stream()
                        .skip(1)
                        .map(next -> new Page.Next(
                                NormalUrl.of(next.url()).toString(), next.header("Content-Type"), next.body()))
                        .toList());
    }

    private static long size(List<Fetched> pages) {
        return pages.stream().mapToLong(page -> page.body().length).sum();
    }

    /** The validators of one response do not cover an article of several pages. */
    private static Copy copy(List<Fetched> pages) {
        return pages.size() == 1
                ? copy(pages.get(0), true)
                : new Copy(
                        null,
                        null,
                        Hash.of(pages.stream().map(page -> Hash.of(page.body())).toArray(String[]::new)));
    }

    private static Copy copy(Fetched answer, boolean complete) {
        return new Copy(
                complete ? answer.header("ETag") : null,
                complete ? answer.header("Last-Modified") : null,
                Hash.of(answer.body()));
    }

    /** By the header; without one, bytes that contain no NUL. */
    private static boolean isText(@Nullable String type, byte[] body) {
        if (type != null && !type.isBlank()) {
            return TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < Math.min(SNIFFED, body.length); i++) {
            if (body[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
