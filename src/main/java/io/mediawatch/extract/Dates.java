package io.mediawatch.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as Chinese, English and European pages write them. Only ever given short texts: a byline, an
 * attribute, an address. Relative dates are counted from the fetch, in the zone the reader was told to assume.
 */
final class Dates {
    /** A clock time, perhaps with seconds, half of the day and a zone, right behind a date. */
    private static final String CLOCK =
            "(?<half>上午|下午|晚上|凌晨|中午|早上|晚间|午后|午前|午後)?\\s*(?<hour>[01]?\\d|2[0-4])\\s*(?:[:：h]|点|點|时|時|\\.(?=[0-5]\\d(?![.,]?\\d)))\\s*"
                    + "(?<minute>[0-5]\\d)?\\s*分?(?:[:：]?(?<second>[0-5]\\d)(?:[.,]\\d+)?秒?)?\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)?";

    private static final String ZONE =
            "(?:\\s*\\(?(?<offset>(?:UTC|GMT)?\\s*[+\\-−]\\s?\\d{1,2}(?::?\\d{2})?)(?!\\d)|\\s*[(（]?(?<zone>[北台美京]\\p{IsHan}{1,4}[时時][间間]|Z\\b|[A-ZМСК]{2,4}\\b|Eastern|Pacific|Central))?";

