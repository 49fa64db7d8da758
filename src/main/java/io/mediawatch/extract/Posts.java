package io.mediawatch.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody is who writes for an outlet; the words are in {@code posts.tsv}. */
final class Posts {
    private static final Map<String, List<String>> KINDS = WordList.kinds("posts.tsv");

    /** The Chinese word for an author, not as the end of another: 工作者 and 创作者 do not tell who wrote it. */
    static final String AUTHOR = "(?<![工合创創写寫])作者";

    /** The trade before a Chinese name, to be found. */
    static final String HAN = words("han");

    /** What a writer did, before a Chinese name, to be found. */
    static final String DID = words("did");

    /** What scholars are, to be found. */
    static final String SCHOLAR = words("scholar");

    /** What Korean reporters are, glued to that word or before it, to be found. */
    static final String KOREAN = "(?:(?:(?:" + words("korean-field") + ")?전문|(?:" + words("korean-desk") + ")부|"
            + words("korean-rank") + ")\\s?)";

    /** The trade in other languages, to be found. */
    static final String WRITER = words("writer");

    /** Behind a name. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s+(?:(?:(?:" + words("rank") + ")\\s+)*(?:" + WRITER + ")s?|(?-i:" + Agencies.ANY + "))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** On a line of its own, in a few words, and where; not in a sentence. */
    private static final Pattern LINE = Pattern.compile(
            "(?!.*\\b(?:to the editor|photo|picture))(?:(?!(?:" + words("no") + ")\\b)[\\p{L}&'’-]+,?\\s+){0,5}(?:"
                    + WRITER
                    + ")(?:,\\s(?-i:\\p{Lu}).{1,30}|\\s(?:at|in|for|für|de|per)\\s.{1,30})?|(?!本)[\\p{IsHan}\\w]{1,12}(?:"
                    + HAN + ")",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 60;

    private Posts() {}

    private static String words(String kind) {
        return Objects.requireNonNull(KINDS.get(kind), kind).stream()
                .map(Pattern::quote)
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

    /**
     * What stands before the post in {@code Ann Miller Political Editor} and the agency in {@code Ann Miller BBC News}.
     */
    static String cutOff(String name) {
        return BEHIND.matcher(' ' + name).replaceFirst("").strip();
    }
}
