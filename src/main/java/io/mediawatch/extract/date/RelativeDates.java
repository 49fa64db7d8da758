package io.mediawatch.extract.date;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates relative to the fetch: {@code 3小时前}, {@code yesterday at 8:12}. The words are in {@code times.tsv}. */
public final class RelativeDates {
    private static final Vocabulary WORDS = new Vocabulary("times.tsv");

    private static final Map<String, ChronoUnit> UNITS = units();
    private static final String UNIT = WORDS.any(
            UNITS.values().stream().distinct().map(RelativeDates::kind).toArray(String[]::new));

    /** Kinds of words for a day; the index is the number of days ago. */
    private static final List<String> DAYS_ZH = List.of("today-zh", "yesterday-zh", "before-yesterday-zh");

    private static final List<String> DAYS_EN = List.of("today", "yesterday");

    private static final String AGO_ZH = "前";
    private static final String AGO_EN = "ago";

    /** Patterns with two groups, the number and the unit. */
    private static final List<Pattern> AGO = List.of(
            Pattern.compile("(?<!\\d)(\\d{1,3}|" + WORDS.any("some") + ")\\s?个?(" + UNIT + ")" + AGO_ZH),
            Pattern.compile(
                    "(?<!\\d)(\\d{1,3}|" + WORDS.any("one") + ")\\s+(" + UNIT + ")s?\\.?\\s+" + AGO_EN,
                    Pattern.CASE_INSENSITIVE));

    /** A day that is not part of a word or a sentence: {@code 今日头条} is an outlet. */
    private static final Pattern DAY_ZH = Pattern.compile("(?<day>" + any(DAYS_ZH)
            + ")(?=[^\\p{IsHan}]|$|[上下]午|午[后後]|晚上|" + ClockTime.HALF + "|" + WORDS.any("behind-zh") + ")");

    /** A day on its own or after a label, followed by nothing but a clock time. */
    private static final Pattern DAY_EN = Pattern.compile(
            "(?:^|[^\\p{L}\\s]\\s*|\\b" + WORDS.any("label") + "\\s+)(?<day>" + any(DAYS_EN)
                    + ")(?=\\W*(?:$|\\d|\\bat\\b))",
            Pattern.CASE_INSENSITIVE);

    /** Maximum length, in characters, of a text with a relative date: longer ones are sentences about other events. */
    private static final int LONGEST = 60;

    /** The words one of which is in every relative date. */
    private static final Phrases RELATIVE = new Phrases(Stream.concat(
                    Stream.of(AGO_ZH, AGO_EN),
                    Stream.of(DAYS_ZH, DAYS_EN).flatMap(List::stream).flatMap(kind -> WORDS.words(kind).stream()))
            .toList());

    private final Instant fetched;
    private final ZoneId zone;
    private final ClockTime clock;

    RelativeDates(Instant fetched, ZoneId zone, ClockTime clock) {
        this.fetched = fetched;
        this.zone = zone;
        this.clock = clock;
    }

    private static Map<String, ChronoUnit> units() {
        Map<String, ChronoUnit> units = new HashMap<>();
        for (ChronoUnit unit : EnumSet.of(
                ChronoUnit.SECONDS,
                ChronoUnit.MINUTES,
                ChronoUnit.HOURS,
                ChronoUnit.DAYS,
                ChronoUnit.WEEKS,
                ChronoUnit.MONTHS)) {
            WORDS.words(kind(unit)).forEach(word -> units.put(word, unit));
        }
        return Map.copyOf(units);
    }

    private static String kind(ChronoUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String any(List<String> kinds) {
        return WORDS.any(kinds.toArray(String[]::new));
    }

    /** Whether a text says how long ago something was. */
    public static boolean tellAge(String text) {
        return mayFind(text)
                && AGO.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static boolean mayFind(String text) {
        return text.length() <= LONGEST && RELATIVE.in(text, 0) != null;
    }

    /** The moment given in a text; null if there is none. */
    @Nullable
    Moment find(String text) {
        if (!mayFind(text)) {
            return null;
        }
        LocalDateTime now = LocalDateTime.ofInstant(fetched, zone);
        for (Pattern pattern : AGO) {
            Matcher ago = pattern.matcher(text);
            if (ago.find()) {
                return ago(now, ago.group(1), ago.group(2).toLowerCase(Locale.ROOT));
            }
        }
        Moment day = day(text, now.toLocalDate(), DAY_ZH.matcher(text), DAYS_ZH);
        return day != null ? day : day(text, now.toLocalDate(), DAY_EN.matcher(text), DAYS_EN);
    }

    private @Nullable Moment day(String text, LocalDate today, Matcher m, List<String> kinds) {
        if (!m.find()) {
            return null;
        }
        String word = m.group("day").toLowerCase(Locale.ROOT);
        int back = 0;
        while (!WORDS.words(kinds.get(back)).contains(word)) {
            back++;
        }
        return clock.of(text, today.minusDays(back), m.start("day"), m.end()).asGuessed();
    }

    private Moment ago(LocalDateTime now, String count, String word) {
        ChronoUnit unit = Objects.requireNonNull(UNITS.get(word));
        LocalDateTime then = now.minus(Chars.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1, unit);
        boolean timed = unit.compareTo(ChronoUnit.DAYS) < 0;
        return new Moment(
                then.toLocalDate(),
                timed ? then.toLocalTime().truncatedTo(ChronoUnit.MINUTES) : null,
                timed ? zone : null,
                true);
    }
}