    private static final Pattern CLOCK_ZONE = Pattern.compile(CLOCK + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_ONLY = Pattern.compile(
            "(?<hour>1[0-2]|0?[1-9])\\s*(?<ampm>[ap]\\.?\\s?m\\b\\.?)" + ZONE, Pattern.CASE_INSENSITIVE);
    /** What may stand between a day and its clock time. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|T|,|，|;|-|–|—|\\||·|•|/|@|at|um|à|a las|ore|om|kl\\.?|\\(|（|发布于|北京时间|[—-]{1,2})?\\s*"
                    + "(?:at |um |à )?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YMD = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)\\s?([-/.·年_]|\\s(?=[01]\\d\\s?/\\s?[0-3]\\d\\s))\\s?(1[0-2]|0?[1-9])\\s?[-/.·月_]\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d)\\s?[日号]?");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9])(?:T?([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?)?(?!\\d)");
    /** A clock time may follow right behind the year's two digits: {@code 28.09.1912:44}. */
    private static final Pattern DMY = Pattern.compile(
            "(?<![\\d.])(3[01]|[12]\\d|0?[1-9])([./-]|\\s\\|)\\s?(1[0-2]|0?[1-9]|1[3-9]|2\\d|3[01])\\2\\s?((?:19|20)\\d\\d(?!\\d|:[0-5]\\d)|\\d\\d(?!\\d)|\\d\\d(?=\\d\\d:[0-5]\\d))(?![.-])");

    private static final Pattern MONTH_DAY_ZH =
            Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s?月\\s?(3[01]|[12]\\d|0?[1-9])\\s?日");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\d.:/-])(1[0-2]|0?[1-9])-(3[01]|[12]\\d|0[1-9])\\s+(?=(?:[01]?\\d|2[0-3])[:：][0-5]\\d)");
    private static final String NAME = "([\\p{L}]{3,12})\\.?";
    private static final Pattern NAME_DAY_YEAR = Pattern.compile(
            NAME
                    + "\\s+(3[01]|[12]\\d|0?[1-9])(?:(?:st|nd|rd|th)?\\s*,?\\s+(?:at\\s)?'?|(?<=\\d\\d))((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DAY_NAME_YEAR =
            Pattern.compile("(?<!\\d)(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|\\.|º|-)?\\s*(?:of |de |d')?[ -]?" + NAME
                    + "(?:\\s?/\\s?\\p{L}{3,11})?\\s*,?[ -]?\\s*(?:de |del )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern AGO_ZH = Pattern.compile("(?<!\\d)(\\d{1,3}|半|几)\\s?(?:个)?(秒|分钟|分鐘|小时|小時|天|日|周|月)前");
    private static final Pattern DAY_ZH = Pattern.compile("(今天|今日|昨天|昨日|前天)");
    private static final Pattern AGO = Pattern.compile(
            "(?<!\\d)(\\d{1,3}|an?|one)\\s+(second|sec|minute|min|hour|hr|day|week)s?\\.?\\s+ago",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_EN = Pattern.compile("\\b(today|yesterday)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIX = Pattern.compile("\\d+");
    /** Words of which every relative date has one. */
    private static final Phrases RELATIVE =
            new Phrases(List.of("前", "今天", "今日", "昨天", "昨日", "ago", "today", "yesterday"));

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}[.,]?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Instant fetched;
    private final ZoneId zone;
    private final boolean monthFirst;

    /** @param monthFirst whether 3/4/2024 is the 4th of March */
    Dates(Instant fetched, ZoneId zone, boolean monthFirst) {
        this.fetched = fetched;
        this.zone = zone;
        this.monthFirst = monthFirst;
    }

    /** The first date in the text; null if there is none. Texts over 400 characters are read up to there. */
    @Nullable
    Moment find(@Nullable String whole) {
        if (whole == null || whole.length() < 2) {
            return null;
        }
        String text = whole.length() > 400 ? whole.substring(0, 400) : whole;
        if (!hasDigit(text, text.length())) {
            return relative(text);
        }
        String number = text.strip();
        if ((number.length() == 10 || number.length() == 13)
                && UNIX.matcher(number).matches()) {
            return unix(number);
        }
        Moment found = absolute(text);
        return found != null ? found : relative(text);
    }

    private static boolean hasDigit(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether four digits from 1900 to 2099 stand by themselves, or right behind the two of a day: the patterns that ask
     * for a year are slow.
     */
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Chars.isDigit(text.charAt(i))) {
                digits++;
            } else {
                if ((digits == 4 || digits == 6) && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4))) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }

    private @Nullable Moment absolute(String text) {
        Moment full = hasYear(text) ? withYear(text) : null;
        if (full != null) {
            return full;
        }
        Matcher m = DMY.matcher(text);
        if (m.find()) {
            return dayMonth(text, m);
        }
        m = COMPACT.matcher(text);
        return m.find() ? compact(m) : monthDay(text);
    }

    private static @Nullable Moment withYear(String text) {
        Matcher m = YMD.matcher(text);
        if (m.find()) {
            return moment(text, m, m.group(1), m.group(3), m.group(4));
        }
        m = NAME_DAY_YEAR.matcher(text);
        while (m.find()) {
            Integer month = month(m.group(1));
            if (month != null) {
                return moment(text, m, m.group(3), month.toString(), m.group(2));
            }
        }
        m = DAY_NAME_YEAR.matcher(text);
        while (m.find()) {
            Integer month = month(m.group(2));
            if (month != null) {
                return moment(text, m, m.group(3), month.toString(), m.group(1));
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
        Matcher named = WEEKDAY.matcher(text).region(Math.max(0, m.start() - 14), m.start());
        LocalDate day = named.find() ? day(year, a, b) : null;
        LocalDate other = day == null ? null : day(year, b, a);
        if (day != null && other != null && day.getDayOfWeek() != other.getDayOfWeek()) {
            int of = WEEKDAYS.indexOf(named.group(1).toLowerCase(Locale.ROOT));
            if (day.getDayOfWeek().ordinal() == of || other.getDayOfWeek().ordinal() == of) {
                return day.getDayOfWeek().ordinal() == of;
            }
        }
        return monthFirst && !m.group(2).equals(".");
    }

    private @Nullable Moment monthDay(String text) {
        Matcher m = MONTH_DAY_ZH.matcher(text);
        if (!m.find()) {
            m = MONTH_DAY.matcher(text);
            if (!m.find()) {
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

    private static @Nullable Moment compact(Matcher m) {
        LocalDate day = day(m.group(1), m.group(2), m.group(3));
        if (day == null) {
            return null;
        }
        LocalTime time = m.group(4) == null
                ? null
                : LocalTime.of(
                        Integer.parseInt(m.group(4)),
                        Integer.parseInt(m.group(5)),
                        m.group(6) == null ? 0 : Integer.parseInt(m.group(6)));
        return new Moment(day, time, null, false);
    }

    private static @Nullable Moment moment(String text, Matcher m, String year, String month, String dayOfMonth) {
        LocalDate day = day(year, month, dayOfMonth);
        return day == null ? null : withClock(text, day, m.start(), m.end());
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

    private static Moment withClock(String text, LocalDate day, int start, int end) {
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
        Matcher before = CLOCK_ZONE.matcher(text).region(0, start);
        if (hasDigit(text, start) && before.find() && before.group("minute") != null && start - before.end() < 12) {
            return new Moment(day, time(before, false), zone(before), false);
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
                || (half != null && ("下午晚上晚间午后午後".contains(half) || (half.equals("中午") && hour < 3)));
        boolean morning = (ampm != null && !evening) || (half != null && "上午凌晨早上午前".contains(half));
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
            String digits = offset.replaceAll("[^0-9]", "");
            int sign = offset.indexOf('+') >= 0 ? 1 : -1;
            int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
            int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
            return hours > 14 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        String name = clock.group("zone");
        return name == null ? null : Zones.named(name);
    }

    private @Nullable Moment relative(String text) {
        if (RELATIVE.in(text, 0) == null) {
            return null;
        }
        LocalDateTime now = LocalDateTime.ofInstant(fetched, zone);
        Matcher m = AGO_ZH.matcher(text);
        if (m.find()) {
            int count = Character.isDigit(m.group(1).charAt(0)) ? Integer.parseInt(m.group(1)) : 1;
            return ago(now, count, m.group(2));
        }
        m = AGO.matcher(text);
        if (m.find()) {
            int count = Character.isDigit(m.group(1).charAt(0)) ? Integer.parseInt(m.group(1)) : 1;
            return ago(now, count, m.group(2).toLowerCase(Locale.ROOT));
        }
        m = DAY_ZH.matcher(text);
        if (m.find()) {
            int back = m.group(1).startsWith("今") ? 0 : m.group(1).startsWith("昨") ? 1 : 2;
            return withClock(text, now.toLocalDate().minusDays(back), m.start(), m.end())
                    .asGuessed();
        }
        m = DAY_EN.matcher(text);
        if (!m.find() || text.length() >= 40) {
            return null;
        }
        LocalDate day = now.toLocalDate().minusDays(m.group(1).equalsIgnoreCase("today") ? 0 : 1);
        return withClock(text, day, m.start(), m.end()).asGuessed();
    }

    private Moment ago(LocalDateTime now, int count, String unit) {
        LocalDateTime then =
                switch (unit) {
                    case "秒", "second", "sec" -> now.minusSeconds(count);
                    case "分钟", "分鐘", "minute", "min" -> now.minusMinutes(count);
                    case "小时", "小時", "hour", "hr" -> now.minusHours(count);
                    case "周", "week" -> now.minusWeeks(count);
                    case "月" -> now.minusMonths(count);
                    default -> now.minusDays(count);
                };
        boolean clock = !"天日周月dayweek".contains(unit);
        return new Moment(then.toLocalDate(), clock ? then.toLocalTime() : null, clock ? zone : null, true);
    }

    private Moment unix(String digits) {
        long value = Long.parseLong(digits);
        LocalDateTime time = LocalDateTime.ofInstant(
                digits.length() == 13 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value), zone);
        return new Moment(time.toLocalDate(), time.toLocalTime(), zone, false);
    }

    private static @Nullable Integer month(String name) {
        return MONTHS.get(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String[] row : WordList.rows("months.tsv", 2)) {
            for (String name : row[1].split(" ", -1)) {
                months.put(name, Integer.valueOf(row[0]));
            }
        }
        return Map.copyOf(months);
    }
}
