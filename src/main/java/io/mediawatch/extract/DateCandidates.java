package io.mediawatch.extract;

import io.mediawatch.model.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page's places tell, in the order of how far they can be trusted, and the best of them. A place that
 * only tells the day is helped out by a later one that tells the same day's clock time.
 */
final class DateCandidates {
    /** The web's first pages; older dates are typing errors or the age of what is reported. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** What a publisher's clock may be ahead. */
    static final Duration AHEAD = Duration.ofDays(1);

    /** Names of metas that tell when the page was made. */
    static final List<String> CREATED = WordList.lines("created-metas.txt");

    /** The place of what the page shows of when the article was modified. */
    static final String CHANGED = "byline modified";

    private final Page page;
    private final Dates dates;
    private final Zones.Guess zone;
    private final Explanation.Notes why;
    private final List<Candidate> candidates = new ArrayList<>();
    /** Those counted from the fetch: only good where nothing else is. */
    private final List<Candidate> guesses = new ArrayList<>();

    DateCandidates(Page page, Zones.Guess zone, boolean monthFirst, Explanation.Notes why) {
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

        /** In what only machines read, or beside what readers do; many give local times as UTC there. */
        boolean tellsZone() {
            boolean zoned = moment.zone() != null;
            boolean attribute = from.equals("time") || from.equals("itemprop");
            return zoned
                    && (isTold()
                            || (attribute
                                    && moment.at(ZoneOffset.UTC).getOffset().getTotalSeconds() != 0));
        }

        /** When the page was made, which may be long after the article was. */
        boolean isBuilt() {
            return from.startsWith("meta ") && CREATED.contains(from.substring("meta ".length()));
        }
    }

    /** @param from the place, and behind a comma how the zone was found where the text has none */
    record Found(OffsetDateTime time, String from) {}

    void add(@Nullable String text, String from) {
        add(text, dates.find(text), from);
    }

    /** A date with its year: of today and yesterday, addresses, titles and paragraphs say other things. */
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
        } else if (time.toInstant().isAfter(page.fetched().plus(AHEAD))) {
            why.add("date refused", text + " (" + from + "): more than a day after the fetch");
        } else {
            (moment.guessed() ? guesses : candidates).add(new Candidate(moment, from));
        }
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    @Nullable
    Found best() {
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

    /** Whether machines are told an instant, and the page shows its day: nothing else can say better. */
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

    /** The same day with its clock time, where another place tells it. */
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

    /** The same clock time with its zone, where machines are told it in another place. */
    private Candidate withZone(Candidate clock) {
        Moment moment = clock.moment();
        return moment.time() == null || moment.zone() != null
                ? clock
                : candidates.stream()
                        .filter(other -> other.tellsZone()
                                && moment.time().equals(other.moment().time())
                                && moment.day().equals(other.moment().day()))
                        .findFirst()
                        .orElse(clock);
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
}
