package io.mediawatch.extract.line;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import io.mediawatch.extract.language.WordList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds people's names in bylines: splits them, strips what surrounds them, and tells people from outlets and
 * addresses.
 */
public final class Names {
    private static final Vocabulary WORDS = new Vocabulary("by-words.tsv");

    /**
     * Separators between names. The look-ahead lists every character that a separator can begin with, as in
     * {@link #TRAILING}, so that all other characters are passed over quickly.
     */
    private static final Pattern SPLIT = Pattern.compile(
            "(?=[\\s;,，；、|/&A•])\\s*(?:[;,，；、|/&]|\\s" + WORDS.any("and") + "\\s|\\bAND\\b|\\s-\\s|\\s·\\s|[•])\\s*");

    /** A single name whose last two words are joined by {@code y}: a second person would have a first name, too. */
    private static final Pattern JOINED = Pattern.compile("(?:\\p{Lu}\\p{L}+ ){2,3}y (\\p{Lu}\\p{Ll}+)");

    private static final Pattern PEN_NAME = Pattern.compile("\\p{L}[\\p{L}\\d_.-]{1,24}");

    private static final Pattern LOGIN = Pattern.compile("[a-z]+\\d+");

    /** What may follow a name: notes in brackets, accounts, addresses, job titles, links to the author's articles. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?=[\\s(（\\[h,기記–—-])\\s*(?:[(（\\[](?![\\p{L}.]{1,8}\\) \\p{Lu}\\S+$).*|\\s@\\S+.*|https?:.*|,? "
                    + WORDS.any("behind") + "\\b(?!-).*|\\s"
                    + WORDS.any("all") + " " + WORDS.any("articles") + "\\b.*|\\s*" + Posts.TRADE_BEHIND
                    + "|\\s\\|.*|\\s*[–—-])$",
            Pattern.CASE_INSENSITIVE);
    /** A part that only says for whom somebody writes: {@code Special to the Courier}. */
    private static final Pattern FOR = Pattern.compile("^" + WORDS.any("behind") + "\\s.*", Pattern.CASE_INSENSITIVE);
    /** What follows the names about time: {@code Ann Miller|Updated June 13}. */
    private static final Pattern TIMED =
            Pattern.compile("(?<=\\p{L}) " + WORDS.any("timed") + "\\b.*", Pattern.CASE_INSENSITIVE);
    /** Profile addresses given instead of a name, and mail addresses after one. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern PARTS = Pattern.compile("\\s*[|•·–—]\\s*|\\s-\\s");

    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,2}");

    /** White space between words. */
    public static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern HANGUL_NAME = Pattern.compile("[\\p{IsHangul}]{2,4}");

