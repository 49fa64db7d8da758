package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the job titles of people who write for an outlet, such as reporter or editor ({@code posts.tsv}). The
 * string constants are parts of regular expressions.
 */
public final class Posts {
    private static final Vocabulary WORDS = new Vocabulary("posts.tsv");

    /**
     * The Chinese word for an author, but not as part of another word (创作者), nor where permission is meant (未经作者授权).
     */
    private static final String AUTHOR = "(?<![工合創创写寫归歸])(?<!(?<![财財])[经經])作者";

    /** Job title before a Chinese name. */
    static final String TRADE = WORDS.any("han");

    /** Job title before a Chinese name, or the word for an author. */
    static final String TRADE_OR_AUTHOR = "(?:" + TRADE + "|" + AUTHOR + ")";

    /** What a writer did, before a Chinese name. */
    static final String DID = WORDS.any("did");

    /** Words between Chinese names and the place they report from. */
    static final String SENT = WORDS.any("sent");

    /** Any of the above that says who wrote the text. */
    static final String WROTE = "(?:" + TRADE_OR_AUTHOR + "|" + DID + ")";

    /** What may come between an outlet and a name glued to it. */
    static final String TRADE_OR_DID = WORDS.any("han", "did");

    /** The Chinese word for any editor. */
    static final String EDITS = WORDS.any("edits");

    /** Words for those who ask questions in an interview. */
    public static final String ASKS = WORDS.any("asks");

    /** Job title of a person named after an author's label, before a Chinese name. */
    public static final String TITLE = "(?:" + TRADE_OR_AUTHOR + "|" + WORDS.any("scholar") + ")";

    /** Rank of a Korean reporter, before the word for a reporter or glued to it. */
    private static final String KOREAN_RANK = "(?:(?:" + WORDS.any("korean-field") + "?전문|" + WORDS.any("korean-desk")
            + "부|" + WORDS.any("korean-rank") + ")\\s?)";

    private static final String KOREAN_TRADE = WORDS.any("korean");

    /** Job title after a name in Korean and Chinese. */
    static final String TRADE_BEHIND = "(?:" + KOREAN_RANK + "?" + KOREAN_TRADE + "|" + WORDS.any("behind") + ")";

    /** How Korean pages sign, above and below the text: {@code 김하늘 기자}. */
    private static final Pattern KOREAN = Pattern.compile("(?<!\\p{IsHangul})(?!" + KOREAN_RANK + KOREAN_TRADE
            + ")(\\p{IsHangul}{2,4})\\s?" + KOREAN_RANK + "?" + KOREAN_TRADE + "(?!\\p{IsHangul})");

    /** Job title in other languages. */
    static final String WRITER = WORDS.any("writer");

    /** A job title or agency after a name; if only the page's style sets them apart, no space separates the two. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?:\\s+|(?-i:(?<=\\p{Ll}{2})(?=\\p{Lu})))(?:(?:(?:" + WORDS.any("rank")
                    + "\\s+)+(?:(?-i:\\p{Lu})\\S*\\s+){0,2})?" + WRITER + "s?|(?-i:" + Agencies.ANY + "))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A job title without a name: {@code AP Technology Writers}. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:(?-i:" + Agencies.ANY + ")\\s+)?(?:" + WORDS.any("rank") + "\\s+)*" + WRITER + "s?",
            Pattern.CASE_INSENSITIVE);

    /** A job title alone on its line: a few words, possibly with a place; not part of a sentence. */
    private static final Pattern LINE = Pattern.compile(
            "(?!.*\\b" + WORDS.any("else") + ")(?:(?!" + WORDS.any("no") + "\\b)[\\p{L}&'’-]+,?\\s+){0,5}" + WRITER
                    + "(?:,\\s(?-i:\\p{Lu}).{1,30}|\\s" + WORDS.any("at") + "\\s.{1,30})?|(?!本)[\\p{IsHan}\\w]{1,12}"
                    + TRADE,
            Pattern.CASE_INSENSITIVE);

    /** A name and what the person does: {@code Ann Miller is a reporter}, {@code Ann Miller writes for}. */
    private static final Pattern WRITES =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]++(?: \\p{Lu}[\\p{L}'’.-]*+){1,2}+,?+ (?:is (?:an?|the) [^.]{0,60}\\b"
                    + WORDS.any("bio") + "|" + WORDS.any("writes") + ")\\b");

    /** What follows a name in a text about the person. */
    private static final Pattern DOES = Pattern.compile("[ ,].{0,60}?\\b" + WORDS.any("does") + "\\b");

    /** Jobs of people who did not write the article. */
    private static final Set<String> OTHERS = Set.copyOf(WORDS.words("other"));

    /** Maximum length, in characters, of a job title on its own line. */
    private static final int LONGEST_LINE = 60;

    private Posts() {}

    /** The name before the Korean word for a reporter, at its first occurrence in a line; empty if there is none. */
    public static List<String> korean(String line) {
        Matcher m = KOREAN.matcher(WORDS.isIn(line, "korean") ? line : "");
        return m.find() ? List.of(m.group(1)) : List.of();
    }

    /** Whether a text begins with the Chinese word for the responsible editor. */
    public static boolean isEditor(String text) {
        return WORDS.begins(text, "editor");
    }

    /** Whether it is the Chinese job title of somebody who did not write the article. */
    static boolean isOther(String text) {
        return OTHERS.contains(text);
    }

    /** Whether a line is only the job title of a writer: {@code Scotland transport correspondent}. */
    public static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE && LINE.matcher(line).matches();
    }

    /** Whether part of a byline is only a job title or an agency. */
    public static boolean isOne(String part) {
        return BEHIND.matcher(' ' + part).matches();
    }

    /** Whether a part of a byline is only a job title, without a name. */
    public static boolean isAlone(String part) {
        return ALONE.matcher(part).matches();
    }

    /** Whether a text begins by introducing a writer. */
    public static boolean isBio(String text) {
        return WRITES.matcher(text).lookingAt();
    }

    /** Whether a text that begins with this name introduces the person. */
    public static boolean isBioOf(String name, String text) {
        return DOES.matcher(text).region(name.length(), text.length()).lookingAt();
    }

    /** Removes the job title in {@code Ann Miller Political Editor} and the agency in {@code Ann Miller BBC News}. */
    static String cutOff(String name) {
        return BEHIND.matcher(' ' + name).replaceFirst("").strip();
    }
}
