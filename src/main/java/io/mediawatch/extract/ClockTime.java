package io.mediawatch.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the clock time and the zone beside a day. */
final class ClockTime {
    /** A clock time, perhaps with seconds, half of the day and a zone, right behind a date. */
    private static final String CLOCK =
            "(?<half>上午|下午|晚上|凌晨|中午|早上|晚间|午后|午前|午後|오전|오후)?\\s*(?<hour>[01]?\\d|2[0-4])\\s*(?:[:：h]|点|點|时|時|\\.(?=[0-5]\\d(?![.,]?\\d)))\\s*"
                    + "(?<minute>[0-5]\\d)?\\s*分?(?:[:：]?(?<second>[0-5]\\d)(?:[.,]\\d+)?秒?)?\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)?";

    private static final String ZONE =
            "(?:\\s*\\(?(?<offset>(?:UTC|GMT)?\\s*[+\\-−]\\s?\\d{1,2}(?::?\\d{2})?)(?!\\d)|\\s*[(（]?(?<zone>[北台美京]\\p{IsHan}{1,4}[时時][间間]|Z\\b|[A-ZМСК]{2,4}\\b|Eastern|Pacific|Central))?";

    private static final Pattern CLOCK_ZONE = Pattern.compile(CLOCK + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_ONLY = Pattern.compile(
            "(?<hour>1[0-2]|0?[1-9])\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)" + ZONE, Pattern.CASE_INSENSITIVE);
    /** What may stand between a day and its clock time. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|T|,|，|;|-|–|—|\\||·|•|/|@|at|um|à|a las|alle|ore|om|klo|kl\\.?|saat|pukul|lúc|\\(|（|发布于|北京时间|[—-]{1,2})?\\s*"
                    + "(?:at |um |à )?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private ClockTime() {}

    /**
     * The day with the clock time and zone that stand right behind it, else right before.
     *
     * @param start where the day begins in the text
     * @param end   index behind it
     */
    static Moment of(String text, LocalDate day, int start, int end) {
        Matcher between = BETWEEN.matcher(text).region(end, text.length());
        int from = between.lookingAt() ? between.end() : end;
        for (Pattern pattern : new Pattern[] {CLOCK_ZONE, HOUR_ONLY}) {
            Matcher clock = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (clock.lookingAt()
                    && (pattern == HOUR_ONLY || clock.group("minute") != null || hasHour(clock.group()))) {
                LocalTime time = time(clock, pattern == HOUR_ONLY);
                return new Moment(day, time, zone(clock), false);
            }
        }
        if (Dates.digits(text, start) > 0) {
            Matcher before = CLOCK_ZONE.matcher(text).region(0, start);
            if (before.find() && before.group("minute") != null && start - before.end() < 12) {
                return new Moment(day, time(before, false), zone(before), false);
            }
        }
        return new Moment(day, null, null, false);
    }

    private static boolean hasHour(String clock) {
        return clock.indexOf('时') >= 0 || clock.indexOf('時') >= 0;
    }

    private static LocalTime time(Matcher clock, boolean hourOnly) {
        int hour = Integer.parseInt(clock.group("hour"));
        String minute = hourOnly ? null : clock.group("minute");
        String second = hourOnly ? null : clock.group("second");
        String half = hourOnly ? null : clock.group("half");
        String ampm = clock.group("ampm");
        boolean evening = (ampm != null && (ampm.charAt(0) | 0x20) == 'p')
                || (half != null && ("下午晚上晚间午后午後오후".contains(half) || (half.equals("中午") && hour < 3)));
        boolean morning = (ampm != null && !evening) || (half != null && "上午凌晨早上午前오전".contains(half));
        if (evening && hour < 12) {
            hour += 12;
        } else if (morning && hour == 12) {
            hour = 0;
        }
        return LocalTime.of(
                hour % 24,
                minute == null ? 0 : Integer.parseInt(minute),
                second == null ? 0 : Integer.parseInt(second));
    }

    private static @Nullable ZoneId zone(Matcher clock) {
        String offset = clock.group("offset");
        if (offset != null) {
            String digits = NO_DIGIT.matcher(offset).replaceAll("");
            int sign = offset.indexOf('+') >= 0 ? 1 : -1;
            int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
            int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
            return hours > 14 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        String name = clock.group("zone");
        return name == null ? null : Zones.named(name);
    }
}