    private static final Pattern HAN_NAME =
            Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,6}[·•.・][\\p{IsHan}]{1,8}");
    /** The job title of a writer, with the outlet before it. */
    private static final Pattern ROLE = Pattern.compile("^.*" + Posts.TRADE_OR_AUTHOR);

    /**
     * Outlet and job title, or an institution, before a Chinese name: {@code 海湾大学 周文海}. A job title may be glued to
     * the name if it has three characters, as most do, and does not end as a department's.
     */
    private static final Pattern OF_OUTLET = Pattern.compile("^[\\p{IsHan}\\w]{0,12}(?:(?:" + Posts.TRADE + "|"
            + OutletNames.INSTITUTION + ")\\s+(?=[\\p{IsHan}·]{2,12}$)|"
            + Posts.TRADE_OR_DID + "(?=\\p{IsHan}{2}[\\p{IsHan}&&[^部室组組处處站团團]]$))");

    /** The end of a line about how the report was made: {@code 中央社華沙7日綜合外電報導}. */
    private static final Pattern DISPATCH = Pattern.compile(".*\\p{IsHan}[報报][導导道]|.*\\d日.{0,6}[電电]");

    private static final Pattern NOTE = Pattern.compile("[(（][^)）]*[)）]?");

    /** Others who wrote the article, in brackets: {@code Ann Miller (with Ben Okoro and Cleo Park)}. */
    private static final Pattern OTHERS = Pattern.compile("\\s*[(（]" + WORDS.any("and") + "\\s([^()（）]*)[)）]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,;；/&和|▪•●]+");

    /** A two-character name with a space inside, which makes it as wide as one of three. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{IsHan}])(\\p{IsHan})[ \\u3000]+(\\p{IsHan})(?![\\p{IsHan}])");

    private static final Set<String> NOBODY = Set.copyOf(WordList.phrases("nobody.txt"));
    /** Characters of addresses, labels and sentences, which names do not contain. */
    private static final String NO_NAME = "@\":：?？!！。";

    /** Length of most Chinese names, in characters; names of sections and columns have two or four. */
    public static final int HAN_LENGTH = 3;

    /** Maximum number of names in a byline. */
    private static final int MAX = 12;
    /** Maximum length, in characters, of an abbreviation at the end of a name, full stop included: {@code Corp.}. */
    private static final int ABBREVIATED = 5;
    /** Maximum number of digits in a name: an account's may end with a year. */
    private static final int MAX_DIGITS = 4;
    /** Minimum number of digits in a time. */
    private static final int TIME = 3;

    private Names() {}

    /** The people named in a byline that is in Latin letters or has separators between the names. */
    public static List<String> of(String byline) {
        // tidied first: some of the patterns are slow on long runs of spaces
        String tidy =
                withOthers(TIMED.matcher(withoutAddresses(Chars.tidy(byline))).replaceFirst(""));
        if (tidy.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String part : parts(withoutLeading(tidy))) {
            String plain = TRAILING.matcher(withoutLeading(part.strip()))
                    .replaceFirst("")
                    .strip();
            String name =
                    once(Chars.hasHan(plain) ? OF_OUTLET.matcher(plain).replaceFirst("") : withoutFullStop(plain));
            if (isPerson(name) && (names.isEmpty() || !isPost(name)) && names.size() < MAX) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Takes those in brackets who wrote it, too, out of the brackets if all of them are full names. */
    private static String withOthers(String byline) {
        Matcher others = OTHERS.matcher(byline.indexOf('(') < 0 && byline.indexOf('（') < 0 ? "" : byline);
        return others.find() && of(others.group(1)).stream().allMatch(Names::looksLikeOne)
                ? others.replaceFirst(", $1,")
                : byline;
    }

    /**
     * Whether a part behind a name is only a job, a job and a button, or for whom somebody writes:
     * {@code Town Correspondent}, {@code Reporter Archive}, {@code Special to the Courier}.
     */
    private static boolean isPost(String part) {
        boolean post = Posts.isLine(part) || Posts.isOne(part);
        return FOR.matcher(part).matches() || (post && !Agencies.isOne(part) && !isFull(Posts.cutOff(part)));
    }

    private static List<String> parts(String line) {
        Matcher joined = JOINED.matcher(line.contains(" y ") ? line : "");
        return joined.matches() && isPerson(joined.group(1)) && !Agencies.isOne(joined.group(1))
                ? List.of(line)
                : List.of(SPLIT.split(line, -1));
    }

    /** Removes {@code by} or a label before the names; expects a tidied line. */
    public static String withoutLeading(String line) {
        return Signature.cutOff(Chars.colon(line) >= 0 ? Labels.withoutAuthor(line) : line);
    }

    /** The last of the parts into which separators divide a byline. */
    static String lastPart(String byline) {
        String[] parts = SPLIT.split(byline, -1);
        return parts[parts.length - 1];
    }

    /** Removes the full stop behind a name, unless its last word is so short that it may be abbreviated ({@code Jr.}). */
    private static String withoutFullStop(String name) {
        int word = name.lastIndexOf(' ') + 1;
        boolean stopped = name.length() - word > ABBREVIATED && name.indexOf('.', word) == name.length() - 1;
        return stopped ? name.substring(0, name.length() - 1) : name;
    }

    /** Reduces {@code Ann Miller Ann Miller} to one name; the second is often the text alternative of a picture. */
    private static String once(String name) {
        String half = name.substring(0, name.length() / 2);
        return half.indexOf(' ') > 0 && name.equals(half + ' ' + half) ? half : name;
    }

    /**
     * Removes a job title or agency after a full name: {@code Ann Miller Political Editor},
     * {@code Ann Miller BBC News}.
     */
    public static String withoutPost(String name) {
        String left = Posts.cutOff(name);
        return FULL_NAME.matcher(left).matches() && !OutletNames.isCut(left) ? left : name;
    }

    /** Removes remarks in brackets. */
    public static String withoutNotes(String text) {
        return NOTE.matcher(text).replaceAll("");
    }

    public static String withoutAddresses(String line) {
        boolean none = line.indexOf('@') < 0 && line.indexOf(':') < 0;
        return none ? line : ADDRESS.matcher(line).replaceAll("");
    }

    /** Whether it is an account name made by software: {@code editor01}. */
    public static boolean isLogin(String name) {
        return LOGIN.matcher(name).matches();
    }

    /** Whether it is a single word that may be a name, such as an account's. */
    public static boolean isPenName(String name) {
        return PEN_NAME.matcher(name).matches() && !Chars.hasHan(name) && isPerson(name);
    }

    /** The only name between bars in a line that also gives a time: {@code 04.02.2022 | 13:10 Uhr | Ines Falk}. */
    public static List<String> besideTime(String line) {
        if (Dates.digits(line, 0, line.length()) < TIME) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        boolean timed = false;
        for (String part : PARTS.split(line.strip(), -1)) {
            timed |= Dates.digits(part, 0, part.length()) >= TIME;
            if (FULL_NAME.matcher(part).matches() && isPerson(part) && !Posts.isOne(part)) {
                names.add(part);
            }
        }
        return timed && names.size() == 1 ? names : List.of();
    }

    public static List<String> of(List<String> bylines) {
        if (bylines.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String byline : bylines) {
            names.addAll(of(byline));
        }
        return names.stream().limit(MAX).toList();
    }

    /**
     * Whether it may be a person's name: no address, number, sentence, or word for whole desks and roles ({@code
     * nobody.txt}).
     */
    public static boolean isPerson(String name) {
        if (name.length() < 2
                || name.length() > 50
                || Character.isDigit(name.charAt(0))
                || isNumberOrSentence(name)
                || OutletNames.hasAddress(name)) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (NOBODY.contains(lower)
                || Posts.isEditor(name)
                || Posts.isAlone(name)
                || (Chars.hasHan(name) && DISPATCH.matcher(name).matches())) {
            return false;
        }
        return SPACES.split(name, -1).length <= 6;
    }

    /** Whether there are signs or digits in it that are in no name. */
    private static boolean isNumberOrSentence(String name) {
        int digits = 0;
        for (int i = 0; i < name.length(); i++) {
            digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
            if (digits > MAX_DIGITS || NO_NAME.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is written as the Chinese name of a person, and is not an outlet's. */
    public static boolean isReporter(String name) {
        return isHanName(name) && isPerson(name) && !OutletNames.isNoPerson(name);
    }

    static boolean isHanName(String text) {
        return HAN_NAME.matcher(text).matches();
    }

    /** Whether it is a full name: a Chinese one, or two or three capitalised words. */
    public static boolean isFull(String name) {
        return isHanName(name) || FULL_NAME.matcher(name).matches();
    }

    /**
     * Whether it is written like a name: a Chinese or Korean one, or two to four words of which the first and the last
     * are capitalised.
     */
    public static boolean looksLikeOne(String name) {
        String[] words = SPACES.split(name, -1);
        return isHanName(name)
                || HANGUL_NAME.matcher(name).matches()
                || (words.length >= 2
                        && words.length <= 4
                        && Character.isUpperCase(name.charAt(0))
                        && words[words.length - 1].chars().anyMatch(Character::isUpperCase)
                        && (Character.isLetter(name.charAt(name.length() - 1)) || name.endsWith("."))
                        && name.chars().noneMatch(Character::isDigit));
    }

    /** Removes spaces inside Chinese names of two characters. */
    static String unspaced(String text) {
        return SPACED.matcher(text).replaceAll("$1$2");
    }

    /**
     * The Chinese names at the start of a text, up to the first word that is not a name. Before them may be a job title
     * ({@code 南都记者 李明}) or, if there is one name, an outlet ({@code 观察者网 李明}). The job of somebody who did not write
     * the article, such as a photographer, ends the names.
     */
    public static List<String> leading(String text) {
        String[] tokens = BETWEEN.split(unspaced(text.strip()), -1);
        if (tokens.length == 2 && OutletNames.isNoPerson(tokens[0]) && isReporter(tokens[1])) {
            return List.of(tokens[1]);
        }
        List<String> names = new ArrayList<>();
        for (String token : tokens) {
            if (names.size() >= MAX || Posts.isOther(token)) {
                break;
            }
            Matcher role = ROLE.matcher(token);
            String name = role.find() ? token.substring(role.end()) : token;
            if (isReporter(name)) {
                names.add(name);
            } else if ((!name.isEmpty() || !names.isEmpty()) && !token.endsWith("记者")) {
                break; // not a name, or the job title of those who helped
            }
        }
        return names;
    }
}
