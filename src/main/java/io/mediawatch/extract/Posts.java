package io.mediawatch.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody is who writes for an outlet; the words are in {@code posts.tsv}. */
final class Posts {
    private static final Vocabulary WORDS = new Vocabulary("posts.tsv");

    /** The Chinese word for an author, not as the end of another, nor who may permit something: 创作者 and 未经作者授权 do not tell who wrote it. */
    private static final String AUTHOR = "(?<![工合創创写寫归歸])(?<!(?<![财財])[经經])作者";

    /** The trade before a Chinese name, to be found. */
    static final String TRADE = WORDS.any("han");

    /** The same, or that he is the author. */
    static final String TRADE_OR_AUTHOR = "(?:" + TRADE + "|" + AUTHOR + ")";

    /** What a writer did, before a Chinese name, to be found. */
    static final String DID = WORDS.any("did");

    /** What stands between Chinese names and the place they report from, to be found. */
    static final String SENT = WORDS.any("sent");

    /** Any of these. */
    static final String WROTE = "(?:" + TRADE_OR_AUTHOR + "|" + DID + ")";

    /** What may stand between an outlet and a name glued to it. */
    static final String TRADE_OR_DID = WORDS.any("han", "did");

    /** The word for an editor, to be found; and for anybody who asks in an interview. */
    static final String EDITS = WORDS.any("edits");

    static final String ASKS = WORDS.any("asks");

    /** What somebody is whom the label of an author names, before a Chinese name, to be found. */
    static final String TITLE = "(?:" + TRADE_OR_AUTHOR + "|" + WORDS.any("scholar") + ")";

    /** What Korean reporters are, glued to that word or before it. */
    private static final String KOREAN_RANK = "(?:(?:" + WORDS.any("korean-field") + "?전문|" + WORDS.any("korean-desk")
            + "부|" + WORDS.any("korean-rank") + ")\\s?)";

    private static final String KOREAN_TRADE = WORDS.any("korean");

    /** The trade behind a name in Korean and Chinese, to be found. */
    static final String TRADE_BEHIND = "(?:" + KOREAN_RANK + "?" + KOREAN_TRADE + "|" + WORDS.any("behind") + ")";

    /** As Korean pages sign, above the text and below: {@code 김하늘 기자}. */
    private static final Pattern KOREAN = Pattern.compile("(?<!\\p{IsHangul})(?!" + KOREAN_RANK + KOREAN_TRADE
            + ")(\\p{IsHangul}{2,4})\\s?" + KOREAN_RANK + "?" + KOREAN_TRADE + "(?!\\p{IsHangul})");

    /** The trade in other languages, to be found. */
    static final String WRITER = WORDS.any("writer");

    /** Behind a name. */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s+(?:(?:" + WORDS.any("rank") + "\\s+)*" + WRITER + "s?|(?-i:" + Agencies.ANY + "))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** On a line of its own, in a few words, and where; not in a sentence. */
    private static final Pattern LINE = Pattern.compile(
            "(?!.*\\b" + WORDS.any("else") + ")(?:(?!" + WORDS.any("no") + "\\b)[\\p{L}&'’-]+,?\\s+){0,5}" + WRITER
                    + "(?:,\\s(?-i:\\p{Lu}).{1,30}|\\s" + WORDS.any("at") + "\\s.{1,30})?|(?!本)[\\p{IsHan}\\w]{1,12}"
                    + TRADE,
            Pattern.CASE_INSENSITIVE);

    /** A name and what its bearer is. */
    private static final Pattern WRITES =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]++(?: \\p{Lu}[\\p{L}'’.-]*+){1,2}+,?+ is (?:an?|the) [^.]{0,60}\\b"
                    + WORDS.any("bio") + "\\b");

    /** What goes on behind a name where a text is about the person. */
    private static final Pattern DOES = Pattern.compile("[ ,].{0,60}?\\b" + WORDS.any("does") + "\\b");

    private static final Set<String> OTHERS = Set.copyOf(WORDS.words("other"));

    private static final int LONGEST_LINE = 60;

    private Posts() {}

    /** The first name in a line with the Korean word for a reporter behind it; none if there is none. */
    static List<String> korean(String line) {
        Matcher m = KOREAN.matcher(WORDS.isIn(line, "korean") ? line : "");
        return m.find() ? List.of(m.group(1)) : List.of();
    }

    /** Whether a text begins with the word for the editor who answers for it, in Chinese. */
    static boolean isEditor(String text) {
        return WORDS.begins(text, "editor");
    }

    /** Whether it tells what somebody did who wrote no article, in Chinese. */
    static boolean isOther(String text) {
        return OTHERS.contains(text);
    }

    /** Whether a line tells what somebody is who writes for an outlet: {@code Scotland transport correspondent}. */
    static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
    }

    /** Whether a part of a byline tells nothing else. */
    static boolean isOne(String part) {
        return BEHIND.matcher(' ' + part).matches();
    }

    /** Whether a text introduces somebody who writes. */
    static boolean isBio(String text) {
        return WRITES.matcher(text).lookingAt();
    }

    /** Whether a text that begins with a name introduces its bearer. */
    static boolean isBioOf(String name, String text) {
        return DOES.matcher(text).region(name.length(), text.length()).lookingAt();
    }

    /**
     * What stands before the post in {@code Ann Miller Political Editor} and the agency in
     * {@code Ann Miller BBC News}.
     */
    static String cutOff(String name) {
        return BEHIND.matcher(' ' + name).replaceFirst("").strip();
    }
}
