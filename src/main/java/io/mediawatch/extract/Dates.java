package io.mediawatch.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as Chinese, English and European pages write them. Only ever given short texts: a byline, an
 * attribute, an address. Relative dates are counted from the fetch, in the zone the reader was told to assume.
 */
final class Dates {
    private static final Pattern YMD = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)\\s?([-/.·年년_]|\\s(?=[01]\\d\\s?/\\s?[0-3]\\d\\s))\\s?(1[0-2]|0?[1-9])\\s?[-/.·月월_]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?[日号일.]?");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9])(?:T?([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?(?<offset>[+-]\\d{4})?(?<zone>Z\\b)?)?(?!\\d)");
    /** A clock time may follow right behind the year's two digits: {@code 28.09.1912:44}. */
    private static final Pattern DMY = Pattern.compile(
            "(?<![\\d.])(3[01]|[12]\\d|0?[1-9])([./-]|\\s\\|)\\s?(1[0-2]|0?[1-9]|1[3-9]|2\\d|3[01])\\2\\s?((?:19|20)\\d\\d(?!\\d|:[0-5]\\d)|\\d\\d(?!\\d)|\\d\\d(?=\\d\\d:[0-5]\\d))(?![.-])");

    private static final Pattern MONTH_DAY_UNITS =
            Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s?[月월]\\s?(3[01]|[12]\\d|0?[1-9])\\s?[日일]");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\d.:/-])(1[0-2]|0?[1-9])-(3[01]|[12]\\d|0[1-9])\\s+(?=(?:[01]?\\d|2[0-3])[:：][0-5]\\d)");
    /** Dates with a month in words, and of their groups those that are the year, the month and the day. */
    private static final List<Form> IN_WORDS = List.of(
            form(
                    "(?<!\\p{L})(\\p{L}{3,12}+)\\.?\\s+(3[01]|[12]\\d|0?[1-9])(?:(?:st|nd|rd|th)?\\s*,?\\s+(?:at\\s)?'?|(?<=\\d\\d))((?:19|20)\\d\\d)(?!\\d)",
                    3,
                    1,
                    2,
                    ""),
            form(
                    "(?<!\\d)(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|\\.|º|-)?\\s*(?:of |de |d['’])?[ -]?([\\p{L}\\p{M}]{2,12}(?: ال\\p{L}{3,5})?)\\.?"
                            + "(?:\\s?/\\s?\\p{L}{3,11})?\\s*,?[ -]?\\s*(?:de |del )?((?:19|20)\\d\\d)(?!\\d)",
                    3,
                    2,
                    1,
                    ""),
            form(
                    "(?<!\\d)((?:19|20)\\d\\d)\\.?\\s+(?:m\\.\\s+)?(\\p{L}{3,12})\\.?\\s+(3[01]|[12]\\d|0?[1-9])(?!\\d)\\.?",
                    1,
                    2,
                    3,
                    ""),
            form( // clock and zone before the year, as programs print dates
                    "(?<!\\p{L})(\\p{L}{3})\\s+(3[01]|[12]\\d|0?[1-9])(?=\\s+\\d\\d:\\d\\d:\\d\\d\\s+(?:\\S{1,6}\\s+)?((?:19|20)\\d\\d)(?!\\d))",
                    3, 1, 2, ":"),
            form( // Vietnamese
                    "(?<!\\d)(3[01]|[12]\\d|0?[1-9])\\s+tháng\\s+(1[0-2]|0?[1-9])(?:\\s+năm\\s+|\\s?[,/]\\s?|\\s+)((?:19|20)\\d\\d)(?!\\d)",
                    3,
                    2,
                    1,
                    "háng"));

    /** A date with its year has as many digits at least. */
    private static final int DIGITS = 4;

    /**
     * The commonest date of machines, ISO 8601, read in one go: the other patterns would say the same, but are slow.
     */
    private static final Pattern TIMESTAMP = Pattern.compile(
            "((?:19|20)\\d\\d)-(1[0-2]|0[1-9])-(3[01]|[12]\\d|0[1-9])(?:T| (?=\\d\\d:\\d\\d:))([01]\\d|2[0-3]):([0-5]\\d)"
                    + "(?::([0-5]\\d)(?:\\.\\d+)?)?(?:(?<offset>[+-](?:0\\d|1[0-4]):?[0-5]\\d)|(?<zone>Z))?");

    private static final Pattern UNIX = Pattern.compile("\\d+");
    private static final LocalWords<Integer> MONTHS = months();

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}[.,]?\\s*$", Pattern.CASE_INSENSITIVE);

    private final Instant fetched;
    private final ZoneId zone;
    private final boolean monthFirst;
    private final ClockTime clock;
    private final RelativeDates relative;
    /** By what tells it: pages say the same date in several places. */
    private final Map<String, Optional<Moment>> read = new HashMap<>();

    /** @param monthFirst whether 3/4/2024 is the 4th of March */
    Dates(Instant fetched, ZoneId zone, boolean monthFirst) {
        this.fetched = fetched;
        this.zone = zone;
        this.monthFirst = monthFirst;
        this.clock = new ClockTime(zone);
        this.relative = new RelativeDates(fetched, zone, clock);
    }

    /** The first date in the text; null if there is none. Texts over 400 characters are read up to there. */
    @Nullable
    Moment find(@Nullable String whole) {
        if (whole == null || whole.length() < 2) {
            return null;
        }
        String text = whole.length() > 400 ? whole.substring(0, 400) : whole;
        return read.computeIfAbsent(text, unread -> Optional.ofNullable(read(unread)))
                .orElse(null);
    }

    /** @param needs what no such date is without */
    private record Form(Pattern pattern, int year, int month, int day, String needs) {}

    private static Form form(String pattern, int year, int month, int day, String needs) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), year, month, day, needs);
    }

    private @Nullable Moment read(String text) {
        Matcher timestamp = TIMESTAMP.matcher(text);
        if (timestamp.matches()) {
            LocalDate day = day(timestamp.group(1), timestamp.group(2), timestamp.group(3));
            return day == null ? null : new Moment(day, time(timestamp), clock.zone(timestamp), false);
        }
        int digits = digits(text, 0, text.length());
        if (digits == 0) {
            String western = Numerals.western(text);
            return western.equals(text) ? relative.find(text) : read(western);
        }
        String number = text.strip();
        if ((number.length() == 10 || number.length() == 13)
                && UNIX.matcher(number).matches()) {
            Moment unix = unix(number);
            boolean past = !unix.at(zone).toInstant().isAfter(fetched.plus(DateCandidates.AHEAD));
            Moment day = past ? null : absolute(number.substring(0, 8)); // the hour or a number is behind the day
            return day != null ? day : unix;
        }
        Moment found = digits < DIGITS ? monthDay(text) : absolute(text);
        return found != null ? found : relative.find(text);
    }

    static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /**
     * Index of the first four digits from 1900 to 2099 that stand by themselves, or right behind the two of a day; -1
     * if there are none: the patterns that ask for a year are slow.
     */
    static int year(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Chars.isDigit(text.charAt(i))) {
                digits++;
            } else {
                if ((digits == 4 || digits == 6) && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4))) {
                    return i - 4;
                }
                digits = 0;
            }
        }
        return -1;
    }

    private @Nullable Moment absolute(String text) {
        int year = year(text);
        Moment full = year < 0 ? null : withYear(text, year);
        if (full != null) {
            return full;
        }
        Matcher m = DMY.matcher(text);
        if (m.find()) {
            return dayMonth(text, m);
        }
        m = COMPACT.matcher(text);
        return m.find() ? compact(text, m) : monthDay(text);
    }

    private @Nullable Moment withYear(String text, int year) {
        Matcher m = YMD.matcher(text);
        if (m.find(year)) {
            return moment(text, m, m.group(1), m.group(3), m.group(4));
        }
        for (Form form : Chars.hasLetter(text) ? IN_WORDS : List.<Form>of()) {
            Moment found = text.contains(form.needs()) ? inWords(text, form) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first date in that form whose month is one. */
    private @Nullable Moment inWords(String text, Form form) {
        Matcher m = form.pattern().matcher(text);
        while (m.find()) {
            String month = m.group(form.month());
            Integer number = Chars.isDigit(month.charAt(0))
                    ? Integer.valueOf(month)
                    : MONTHS.get(month.toLowerCase(Locale.ROOT).replace(' ', '_'), zone);
            if (number != null) {
                return moment(text, m, m.group(form.year()), number.toString(), m.group(form.day()));
            }
        }
        return null;
    }

    private @Nullable Moment dayMonth(String text, Matcher m) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(3));
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean american = b > 12 || (a <= 12 && isMonthFirst(text, m, Integer.parseInt(year), a, b));
        return american ? moment(text, m, year, m.group(1), m.group(3)) : moment(text, m, year, m.group(3), m.group(1));
    }

    /** What the day of the week in front says, else what is usual. */
    private boolean isMonthFirst(String text, Matcher m, int year, int a, int b) {
        Matcher weekday = WEEKDAY.matcher(text).region(Math.max(0, m.start() - 14), m.start());
        if (weekday.find()) {
            boolean month = isOn(weekday.group(1), day(year, a, b));
            if (month != isOn(weekday.group(1), day(year, b, a))) {
                return month;
            }
        }
        return monthFirst && !m.group(2).equals(".");
    }

    private static boolean isOn(String weekday, @Nullable LocalDate day) {
        return day != null && day.getDayOfWeek().name().regionMatches(true, 0, weekday, 0, weekday.length());
    }

    private @Nullable Moment monthDay(String text) {
        Matcher m = MONTH_DAY_UNITS.matcher(text);
        if ((text.indexOf('月') < 0 && text.indexOf('월') < 0) || !m.find()) {
            m = MONTH_DAY.matcher(text);
            if (text.indexOf('-') < 0 || !m.find()) {
                return null;
            }
        }
        LocalDate today = LocalDate.ofInstant(fetched, zone);
        Moment found = moment(text, m, String.valueOf(today.getYear()), m.group(1), m.group(2));
        if (found != null && found.day().isAfter(today.plusDays(1))) {
            found = moment(text, m, String.valueOf(today.getYear() - 1), m.group(1), m.group(2));
        }
        return found == null ? null : found.asGuessed();
    }

    private @Nullable Moment compact(String text, Matcher m) {
        if (m.group(4) == null) {
            return moment(text, m, m.group(1), m.group(2), m.group(3));
        }
        LocalDate day = day(m.group(1), m.group(2), m.group(3));
        return day == null ? null : new Moment(day, time(m), clock.zone(m), false);
    }

    private static LocalTime time(Matcher m) {
        int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
        return LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
    }

    private @Nullable Moment moment(String text, Matcher m, String year, String month, String dayOfMonth) {
        LocalDate day = day(year, month, dayOfMonth);
        return day == null ? null : clock.of(text, day, m.start(), m.end());
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        return day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // the 31st of February is a number, not a day
        }
    }

    private Moment unix(String digits) {
        long value = Long.parseLong(digits);
        LocalDateTime time = LocalDateTime.ofInstant(
                digits.length() == 13 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value), zone);
        return new Moment(time.toLocalDate(), time.toLocalTime(), zone, false);
    }

    private static LocalWords<Integer> months() {
        LocalWords<Integer> months = new LocalWords<>();
        for (String[] row : WordList.rows("months.tsv", 2)) {
            months.put(row[1], Integer.valueOf(row[0]), row.length > 2 ? row[2] : "");
        }
        return months;
    }
}
