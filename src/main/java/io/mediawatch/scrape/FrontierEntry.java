package io.mediawatch.scrape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mediawatch.model.Mode;
import io.mediawatch.model.NormalUrl;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one URL: queue and state in one.
 *
 * @param url      normalised; for a poll the feed or listing page
 * @param source   id of the source it was found on, for a poll the source itself
 * @param reason   why it is failing, refused or gone: a short term that can be counted; else null
 * @param mode     of the first page fetched from it; later ones are live
 * @param item     hash of the feed item's GUID, by which the item is known again when its link changes; null without one
 * @param copy     what the last answer with a body left behind; null before it
 * @param seen     when the URL was first found
 * @param first    the first success: of a page its first fetch, of a poll the first that listed anything; null before it
 * @param fetched  the last request that ended in a success or 304; null before it
 * @param changed  when the content last differed; of a poll when it last listed something new; null before it
 * @param due      when it is to be fetched (again); null = never
 * @param failures in a row
 */
public record FrontierEntry(
        String url,
        Kind kind,
        String source,
        State state,
        @Nullable String reason,
        Mode mode,
        @Nullable String item,
        @Nullable Copy copy,
        Instant seen,
        @Nullable Instant first,
        @Nullable Instant fetched,
        @Nullable Instant changed,
        @Nullable Instant due,
        int failures) {

    /** A page just found and due at once. */
    public static FrontierEntry page(String url, String source, Mode mode, @Nullable String item, Instant now) {
        return new FrontierEntry(
                url, Kind.PAGE, source, State.SEEN, null, mode, item, null, now, null, null, null, now, 0);
    }

    /** A source never polled before and due at once. */
    static FrontierEntry poll(Source source, Instant now) {
        String url = NormalUrl.of(source.url()).toString();
        return new FrontierEntry(
                url, Kind.POLL, source.id(), State.SEEN, null, Mode.LIVE, null, null, now, null, null, null, now, 0);
    }

    /** What the frontier is partitioned by: host and, where it is not the scheme's own, port. */
    @JsonIgnore
    public String host() {
        return NormalUrl.of(url).authority();
    }

    /** Host, space, URL; a poll is kept apart from a page of the same address, and two polls of it from each other. */
    @JsonIgnore
    public String key() {
        return host() + " " + url + (kind == Kind.POLL ? "#poll=" + source : "");
    }

    /** What is fetched at the URL. */
    public enum Kind {
        /** A page that is published as fetched. */
        PAGE,
        /** A feed or listing page, read for links. */
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

    /** Where a URL stands. */
    public enum State {
        /** Found, not fetched yet. */
        SEEN,
        /** The last fetch brought something new. */
        FETCHED,
        /** The last fetch brought what was known (304, or the same bytes). */
        UNCHANGED,
        /** The server says it is no more (404, 410). */
        GONE,
        /** The last try failed; with no {@code due} it was given up. */
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
