package io.mediawatch.extract;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is who writes for an outlet, and for which agency; the words are in {@code posts.tsv}. */
final class Posts {
    private static final String WRITER = words("writer");

    private static final String AGENCY = "(?:[Tt]he )?(?:" + words("agency") + ")(?: News)?";

    /** Behind a name. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s+(?:(?:(?:" + words("rank") + ")\\s+)*(?:" + WRITER + ")s?|(?-i:" + AGENCY + "))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** On a line of its own, in a few words, and where; not in a sentence. */
    private static final Pattern LINE = Pattern.compile(
            "(?!.*\\b(?:to the editor|photo|picture))(?:(?!(?:" + words("no") + ")\\b)[\\p{L}&'’-]+,?\\s+){0,5}(?:"
                    + WRITER
                    + ")(?:,\\s(?-i:\\p{Lu}).{1,30}|\\s(?:at|in|for|für|de|per)\\s.{1,30})?|(?!本)[\\p{IsHan}\\w]{1,12}(?:"
                    + words("han") + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGENCIES = Pattern.compile(AGENCY);

    private static final int LONGEST_LINE = 60;

    private Posts() {}

    /** The words of a kind, to be found. */
    private static String words(String kind) {
        return WordList.rows("posts.tsv", 2).stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> Stream.of(row[1].split(" ", -1)))
                .map(word -> Pattern.quote(word.replace('_', ' ')))
                .collect(Collectors.joining("|"));
    }

    /** Whether a line tells what somebody is who writes for an outlet: {@code Scotland transport correspondent}. */
    static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
    }

    /** Whether a part of a byline tells nothing else. */
    static boolean isOne(String part) {
        return BEHIND.matcher(' ' + part).matches();
    }

    /** What stands before the post in {@code Ann Miller Political Editor} and the agency in {@code Ann Miller BBC News}. */
    static String cutOff(String name) {
        return BEHIND.matcher(' ' + name).replaceFirst("").strip();
    }

    static boolean isAgency(String name) {
        return AGENCIES.matcher(name).matches();
    }
}
