package io.mediawatch.extract.line;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Phrases;
import io.mediawatch.extract.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads signatures in words, such as {@code Written by Ann Miller}. The words are in {@code by-words.tsv}. */
public final class Signature {
    private static final Vocabulary WORDS = new Vocabulary("by-words.tsv");

    private static final String BY = WORDS.any("by");

    /**
     * Words before the names in a text known to be a byline; these may also be the kind of text or a job title, with a
     * colon.
     */
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:" + WORDS.any("written", "piece", "others") + "\\s+)?" + BY + "|" + WORDS.any("signed")
                    + ")\\b[:\\s]+|^(?:" + WORDS.any("piece") + "|" + Posts.WRITER + ")s?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Words before the names, at the start of a line or of part of it; the name may be glued to the English {@code By}.
     */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:^|[|·•–—-]\\s*|\\d{4}\\s+)(?:(?:(?:" + WORDS.any("article") + "\\s+)?" + WORDS.any("written", "piece")
                    + "\\s+)?" + BY + "|" + WORDS.any("signed")
                    + ")\\s+(?=(?-i:\\p{Lu}))|^(?-i:By)(?=(?-i:[A-Z])[\\p{L}.'’-]+\\s(?-i:\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line that only names one account, possibly with a date before or after it. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:.{0,30}\\d\\W*)?(?:" + WORDS.any("written") + "\\s+)?" + BY
                    + "\\s+(\\p{L}[\\p{L}\\d_.-]{1,24})(?:\\W*\\d.{0,30}| " + WORDS.any("on") + " .{0,30}\\d.{0,20})?",
            Pattern.CASE_INSENSITIVE);

    /** Mentions of others who contributed. */
    private static final Pattern ASSISTED =
            Pattern.compile("[,;|]?\\s+" + WORDS.any("assisted") + "\\p{L}*\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHERS =
            Pattern.compile(WORDS.any("others") + "\\s+" + BY + "\\b", Pattern.CASE_INSENSITIVE);

    /** A date after a name, and all that follows: {@code Door Anneke de Boer 3 mei 2024}. */
    private static final Pattern TIME_BEHIND = Pattern.compile("(?<=[\\p{L}.])(?:,?\\s+" + WORDS.any("on") + ")?,?\\s+"
            + "(?:\\p{Lu}\\p{Ll}{2,5}day,?\\s)?"
            + "(?:\\d{1,2}[./ -]|\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d).*");

    /** An abbreviation, which ends no sentence: {@code D.C.} */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+");

    /** The only word that a name may be glued to. */
    private static final String GLUED = "by";

    /** Words one of which is in every signature; lines without them are not searched any further. */
    private static final Phrases MARKS =
            new Phrases(Stream.concat(WORDS.words("by").stream(), WORDS.words("signed").stream())
                    .flatMap(word -> word.equals(GLUED) ? Stream.of(word) : Stream.of(word + ' ', word + ':'))
                    .toList());

    private Signature() {}

    /** Removes {@code by} and the like before the names; expects a tidied line. */
    static String cutOff(String line) {
        return MARKS.in(line, 0) == null && Chars.colon(line) < 0
                ? line
                : LEADING.matcher(line).replaceFirst("");
    }

    /** The names in a byline without the time, other contributions and reading time behind them. */
    public static String withoutBehind(String byline) {
        String undated = TIME_BEHIND.matcher(Labels.undated(byline)).replaceFirst("");
        String written = ASSISTED.matcher(undated).replaceFirst("");
        boolean sentence = written.length() < undated.length() && written.endsWith("."); // Ann Miller. Photos by
        return sentence ? written.substring(0, written.length() - 1) : written;
    }

    /** Whether a text begins by naming other contributions than writing: {@code Edited by Ann Miller}. */
    public static boolean isOfOthers(String text) {
        return OTHERS.matcher(text).lookingAt();
    }

    /** Whether a text begins with the English {@code by}. */
    public static boolean isBy(String text) {
        return text.regionMatches(true, 0, GLUED + ' ', 0, GLUED.length() + 1);
    }

    /** Whether a text is only a word such as {@code by}, whose names are in the next line. */
    public static boolean isWord(String text) {
        return WORDS.words("by").contains(text.toLowerCase(Locale.ROOT));
    }

    /** The names after {@code By}, up to the first part that is not a name, such as a date or a place. */
    public static List<String> names(String line) {
        Matcher m = MARKS.in(line, 0) == null ? null : SIGNED.matcher(line);
        if (m == null || !m.find()) {
            return List.of();
        }
        String signed = withoutBehind(line.substring(m.end()));
        List<String> names = new ArrayList<>();
        for (String part : isSentence(signed) ? List.<String>of() : Names.of(signed)) {
            String name = Names.withoutPost(part);
            if (!Posts.isOne(part)) {
                if (!Names.looksLikeOne(name)) {
                    break;
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Whether the text is a sentence and does not end with a name: {@code By Winter Solstice, the ice had gone.} */
    private static boolean isSentence(String text) {
        if (!Chars.endsSentence(text)) {
            return false;
        }
        String end = Names.lastPart(text);
        List<String> last = Names.of(end);
        return !INITIALS.matcher(end).matches()
                && (last.isEmpty()
                        || !(Posts.isOne(last.get(0)) || Names.looksLikeOne(Names.withoutPost(last.get(0)))));
    }

    /** The account in a line that says nothing else, {@code Posted by Anna on May 3, 2024}; empty if it says more. */
    public static List<String> account(String line) {
        if (MARKS.in(line, 0) == null) {
            return List.of();
        }
        Matcher m = ACCOUNT.matcher(line);
        return m.matches() && Names.isPenName(m.group(1)) ? List.of(m.group(1)) : List.of();
    }
}
