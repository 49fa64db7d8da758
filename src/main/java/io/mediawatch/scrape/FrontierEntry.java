package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import io.mediawatch.net.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a URL; queue entry and state in one.
 *
 * @param url      normalised; for a poll the feed, sitemap or listing page
 * @param source   id of the source it was found on, for a poll the source itself
 * @param reason   why it is failing, refused, gone or moved: a short term that can be counted; else null
 * @param mode     of the first page fetched from it; later ones are live
 * @param copy     what the last answer with a body left behind; null before it
 * @param seen     when the URL was first found
 * @param first    the first success: of a page its first fetch, of a poll the first that left nothing of its list over; null before
 *                 it
 * @param fetched  the last request that ended in a success or 304; null before it
 * @param changed  when the content last differed; of a poll when it last listed something new; null before it
 * @param due      when it is to be fetched (again); null = never
 * @param failures in a row
 * @param hops     redirects from other domains that led to it
 * @param hold     until when the host asked to be left alone at the last visit (429, 503); null if it did not
 * @param pause    that the host's robots.txt asked for at the last visit; null if it asked for none
 * @param listed   what a poll last listed; null for a page
 */
public record FrontierEntry(
        String url,
        Kind kind,
        String source,
        State state,
        @Nullable String reason,
        Mode mode,
        @Nullable Copy copy,
        Instant seen,
        @Nullable Instant first,
        @Nullable Instant fetched,
        @Nullable Instant changed,
        @Nullable Instant due,
        int failures,
        int hops,
        @Nullable Instant hold,
        @Nullable Duration pause,
        @Nullable Listed listed) {

    /** A page just found, due immediately. */
    public static FrontierEntry page(String url, String source, Mode mode, int hops, Instant now) {
        return seen(url, Kind.PAGE, source, mode, hops, null, now);
    }

    /** A source never polled before, due immediately. */
    static FrontierEntry poll(Source source, Instant now) {
        String url = NormalUrl.of(source.url()).toString();
        return seen(url, Kind.POLL, source.id(), Mode.LIVE, 0, Listed.nothing(source.every()), now);
    }

    private static FrontierEntry seen(
            String url, Kind kind, String source, Mode mode, int hops, @Nullable Listed listed, Instant now) {
        return new FrontierEntry(
                url,
                kind,
                source,
                State.SEEN,
                null,
                mode,
                null,
                now,
                null,
                null,
                null,
                now,
                0,
                hops,
                null,
                null,
                listed);
    }

    /** Whether this is the poll of that source at its current URL. */
    public boolean isOf(Source polled) {
        return key().equals(poll(polled, seen).key());
    }

    /** Host and, if not the scheme's default, port. */
    @JsonIgnore
    public String host() {
        int from = url.indexOf("://") + 3;
        return url.substring(from, url.indexOf('/', from)); // a normalised URL has both
    }

    /** The registered domain, by which the frontier is partitioned: a site's own redirects stay with one scraper. */
    @JsonIgnore
    public String domain() {
        return Admission.domain(host());
    }

    /**
     * Host, space, URL. A poll is kept apart from a page of the same address, and two polls of it from each other; what
     * others have found is kept apart from what is known, so that finding a URL once more overwrites nothing.
     */
    @JsonIgnore
    public String key() {
        if (kind == Kind.POLL) {
            return host() + " " + url + "#poll=" + source;
        }
        return state == State.SEEN ? foundKey() : host() + " " + url;
    }

    String foundKey() {
        return host() + " " + url + "#found";
    }

    FrontierEntry withDue(@Nullable Instant newDue) {
        return with(first, newDue, hold, pause, listed);
    }

    FrontierEntry withPause(@Nullable Duration newPause) {
        return with(first, due, hold, newPause, listed);
    }

    /** A poll whose first list goes on at the next one. */
    FrontierEntry beforeFirst() {
        return with(null, due, hold, pause, listed);
    }

    FrontierEntry withListed(Listed newListed) {
        return with(first, due, hold, pause, newListed);
    }

    FrontierEntry holding(Instant until) {
        return with(first, due, until, pause, listed);
    }

    private FrontierEntry with(
            @Nullable Instant newFirst,
            @Nullable Instant newDue,
            @Nullable Instant newHold,
            @Nullable Duration newPause,
            @Nullable Listed newListed) {
        return new FrontierEntry(
                url, kind, source, state, reason, mode, copy, seen, newFirst, fetched, changed, newDue, failures, hops,
                newHold, newPause, newListed);
    }

    /** The state after a visit that brought nothing. */
    FrontierEntry ended(State newState, String newReason, @Nullable Instant newDue, int newFailures) {
        return new FrontierEntry(
                url,
                kind,
                source,
                newState,
                newReason,
                mode,
                copy,
                seen,
                first,
                fetched,
                changed,
                newDue,
                newFailures,
                hops,
                null,
                pause,
                listed);
    }

    /**
     * The state after a visit of which a record is too large to be stored: a page is not to be fetched again; a source
     * is, but what it listed is not remembered.
     */
    FrontierEntry tooLarge() {
        boolean poll = kind == Kind.POLL;
        FrontierEntry small = listed == null ? this : withListed(Listed.nothing(listed.every()));
        return small.ended(State.REFUSED, Failure.TOO_LARGE.id(), poll ? due : null, failures + 1);
    }

    /** The state after a visit that got a response. */
    FrontierEntry answered(
            State newState,
            @Nullable Copy newCopy,
            @Nullable Instant newFirst,
            @Nullable Instant newChanged,
            @Nullable Instant newDue,
            Instant now) {
        return new FrontierEntry(
                url,
                kind,
                source,
                newState,
                null,
                mode,
                newCopy,
                seen,
                newFirst,
                now,
                newChanged,
                newDue,
                0,
                hops,
                null,
                pause,
                listed);
    }

    /** What is fetched at the URL. */
    public enum Kind {
        /** A page that is published as fetched. */
        PAGE,
        /** A feed, sitemap or listing page, read for links. */
        POLL;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** The state of a URL. */
    public enum State {
        /** Found, not fetched yet. */
        SEEN,
        /** The last fetch brought something new. */
        FETCHED,
        /** The last fetch brought nothing new (304, or the same bytes). */
        UNCHANGED,
        /** It redirects to another domain; the URL there has its own entry. */
        MOVED,
        /** The server says it does not exist (404, 410). */
        GONE,
        /** The last attempt failed; without {@code due} it was given up. */
        FAILING,
        /** Not to be fetched: robots, private address, off-domain, type, size. */
        REFUSED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The copy last fetched, as far as it is needed to ask for changes.
     *
     * @param etag         as sent, quotes and {@code W/} included
     * @param lastModified as sent
     * @param hash         of the body
     */
    public record Copy(@Nullable String etag, @Nullable String lastModified, String hash) {}
}
