package io.mediawatch.extract.date;

import java.time.ZoneId;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts years of the Republic of China, which Taiwanese offices count from 1912, in full dates: {@code
 * 民國115年3月14日} is 2026年3月14日. A year of three digits before {@code 年} is none of another count; between other
 * signs ({@code 115-03-14}) it counts only in Taiwan's zone.
 */
final class Minguo {
    private static final int FIRST = 1911;

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:民[国國]\\s?(?<short>\\d{2,3})|(?<!\\d)(?<long>1\\d\\d))(?=\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)");

    private static final Pattern IN_SIGNS = Pattern.compile(
            "(?<![\\d./:-])(?<long>1\\d\\d)(?=([-/.])(?:1[0-2]|0?[1-9])\\2(?:3[01]|[12]\\d|0?[1-9])(?![\\d./-]))");

    private Minguo() {}

    /** Returns the text with such years converted; the same object if it has none. */
    static String western(String text, ZoneId zone) {
        if (text.indexOf('年') > 1) {
            Matcher words = IN_WORDS.matcher(text);
            return words.find() ? words.replaceAll(Minguo::year) : text;
        }
        Matcher signs = IN_SIGNS.matcher(zone.equals(TAIPEI) ? text : "");
        return signs.find() ? signs.replaceAll(date -> String.valueOf(FIRST + Integer.parseInt(date.group(1)))) : text;
    }

    private static String year(MatchResult date) {
        return String.valueOf(FIRST + Integer.parseInt(date.group(1) == null ? date.group(2) : date.group(1)));
    }
}
