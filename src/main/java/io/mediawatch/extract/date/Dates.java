package io.mediawatch.extract.date;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.WordList;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a short text (a byline, an attribute, a URL), as pages in Chinese, English and many other
 * languages write it: numeric, with the month in words, as a timestamp, or relative. Relative dates are counted back
 * from the time of the fetch in the assumed zone. Which of a page's dates is the article's is decided by {@code
 * DateCandidates}.
 */
public final class Dates {
    /** Maximum time that a date may lie after the fetch, for publishers whose clocks are fast. */
    public static final Duration AHEAD = Duration.ofDays(1);

    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final String MONTH = "(?<month>1[0-2]|0?[1-9])";
    private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";
    private static final String TWO_DIGIT_MONTH = "(?<month>1[0-2]|0[1-9])";
    private static final String TWO_DIGIT_DAY = "(?<day>3[01]|[12]\\d|0[1-9])";
    private static final String HOUR = "(?<hour>[01]\\d|2[0-3])";
    private static final String MINUTE = "(?<minute>[0-5]\\d)";
    private static final String SECOND = "(?<second>[0-5]\\d)";

    private static final Pattern YMD =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?(?:[-/.·年년_]|\\s(?=[01]\\d\\s?/\\s?[0-3]\\d\\s))\\s?" + MONTH
                    + "\\s?[-/.·月월_]\\s?" + DAY + "(?!\\d)\\s?[日号일.]?");

    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)" + YEAR + TWO_DIGIT_MONTH + TWO_DIGIT_DAY + "(?:T?"
            + HOUR + MINUTE + SECOND + "?(?<offset>[+-]\\d{4})?(?<zone>Z\\b)?)?(?!\\d)");

    /**
     * Day and month in either order, with the year. A clock time may be glued to a two-digit year: {@code
     * 28.09.1912:44}.
     */
    private static final Pattern DMY = Pattern.compile(
            "(?<![\\d.])(?<first>3[01]|[12]\\d|0?[1-9])(?<sign>[./-]|\\s\\|)\\s?"
                    + "(?<second>1[0-2]|0?[1-9]|1[3-9]|2\\d|3[01])\\k<sign>\\s?"
                    + "(?<year>(?:19|20)\\d\\d(?!\\d|:[0-5]\\d)|\\d\\d(?!\\d|:[0-5]\\d)|\\d\\d(?=\\d\\d:[0-5]\\d))(?![.-])");

    private static final Pattern MONTH_DAY_UNITS =
            Pattern.compile("(?<!\\d)" + MONTH + "\\s?[月월]\\s?" + DAY + "\\s?[日일]");

    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<![\\d.:/-])" + MONTH + "-" + TWO_DIGIT_DAY + "\\s+(?=(?:[01]?\\d|2[0-3])[:：][0-5]\\d)");

    /** Dates with a month in words. */
    private static final List<Form> IN_WORDS = List.of(
            form(
                    "(?<!\\p{L})(?<month>\\p{L}{3,12}+)\\.?\\s+" + DAY
                            + "(?:(?:st|nd|rd|th)?\\s*,?\\s+(?:at\\s|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s)?'?"
                            + "|(?<=\\d\\d))" + YEAR + "(?!\\d)",
                    ""),
            form(
                    "(?<!\\d)" + DAY + "(?:st|nd|rd|th|er|\\.|º|-)?\\s*(?:of |de |d['’])?[ -]?"
                            + "(?<month>[\\p{L}\\p{M}]{2,12}(?: ال\\p{L}{3,5})?)\\.?(?:\\s?/\\s?\\p{L}{3,11})?"
                            + "\\s*,?[ -]?\\s*(?:de |del )?" + YEAR + "(?!\\d)",
                    ""),
            form("(?<!\\d)" + YEAR + "\\.?\\s+(?:m\\.\\s+)?(?<month>\\p{L}{3,12})\\.?\\s+" + DAY + "(?!\\d)\\.?", ""),
            form( // clock time and zone before the year, as programs print dates
                    "(?<!\\p{L})(?<month>\\p{L}{3})\\s+" + DAY + "(?=\\s+\\d\\d:\\d\\d:\\d\\d\\s+(?:\\S{1,6}\\s+)?"
                            + YEAR + "(?!\\d))",
                    ":"),
            form( // Vietnamese
                    "(?<!\\d)" + DAY + "\\s+tháng\\s+" + MONTH + "(?:\\s+năm\\s+|\\s?[,/]\\s?|\\s+)" + YEAR + "(?!\\d)",
                    "háng"));

    /** Zones in which the year comes first also where it has two digits: {@code 26-03-14}. */
    private static final Set<String> YEAR_FIRST = Set.of("Asia/Shanghai", "Asia/Taipei", "Asia/Seoul", "Asia/Tokyo");

    /** Minimum number of digits in a date with its year, such as {@code 1.2.24}. */
    private static final int DIGITS = 4;

    /** Minimum number of digits in a text that may state a full date, such as {@code 1 May 2024}. */
    private static final int DAY_DIGITS = 5;

    /** ISO 8601, the commonest machine-readable format. The other patterns would find the same, but slowly. */
    private static final Pattern TIMESTAMP = Pattern.compile(
            YEAR + "-" + TWO_DIGIT_MONTH + "-" + TWO_DIGIT_DAY + "(?:T| (?=\\d\\d:\\d\\d:))" + HOUR + ":" + MINUTE
                    + "(?::" + SECOND + "(?:\\.\\d+)?)?(?:(?<offset>[+-](?:0\\d|1[0-4]):?[0-5]\\d)|(?<zone>Z))?");

    private static final Pattern UNIX = Pattern.compile("\\d+");
    private static final LocalWords<Integer> MONTHS = months();

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}[.,]?\\s*$", Pattern.CASE_INSENSITIVE);

    private final Instant fetched;
    private final ZoneId zone;
    private final boolean monthFirst;
    private final ClockTime clock;
    private final RelativeDates relative;
    /** Results by text, since pages repeat the same date in several places. */
    private final Map<String, Optional<Moment>> read = new HashMap<>();

    /** @param monthFirst whether 3/4/2024 is the 4th of March */
    public Dates(Instant fetched, ZoneId zone, boolean monthFirst) {
        this.fetched = fetched;
        this.zone = zone;
        this.monthFirst = monthFirst;
        this.clock = new ClockTime(zone);
        this.relative = new RelativeDates(fetched, zone, clock);
    }

    /** Returns the first date in the text; null if there is none. Only the first 400 characters are searched. */
    public @Nullable Moment find(@Nullable String whole) {
        if (whole == null || whole.length() < 2) {
            return null;
        }
        String text = whole.length() > 400 ? whole.substring(0, 400) : whole;
        return read.computeIfAbsent(text, unread -> Optional.ofNullable(read(unread)))
                .orElse(null);
    }

    /** @param needs a substring of every such date, checked before the slower pattern */
    private record Form(Pattern pattern, String needs) {}

    private static Form form(String pattern, String needs) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), needs);
    }

    private @Nullable Moment read(String text) {
        Matcher timestamp = TIMESTAMP.matcher(text);
        if (timestamp.matches()) {
            return exact(timestamp);
        }
        int digits = digits(text, 0, text.length());
        String western = digits == 0 || hasYearInWords(text) ? Numerals.western(text) : text;
        western = digits < DIGITS ? western : Minguo.western(western, zone);
        if (!western.equals(text)) {
            return read(western);
        }
        if (digits == 0) {
            return relative.find(text);
        }
        String number = text.strip();
        if ((number.length() == 10 || number.length() == 13)
                && UNIX.matcher(number).matches()) {
            Moment unix = unix(number);
            boolean past = !unix.at(zone).toInstant().isAfter(fetched.plus(AHEAD));
            Moment day = past ? null : absolute(number.substring(0, 8)); // a day followed by the hour or by a number
            return day != null ? day : unix;
        }
        Moment found = digits < DIGITS ? monthDay(text) : absolute(text);
        return found != null ? found : relative.find(text);
    }

    /** Whether a 年 stands behind anything but a digit, as after a year in Chinese numerals. */
    private static boolean hasYearInWords(String text) {
        int year = text.indexOf('年');
        return year > 0 && !Chars.isDigit(text.charAt(year - 1));
    }

    /** Whether a text has enough digits to state a day. */
    public static boolean mayTellDay(String text) {
        return digits(text, 0, text.length()) >= DAY_DIGITS;
    }

    public static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /**
     * Returns the index of the first four digits from 1900 to 2099 that stand alone or follow the two digits of a day;
     * -1 if there are none. Spares most texts the slow patterns that need a year.
     */
    public static int year(String text) {
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
            return moment(text, m, day(m));
        }
        for (Form form : Chars.hasLetter(text) ? IN_WORDS : List.<Form>of()) {
            Moment found = text.contains(form.needs()) ? inWords(text, form) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns the first match of the form whose month is a known one; null if there is none. */
    private @Nullable Moment inWords(String text, Form form) {
        Matcher m = form.pattern().matcher(text);
        while (m.find()) {
            String month = m.group("month");
            Integer number = Chars.isDigit(month.charAt(0))
                    ? Integer.valueOf(month)
                    : MONTHS.get(month.toLowerCase(Locale.ROOT).replace(' ', '_'), zone);
            if (number != null) {
                return moment(text, m, day(number(m, "year"), number, number(m, "day")));
            }
        }
        return null;
    }

    private @Nullable Moment dayMonth(String text, Matcher m) {
        int a = number(m, "first");
        int b = number(m, "second");
        boolean brief = m.group("year").length() == 2;
        boolean first = brief && !m.group("sign").equals(".") && YEAR_FIRST.contains(zone.getId());
        LocalDate chinese = first ? day(2000 + a, b, number(m, "year")) : null;
        if (chinese != null
                && !chinese.isAfter(LocalDate.ofInstant(fetched, zone).plusDays(1))) {
            return moment(text, m, chinese);
        }
        int year = number(m, "year") + (brief ? 2000 : 0);
        boolean american = b > 12 || (a <= 12 && isMonthFirst(text, m, day(year, a, b), day(year, b, a)));
        return moment(text, m, american ? day(year, a, b) : day(year, b, a));
    }

    /** Whether the month comes first: as a weekday in front of the date requires, else as is usual for the page. */
    private boolean isMonthFirst(String text, Matcher m, @Nullable LocalDate american, @Nullable LocalDate other) {
        Matcher weekday = WEEKDAY.matcher(text).region(Math.max(0, m.start() - 14), m.start());
        if (weekday.find()) {
            boolean month = isOn(weekday.group(1), american);
            if (month != isOn(weekday.group(1), other)) {
                return month;
            }
        }
        return monthFirst && !m.group("sign").equals(".");
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
        int month = number(m, "month");
        int day = number(m, "day");
        Moment found = moment(text, m, day(today.getYear(), month, day));
        if (found != null && found.day().isAfter(today.plusDays(1))) {
            found = moment(text, m, day(today.getYear() - 1, month, day));
        }
        return found == null ? null : found.asGuessed();
    }

    private @Nullable Moment compact(String text, Matcher m) {
        return m.group("hour") == null ? moment(text, m, day(m)) : exact(m);
    }

    /** Returns the moment from a match that includes clock time and zone. */
    private @Nullable Moment exact(Matcher m) {
        LocalDate day = day(m);
        int second = m.group("second") == null ? 0 : number(m, "second");
        LocalTime time = LocalTime.of(number(m, "hour"), number(m, "minute"), second);
        return day == null ? null : new Moment(day, time, clock.zone(m), false);
    }

    /** Returns the day with a clock time that stands beside it in the text. */
    private @Nullable Moment moment(String text, Matcher m, @Nullable LocalDate day) {
        return day == null ? null : clock.of(text, day, m.start(), m.end());
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static @Nullable LocalDate day(Matcher m) {
        return day(number(m, "year"), number(m, "month"), number(m, "day"));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // no such day, such as 31 February
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
