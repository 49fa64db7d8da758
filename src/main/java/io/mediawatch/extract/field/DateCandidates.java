package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Notes;
import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.date.Moment;
import io.mediawatch.extract.date.Zones;
import io.mediawatch.extract.language.WordList;
import io.mediawatch.model.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the dates that a page gives, the most reliable places first, and picks the best. A date that is only a day
 * is completed with the clock time that a later place gives for that day.
 */
public final class DateCandidates {
    /** Earliest date accepted, about the age of the web: older ones are typing errors or dates of what is reported. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Names of meta tags that say when the page was generated. */
    static final List<String> CREATED = WordList.lines("created-metas.txt");

    /** The place recorded for a visible date of modification. */
    static final String CHANGED = "byline modified";

    private final Page page;
    private final Dates dates;
    private final Zones.Guess zone;
    private final Notes why;
    private final List<Candidate> candidates = new ArrayList<>();
    /** Dates that are relative or lack the year, which only count after all others. */
    private final List<Candidate> guesses = new ArrayList<>();

    private final List<Moment> modified = new ArrayList<>();

    public DateCandidates(Page page, Zones.Guess zone, boolean monthFirst, Notes why) {
        this.page = page;
        this.zone = zone;
        this.why = why;
        this.dates = new Dates(page.fetched(), zone.zone(), monthFirst);
    }

    private record Candidate(Moment moment, String from) {
        /** Whether the place is one that only machines read. */
        boolean isTold() {
            return from.startsWith("meta ") || from.startsWith("json-ld") || from.equals("script");
        }

        /**
         * Whether its zone can be trusted. In attributes beside visible text, many sites declare local times as UTC.
         */
        boolean tellsZone() {
            boolean attribute = from.equals("time") || from.equals("itemprop") || from.equals("title attribute");
            return moment.zone() != null
                    && !(attribute && moment.at(ZoneOffset.UTC).getOffset().getTotalSeconds() == 0);
        }

        /** Whether it is the time when the page was generated, which may be long after publication. */
        boolean isBuilt() {
            return from.startsWith("meta ") && CREATED.contains(from.substring("meta ".length()));
        }
    }

    /** @param from the place and, after a comma, how the zone was found if the text has none */
    public record Found(OffsetDateTime time, String from) {}

    public void add(@Nullable String text, String from) {
        add(text, dates.find(text), from);
    }

    /** Adds a date only if it has a year: in URLs, titles and paragraphs, other dates refer to something else. */
    void addFull(@Nullable String text, String from) {
        Moment moment = dates.find(text);
        add(text, moment == null || moment.guessed() ? null : moment, from);
    }

    private void add(@Nullable String text, @Nullable Moment moment, String from) {
        if (moment == null) {
            return;
        }
        OffsetDateTime time = moment.at(zone.zone());
        if (moment.day().isBefore(EARLIEST)) {
            why.add("date refused", text + " (" + from + "): before 1990");
        } else if (time.toInstant().isAfter(page.fetched().plus(Dates.AHEAD))) {
            why.add("date refused", text + " (" + from + "): more than a day after the fetch");
        } else {
            (moment.guessed() ? guesses : candidates).add(new Candidate(moment, from));
        }
    }

    /** Adds a time of modification told to machines, which may tell the zone of a time of publication. */
    void addModified(@Nullable String text) {
        Moment moment = dates.find(text);
        if (moment != null) {
            modified.add(moment);
        }
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    public @Nullable Found best() {
        candidates.addAll(guesses);
        guesses.clear();
        if (candidates.isEmpty()) {
            return null;
        }
        Candidate best = withZone(withClock(confirmed()));
        Moment moment = best.moment();
        String from = moment.zone() != null ? best.from() : best.from() + ", zone by " + zone.from();
        OffsetDateTime time = moment.at(zone.zone());
        return new Found(moment.zone() == null ? time : local(moment, time), from);
    }

    /**
     * Whether the first date is a machine-readable instant, with an offset other than zero, whose day the page shows:
     * no other place can give a better one.
     */
    boolean isSettled() {
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
     * Returns the first date, unless it is machine-readable and the page does not show its day: then the next
     * machine-readable one that is shown. If the first is only the time of generation, a visible byline date will do,
     * too.
     */
    private Candidate confirmed() {
        Candidate first = candidates.get(0);
        if (!first.isTold() || isShown(first)) {
            return first;
        }
        return candidates.stream()
                .filter(other -> (other.isTold() && isShown(other))
                        || (first.isBuilt() && other.from().startsWith("byline")))
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

    /** Returns another date of the same day that has a clock time, if the given one has none. */
    private Candidate withClock(Candidate first) {
        if (first.moment().time() == null || isMidnight(first.moment())) {
            for (Candidate other : candidates) {
                boolean sameDay = other.moment().day().equals(first.moment().day());
                if (sameDay
                        && !other.from().equals(CHANGED)
                        && other.moment().time() != null
                        && !isMidnight(other.moment())) {
                    return other;
                }
            }
        }
        return first;
    }

    /** Completes a time without a zone by the zone that another place tells with the same day, hour and minute. */
    private Candidate withZone(Candidate clock) {
        Moment moment = clock.moment();
        return moment.time() == null || moment.zone() != null
                ? clock
                : Stream.concat(
                                candidates.stream().filter(Candidate::tellsZone).map(Candidate::moment),
                                modified.stream())
                        .filter(other -> other.zone() != null && isSameMinute(moment, other))
                        .findFirst()
                        .map(other -> new Moment(moment.day(), moment.time(), other.zone(), moment.guessed()))
                        .map(zoned -> new Candidate(zoned, clock.from()))
                        .orElse(clock);
    }

    private static boolean isSameMinute(Moment one, Moment other) {
        return one.time() != null
                && other.time() != null
                && one.day().equals(other.day())
                && one.time()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .equals(other.time().truncatedTo(ChronoUnit.MINUTES));
    }

    private static boolean isMidnight(Moment moment) {
        return moment.time() != null && moment.time().toSecondOfDay() == 0;
    }

    /** Converts an instant in UTC to the offset in which the page shows it. */
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

    /**
     * Returns the offset at which a clock time shown on the page is the given instant; null if there is none or it is
     * UTC.
     */
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
}
