package io.mediawatch.extract;

import io.mediawatch.model.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
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
    /** How far from the headline its own date stands at most, in blocks. */
    private static final int NEAR = 30;

    /** Blocks searched for any date where no place tells one. */
    private static final int MAX_BLOCKS = 3000;

    private static final int LINE = 150;
    /** A line that tells a date and little else. */
    private static final int STAMP = 60;

    private static final List<String> PUBLISHED = WordList.lines("published-metas.txt");
    private static final List<String> CREATED = WordList.lines("created-metas.txt");
    private static final List<String> MODIFIED = WordList.lines("modified-metas.txt");

    private static final Pattern DAY_IN_PATH =
            Pattern.compile("(?<=\\d{4})/(?=\\d{4}(?:/|$))|(?<=/\\d{4}-\\d\\d)/(?=\\d\\d/)");

    private final Page page;
    private final Dates dates;
    private final Zones.Guess zone;
    private final Explanation.Notes why;
    private final List<Candidate> candidates = new ArrayList<>();
    /** Those counted from the fetch: only good where nothing else is. */
    private final List<Candidate> guesses = new ArrayList<>();

    Published(Page page, Zones.Guess zone, boolean monthFirst, Explanation.Notes why) {
        this.page = page;
        this.zone = zone;
        this.why = why;
        this.dates = new Dates(page.fetched(), zone.zone(), monthFirst);
    }

    private record Candidate(Moment moment, String from) {
        /** In what only machines read. */
        boolean isTold() {
            return from.startsWith("meta ") || from.startsWith("json-ld") || from.equals("script");
        }

        /** When the page was made, which may be long after the article was. */
        boolean isBuilt() {
            return from.startsWith("meta ") && CREATED.contains(from.substring("meta ".length()));
        }
    }

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
            (moment.guessed() ? guesses : candidates).add(new Candidate(moment, from));
        }
    }

    @Nullable
    Found best() {
        candidates.addAll(guesses);
        guesses.clear();
        if (candidates.isEmpty()) {
            return null;
        }
        Candidate best = withClock(confirmed());
        Moment moment = best.moment();
        String from = moment.zone() != null ? best.from() : best.from() + ", zone by " + zone.from();
        OffsetDateTime time = moment.at(zone.zone());
        return new Found(moment.zone() == null ? time : local(moment, time), from);
    }

    /** Whether machines are told an instant, and the page shows its day: nothing else can say better. */
    private boolean isSettled() {
        Candidate first = candidates.isEmpty() ? null : candidates.get(0);
        return first != null
                && first.isTold()
                && first.moment().time() != null
                && !isMidnight(first.moment())
                && first.moment().zone() != null
                && first.moment().at(ZoneOffset.UTC).getOffset().getTotalSeconds() != 0
                && isShown(first);
    }

    /**
     * The first one, unless another that machines are told is what the page shows, and the first is not. Of when the
     * page was made, what it shows above its text is believed more.
     */
    private Candidate confirmed() {
        Candidate first = candidates.get(0);
        if (!first.isTold() || isShown(first)) {
            return first;
        }
        return candidates.stream()
                .filter(other -> (other.isTold() && isShown(other))
                        || (first.isBuilt() && other.from().equals("byline")))
                .findFirst()
                .orElse(first);
    }

    private boolean isShown(Candidate told) {
        LocalDate day = told.moment().day();
        LocalDate local =
                told.moment().at(zone.zone()).atZoneSameInstant(zone.zone()).toLocalDate();
        return candidates.stream()
                .filter(other -> !other.isTold())
                .anyMatch(other ->
                        other.moment().day().equals(day) || other.moment().day().equals(local));
    }

    /** The same day with its clock time, where another place tells it. */
    private Candidate withClock(Candidate first) {
        if (first.moment().time() == null || isMidnight(first.moment())) {
            for (Candidate other : candidates) {
                boolean sameDay = other.moment().day().equals(first.moment().day());
                if (sameDay && other.moment().time() != null && !isMidnight(other.moment())) {
                    return other;
                }
            }
        }
        return first;
    }

    private static boolean isMidnight(Moment moment) {
        return moment.time() != null && moment.time().toSecondOfDay() == 0;
    }

    /** An instant given in UTC, at the offset in which the page itself shows it. */
    private OffsetDateTime local(Moment moment, OffsetDateTime time) {
        if (time.getOffset().getTotalSeconds() != 0) {
            return time;
        }
        for (Candidate other : candidates) {
            ZoneOffset offset = offset(other.moment(), time);
            if (offset != null) {
                return time.withOffsetSameInstant(offset);
            }
        }
        OffsetDateTime assumed = time.atZoneSameInstant(zone.zone()).toOffsetDateTime();
        boolean shown = candidates.stream()
                .anyMatch(other ->
                        other.moment().zone() == null && other.moment().day().equals(assumed.toLocalDate()));
        boolean contradicted = candidates.stream()
                .noneMatch(other ->
                        other.moment().zone() == null && other.moment().day().equals(moment.day()));
        return shown && contradicted ? assumed : time;
    }

    /** The offset that makes a clock time shown on the page the given instant; null if none does or it is UTC. */
    private static @Nullable ZoneOffset offset(Moment shown, OffsetDateTime time) {
        if (shown.time() == null || isMidnight(shown)) {
            return null;
        }
        if (shown.zone() != null) {
            OffsetDateTime other = shown.at(ZoneOffset.UTC);
            boolean same = other.toInstant().equals(time.toInstant());
            return same && other.getOffset().getTotalSeconds() != 0 ? other.getOffset() : null;
        }
        long minutes = ChronoUnit.MINUTES.between(time.toLocalDateTime(), LocalDateTime.of(shown.day(), shown.time()));
        boolean full = minutes != 0 && minutes % 30 == 0 && minutes >= -12 * 60 && minutes <= 14 * 60;
        boolean exact = shown.time().getMinute() % 30 == time.getMinute() % 30
                && shown.time().getMinute() != 0;
        return full && exact ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : null;
    }

    /** What is known of the page, as far as it tells dates. */
    record Evidence(Page page, Outline outline, JsonLd data, InlineData inline, Surroundings around) {}

    static @Nullable Found published(Evidence evidence, Zones.Guess zone, boolean us, Explanation.Notes why) {
        Outline outline = evidence.outline();
        Published found = new Published(evidence.page(), zone, us, why);
        found.metas(outline, PUBLISHED);
        found.add(evidence.data().date("datePublished"), "json-ld");
        evidence.around().byline().published.forEach(text -> found.add(text, "byline"));
        if (found.candidates.isEmpty()) {
            found.add(evidence.inline().get("published"), "script");
        }
        found.marks(outline, evidence.around().anchor(), 0, NEAR);
        if (found.isSettled()) {
            return found.best();
        }
        found.metas(outline, CREATED);
        evidence.around().lines().forEach(line -> found.add(line, "byline"));
        found.add(evidence.data().date("pubDate"), "json-ld pubDate");
        found.marks(outline, evidence.around().anchor(), NEAR, Integer.MAX_VALUE);
        found.add(address(evidence.page().url()), "url");
        found.add(address(outline.canonical), "url");
        found.add(evidence.data().date("dateCreated"), "json-ld dateCreated");
        if (found.candidates.isEmpty()) {
            found.anywhere(outline, evidence.around().anchor());
            found.add(outline.title, "title");
        }
        if (found.candidates.isEmpty()) {
            found.add(evidence.data().date("dateModified"), "json-ld dateModified");
            found.metas(outline, MODIFIED);
            evidence.around().byline().modified.forEach(text -> found.add(text, "byline"));
        }
        return found.best();
    }

    static @Nullable Found modified(Evidence evidence, Zones.Guess zone, boolean us, Explanation.Notes why) {
        Published found = new Published(evidence.page(), zone, us, why);
        found.add(evidence.data().date("dateModified"), "json-ld");
        found.metas(evidence.outline(), MODIFIED);
        evidence.around().byline().modified.forEach(text -> found.add(text, "byline"));
        return found.best();
    }

    private void metas(Outline outline, List<String> names) {
        for (String name : names) {
            List<String> values = outline.metas(name);
            if (!values.isEmpty()) {
                add(values.get(0), "meta " + name);
            }
        }
    }

    /** Elements named for a date at that distance from the headline, the closest first. */
    private void marks(Outline outline, int anchor, int from, int to) {
        outline.marks.stream()
                .filter(mark -> mark.has(Signals.DATE) && !outline.isInComments(mark))
                .filter(mark -> distance(mark, anchor) >= from && distance(mark, anchor) < to)
                .sorted(Comparator.comparingInt(mark -> distance(mark, anchor)))
                .limit(MAX_MARKS)
                .forEach(this::mark);
    }

    /** In blocks; what stands before the headline counts double. */
    private static int distance(Outline.Mark mark, int anchor) {
        return mark.block() >= anchor ? mark.block() - anchor : 2 * (anchor - mark.block());
    }

    private void mark(Outline.Mark mark) {
        Element element = mark.element();
        add(element.attr("datetime"), "time");
        add(element.attr("content"), "itemprop");
        add(element.attr("title"), "title attribute");
        if (element.childNodeSize() < 12) {
            String text = mark.text();
            add(text.length() < 120 ? text : null, "date element");
        }
    }

    /**
     * The first short line with a full date behind the headline, else before it: one that says little else, then any
     * other; comments and related articles last.
     */
    private void anywhere(Outline outline, int anchor) {
        int size = Math.min(outline.blocks.size(), MAX_BLOCKS);
        for (int pass = 0; pass < 3 && candidates.isEmpty(); pass++) {
            for (int i = 0; i < size && candidates.isEmpty(); i++) {
                Block block = outline.blocks.get((i + Math.max(anchor, 0)) % size);
                boolean elsewhere = block.box.inherits(Elsewhere.SIGNALS, null);
                if (block.text.length() < (pass == 0 ? STAMP : LINE) && elsewhere == (pass == 2)) {
                    add(block.text, "text");
                }
            }
        }
    }

    /** The address, with what is between its slashes left as it is: {@code /2024/10/21/}, {@code 20241021}. */
    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int inner = url.indexOf("://", url.indexOf("://") + 3); // an archive's copy: its own date comes before
        int host = inner > 0 ? inner + 3 : url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        return path < 0 ? null : DAY_IN_PATH.matcher(url.substring(path)).replaceAll("-");
    }
}
