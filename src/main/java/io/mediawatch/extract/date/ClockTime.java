package io.mediawatch.extract.date;

import io.mediawatch.extract.language.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the clock time and the time zone that stand beside a day. */
final class ClockTime {
    private static final Vocabulary WORDS = new Vocabulary("times.tsv");
    private static final Set<String> MORNING = Set.copyOf(WORDS.words("morning"));
    private static final Set<String> NOON = Set.copyOf(WORDS.words("noon"));
    private static final Set<String> EVENING = Set.copyOf(WORDS.words("evening"));
    private static final Set<String> NIGHT = Set.copyOf(WORDS.words("night"));

    /** Regular expression for words that name a part of the day. */
    static final String HALF = WORDS.any("morning", "noon", "evening", "night");

    /** A clock time after a date: perhaps with a part of the day and seconds. */
    private static final String CLOCK = "(?:(?<half>" + HALF + ")\\s*)?(?<hour>[01]?\\d|2[0-4])\\s*"
            + "(?:[:：h]|点|點|时|時|시|giờ|\\.(?=[0-5]\\d(?![.,]?\\d)))\\s*(?<minute>[0-5]\\d)?\\s*[分분]?"
            + "(?:(?:[:：]|(?<=[分분])\\s?)(?<second>[0-5]\\d)(?:[.,]\\d+)?[秒초]?)?\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)?";

    /**
     * Look-behind that rejects minutes before a hyphen: {@code 10:30-12:00} is a range of times, not an offset, except
     * after a {@code T}.
     */
    private static final String NO_RANGE = "(?<![^T:\\d]\\d{1,2}[:.]\\d\\d)";

    private static final String OFFSET = "(?:UTC|GMT)\\s?(?:[+\\-−]|\\+\\s)\\d{1,2}(?::?\\d{2})?" + "|(?:\\+|"
            + NO_RANGE + "[\\-−])(?:\\d{1,2}:[0-5]\\d|\\d{2}[0-5]\\d|\\d{2}(?!\\s?\\p{L}))";

    /**
     * Abbreviations only count in capitals: in lower case they are words of other languages ({@code et}, {@code est}).
     */
    private static final String NAME =
            "[北台臺美京香]\\p{IsHan}{1,4}[时時][间間]|(?<=\\d)Z\\b|(?-i:Z)$|(?-i:[A-Z]{2,4}|МСК|мск|Eastern|Pacific|Central)\\b";

    private static final String ZONE = "(?:\\s*\\(?(?<offset>" + OFFSET + ")(?!\\d)|\\s*[(（]?(?<zone>" + NAME + "))?";

    private static final Pattern CLOCK_ZONE = Pattern.compile(CLOCK + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_ONLY = Pattern.compile(
            "(?<hour>1[0-2]|0?[1-9])\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)" + ZONE, Pattern.CASE_INSENSITIVE);
    /** What may stand between a day and its clock time; zones first, as {@code u} is a word, too, and T a sign. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:\\s*(?:(?<told>(?-i:" + WORDS.any("zone") + "))|[(（]?(?:(?:星期|周|週)"
                    + "[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일)[)）]?"
                    + "|[(（][月火水木金土日월화수목금토일][)）]|T|[,，;\\-–—|·•/@(（]|" + WORDS.any("before") + ")){0,3}\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final ZoneId assumed;

    /** @param assumed the zone of clock times without one, which also determines what ambiguous abbreviations mean */
    ClockTime(ZoneId assumed) {
        this.assumed = assumed;
    }

    /**
     * Returns the day with the clock time and zone that directly follow it, else with those just before it.
     *
     * @param start index of the day in the text
     * @param end   index after the day
     */
    Moment of(String text, LocalDate day, int start, int end) {
        Moment behind = Dates.digits(text, end, text.length()) > 0 ? behind(text, day, end) : null;
        if (behind != null) {
            return behind;
        }
        if (Dates.digits(text, 0, start) > 0) {
            Matcher before = CLOCK_ZONE.matcher(text).region(0, start);
            if (before.find() && before.group("minute") != null && start - before.end() < 12) {
                return at(day, before, false);
            }
        }
        return new Moment(day, null, null, false);
    }

    private @Nullable Moment behind(String text, LocalDate day, int end) {
        Matcher between = BETWEEN.matcher(text).region(end, text.length());
        boolean found = between.lookingAt();
        int from = found ? between.end() : end;
        String told = found ? between.group("told") : null;
        for (Pattern pattern : new Pattern[] {CLOCK_ZONE, HOUR_ONLY}) {
            Matcher clock = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (clock.lookingAt()
                    && (pattern == HOUR_ONLY || clock.group("minute") != null || hasHour(clock.group()))) {
                Moment moment = at(day, clock, pattern == HOUR_ONLY);
                return told == null || moment.zone() != null
                        ? moment
                        : new Moment(moment.day(), moment.time(), Zones.named(told, assumed), false);
            }
        }
        return null;
    }

    private static boolean hasHour(String clock) {
        return clock.indexOf('时') >= 0 || clock.indexOf('時') >= 0 || clock.indexOf('시') >= 0;
    }

    private Moment at(LocalDate day, Matcher clock, boolean hourOnly) {
        String half = hourOnly ? null : clock.group("half");
        int hour = hour(Integer.parseInt(clock.group("hour")), half == null ? "" : half, clock.group("ampm"));
        int minute = hourOnly ? 0 : number(clock.group("minute"));
        LocalTime time = LocalTime.of(hour % 24, minute, hourOnly ? 0 : number(clock.group("second")));
        boolean over =
                hour == 24 && (minute == 0 || half != null); // scripts write 24:05 for the first minutes of the day
        return new Moment(over ? day.plusDays(1) : day, time, zone(clock), false);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * Returns the hour from 0 to 24, which is the end of the day.
     *
     * @param half the part of the day in words; empty if there is none
     */
    private static int hour(int hour, String half, @Nullable String ampm) {
        boolean night = NIGHT.contains(half);
        boolean pm = ampm != null && (ampm.charAt(0) | 0x20) == 'p';
        boolean evening = pm || night || EVENING.contains(half) || (NOON.contains(half) && hour < 3);
        boolean morning = MORNING.contains(half) || (ampm != null && !evening);
        if (hour == 12) {
            return morning ? 0 : night ? 24 : 12;
        }
        return evening && hour < 12 ? hour + 12 : hour;
    }

    /** Returns the zone in the groups {@code offset} and {@code zone}; null if there is none. */
    @Nullable
    ZoneId zone(Matcher clock) {
        String offset = clock.group("offset");
        if (offset != null) {
            String digits = NO_DIGIT.matcher(offset).replaceAll("");
            int sign = offset.indexOf('+') >= 0 ? 1 : -1;
            int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
            int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
            return hours > 14 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        String name = clock.group("zone");
        return name == null ? null : Zones.named(name, assumed);
    }
}
