package io.mediawatch.extract;

import io.mediawatch.model.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and modified. Places are asked in the order of how far they can be trusted; a place
 * that only tells the day is helped out by a later one that tells the same day's clock time.
 */
final class Published {
    /** The web's first pages; older dates are typing errors or the age of what is reported. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** What a publisher's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int MAX_MARKS = 30;
    private static final List<String> PUBLISHED = WordList.lines("published-metas.txt");
    private static final List<String> MODIFIED = WordList.lines("modified-metas.txt");

    private final Page page;
    private final Dates dates;
    private final Zones.Guess zone;
    private final Explanation.Notes why;
    private final List<Candidate> candidates = new ArrayList<>();

    Published(Page page, Zones.Guess zone, boolean monthFirst, Explanation.Notes why) {
        this.page = page;
        this.zone = zone;
        this.why = why;
        this.dates = new Dates(page.fetched(), zone.zone(), monthFirst);
    }

    private record Candidate(Moment moment, String from) {}

    /** @param from the place, and behind a comma how the zone was found where the text has none */
    record Found(OffsetDateTime time, String from) {}

    void add(@Nullable String text, String from) {
        Moment moment = dates.find(text);
        if (moment == null) {
            return;
        }
        OffsetDateTime time = moment.at(zone.zone());
        if (moment.day().isBefore(EARLIEST)) {
            why.add("date refused", text + " (" + from + "): before 1990");
        } else if (time.toInstant().isAfter(page.fetched().plus(AHEAD))) {
            why.add("date refused", text + " (" + from + "): more than a day after the fetch");
        } else {
            candidates.add(new Candidate(moment, from));
        }
    }

    @Nullable
    Found best() {
        if (candidates.isEmpty()) {
            return null;
        }
        Candidate first = candidates.get(0);
        Candidate best = first;
        if (first.moment().time() == null || isMidnight(first.moment())) {
            for (Candidate other : candidates) {
                boolean sameDay = other.moment().day().equals(first.moment().day());
                if (sameDay && other.moment().time() != null && !isMidnight(other.moment())) {
                    best = other;
                    break;
                }
            }
        }
        Moment moment = best.moment();
        ZoneId assumed = zone.zone();
        String from = moment.zone() != null ? best.from() : best.from() + ", zone by " + zone.from();
        return new Found(moment.at(assumed), from);
    }

    private static boolean isMidnight(Moment moment) {
        return moment.time() != null && moment.time().toSecondOfDay() == 0;
    }

    static @Nullable Found published(
            Page page,
            Outline outline,
            JsonLd data,
            Byline byline,
            List<String> lines,
            Zones.Guess zone,
            boolean us,
            Explanation.Notes why) {
        Published found = new Published(page, zone, us, why);
        found.add(data.date("datePublished"), "json-ld");
        for (String name : PUBLISHED) {
            found.add(outline.meta(name), "meta " + name);
        }
        byline.published.forEach(text -> found.add(text, "byline"));
        found.marks(outline);
        lines.forEach(line -> found.add(line, "byline"));
        found.add(address(page.url()), "url");
        found.add(address(outline.canonical), "url");
        found.add(data.date("dateCreated"), "json-ld dateCreated");
        if (found.candidates.isEmpty()) {
            found.add(data.date("dateModified"), "json-ld dateModified");
            MODIFIED.forEach(name -> found.add(outline.meta(name), "meta " + name));
        }
        return found.best();
    }

    static @Nullable Found modified(
            Page page,
            Outline outline,
            JsonLd data,
            Byline byline,
            Zones.Guess zone,
            boolean us,
            Explanation.Notes why) {
        Published found = new Published(page, zone, us, why);
        found.add(data.date("dateModified"), "json-ld");
        MODIFIED.forEach(name -> found.add(outline.meta(name), "meta " + name));
        byline.modified.forEach(text -> found.add(text, "byline"));
        return found.best();
    }

    private void marks(Outline outline) {
        int seen = 0;
        for (Outline.Mark mark : outline.marks) {
            if (mark.has(Signals.DATE) && seen++ < MAX_MARKS) {
                Element element = mark.element();
                add(element.attr("datetime"), "time");
                add(element.attr("content"), "itemprop");
                if (element.childNodeSize() < 12) {
                    String text = mark.text();
                    add(text.length() < 120 ? text : null, "date element");
                }
            }
        }
    }

    /** The address, with what is between its slashes left as it is: {@code /2024/10/21/}, {@code 20241021}. */
    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0
                ? null
                : url.substring(path).replaceAll("(?<=\\d{4})/(?=\\d{4}(?:/|$))|(?<=/\\d{4}-\\d\\d)/(?=\\d\\d/)", "-");
    }
}
