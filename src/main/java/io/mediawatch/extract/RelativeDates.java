package io.mediawatch.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates counted from the fetch: {@code 3小时前}, {@code yesterday at 8:12}. */
final class RelativeDates {
    private static final Pattern AGO_ZH = Pattern.compile("(?<!\\d)(\\d{1,3}|半|几)\\s?(?:个)?(秒|分钟|分鐘|小时|小時|天|日|周|月)前");
    /** Not within a word or a sentence: {@code 今日头条} is an outlet. */
    private static final Pattern DAY_ZH =
            Pattern.compile("(今天|今日|昨天|昨日|前天)(?=[^\\p{IsHan}]|$|[上下]午|凌晨|早上|中午|午[后後]|晚[上间間]|更新|发[布表]|發[布佈表])");

    private static final Pattern AGO = Pattern.compile(
            "(?<!\\d)(\\d{1,3}|an?|one)\\s+(second|sec|minute|min|hour|hr|day|week)s?\\.?\\s+ago",
            Pattern.CASE_INSENSITIVE);
    /** By itself or behind a label, with nothing behind it but a clock time. */
    private static final Pattern DAY_EN = Pattern.compile(
            "(?:^|[^\\p{L}\\s]\\s*|\\b(?:posted|published|updated|on)\\s+)(?<day>today|yesterday)(?=\\W*(?:$|\\d|\\bat\\b))",
            Pattern.CASE_INSENSITIVE);
    /** Longer texts are sentences, which tell when something else was. */
    private static final int LONGEST = 60;

    /** Words of which every relative date has one. */
    private static final Phrases RELATIVE =
            new Phrases(List.of("前", "今天", "今日", "昨天", "昨日", "ago", "today", "yesterday"));

    private final Instant fetched;
    private final ZoneId zone;
    private final ClockTime clock;

    RelativeDates(Instant fetched, ZoneId zone, ClockTime clock) {
        this.fetched = fetched;
        this.zone = zone;
        this.clock = clock;
    }

    @Nullable
    Moment find(String text) {
        if (text.length() > LONGEST || RELATIVE.in(text, 0) == null) {
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
            return clock.of(text, now.toLocalDate().minusDays(back), m.start(), m.end())
                    .asGuessed();
        }
        m = DAY_EN.matcher(text);
        if (!m.find()) {
            return null;
        }
        LocalDate day = now.toLocalDate().minusDays(m.group("day").equalsIgnoreCase("today") ? 0 : 1);
        return clock.of(text, day, m.start("day"), m.end()).asGuessed();
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
}
