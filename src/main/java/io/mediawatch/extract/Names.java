package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People's names out of bylines: split, cleaned, and told from outlets and addresses. */
final class Names {
    private static final Vocabulary WORDS = new Vocabulary("by-words.tsv");

    /** What one may begin with is told first, as in {@link #TRAILING}: most letters begin none. */
    private static final Pattern SPLIT = Pattern.compile(
            "(?=[\\s;,，；、|/&A•])\\s*(?:[;,，；、|/&]|\\s" + WORDS.any("and") + "\\s|\\bAND\\b|\\s-\\s|\\s·\\s|[•])\\s*");

    /** One name, of which {@code y} joins the last two: who is signed behind another has a first name, too. */
    private static final Pattern JOINED = Pattern.compile("(?:\\p{Lu}\\p{L}+ ){2,3}y (\\p{Lu}\\p{Ll}+)");

    private static final Pattern PEN_NAME = Pattern.compile("\\p{L}[\\p{L}\\d_.-]{1,24}");

    private static final Pattern LOGIN = Pattern.compile("[a-z]+\\d+");

    private static final Pattern TRAILING = Pattern.compile(
            "(?=[\\s(（\\[h,기記–—-])\\s*(?:[(（\\[].*|\\s@\\S+.*|https?:.*|,? " + WORDS.any("behind") + "\\b(?!-).*|\\s"
                    + WORDS.any("all") + " " + WORDS.any("articles") + "\\b.*|\\s*" + Posts.TRADE_BEHIND
                    + "|\\s\\|.*|\\s*[–—-])$",
            Pattern.CASE_INSENSITIVE);
    /** Profiles given in the name's place, and mail addresses behind it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern PARTS = Pattern.compile("\\s*[|•·–—]\\s*|\\s-\\s");

    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,2}");

    /** Between words. */
    static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern HANGUL_NAME = Pattern.compile("[\\p{IsHangul}]{2,4}");

    private static final Pattern HAN_NAME =
            Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,6}[·•.・][\\p{IsHan}]{1,8}");
    /** What a writer is, with the outlet before it. */
    private static final Pattern ROLE = Pattern.compile("^.*" + Posts.TRADE_OR_AUTHOR);

    /**
     * The outlet and the trade before a Chinese name, glued to one of three characters, as most have; no department.
     */
    private static final Pattern OF_OUTLET = Pattern.compile("^[\\p{IsHan}\\w]{0,12}(?:" + Posts.TRADE
            + "\\s+(?=[\\p{IsHan}·]{2,12}$)|" + Posts.TRADE_OR_DID + "(?=\\p{IsHan}{2}[\\p{IsHan}&&[^部室组組处處站团團]]$))");

    /** What a line about its own making ends with: {@code 中央社華沙7日綜合外電報導}. */
    private static final Pattern DISPATCH = Pattern.compile(".*\\p{IsHan}[報报][導导道]|.*\\d日.{0,6}[電电]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,;；/&和|▪•●]+");

    /** A name of two characters, set as wide as one of three. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{IsHan}])(\\p{IsHan})[ \\u3000]+(\\p{IsHan})(?![\\p{IsHan}])");

    private static final Set<String> NOBODY = Set.copyOf(WordList.lines("nobody.txt"));
    /** Signs of addresses, labels and sentences. */
    private static final String NO_NAME = "@\":：?？!！。";

    /** Characters of most Chinese names; those of sections and columns have two or four. */
    static final int HAN_LENGTH = 3;

    private static final int MAX = 12;
    /** Digits of a time at least. */
    private static final int TIME = 3;

    private Names() {}

    /** People of a byline in Latin letters or with separators. */
    static List<String> of(String byline) {
        // tidied first: some of the patterns take long over many spaces
        String tidy = withoutAddresses(Chars.tidy(byline));
        if (tidy.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String part : parts(withoutLeading(tidy))) {
            String plain = TRAILING.matcher(withoutLeading(part.strip()))
                    .replaceFirst("")
                    .strip();
            String name = once(Chars.hasHan(plain) ? OF_OUTLET.matcher(plain).replaceFirst("") : plain);
            if (isPerson(name) && names.size() < MAX) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> parts(String line) {
        Matcher joined = JOINED.matcher(line.contains(" y ") ? line : "");
        return joined.matches() && isPerson(joined.group(1)) && !Agencies.isOne(joined.group(1))
                ? List.of(line)
                : List.of(SPLIT.split(line, -1));
    }

    /** Without what stands before the names, {@code by} or a label; of a tidied line. */
    static String withoutLeading(String line) {
        return Signature.cutOff(Chars.colon(line) >= 0 ? Labels.withoutAuthor(line) : line);
    }

    /** The last of the parts that may each be a name. */
    static String lastPart(String byline) {
        String[] parts = SPLIT.split(byline, -1);
        return parts[parts.length - 1];
    }

    /**
     * The name alone of {@code Ann Miller Ann Miller}, as it stands where one of the two is for readers who see no
     * pictures.
     */
    private static String once(String name) {
        String half = name.substring(0, name.length() / 2);
        return half.indexOf(' ') > 0 && name.equals(half + ' ' + half) ? half : name;
    }

    /** The name alone of {@code Ann Miller Political Editor} and {@code Ann Miller BBC News}. */
    static String withoutPost(String name) {
        String left = Posts.cutOff(name);
        return FULL_NAME.matcher(left).matches() && !OutletNames.isCut(left) ? left : name;
    }

    static String withoutAddresses(String line) {
        boolean none = line.indexOf('@') < 0 && line.indexOf(':') < 0;
        return none ? line : ADDRESS.matcher(line).replaceAll("");
    }

    /** Whether it is an account's name that systems make: {@code editor01}. */
    static boolean isLogin(String name) {
        return LOGIN.matcher(name).matches();
    }

    /** Whether it is a single word that may name somebody. */
    static boolean isPenName(String name) {
        return PEN_NAME.matcher(name).matches() && !Chars.hasHan(name) && isPerson(name);
    }

    /** The only name between bars in a line that tells a time, too: {@code 04.02.2022 | 13:10 Uhr | Ines Falk}. */
    static List<String> besideTime(String line) {
        if (Dates.digits(line, 0, line.length()) < TIME) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        boolean timed = false;
        for (String part : PARTS.split(line.strip(), -1)) {
            timed |= part.chars().filter(Character::isDigit).count() >= TIME;
            if (FULL_NAME.matcher(part).matches() && isPerson(part) && !Posts.isOne(part)) {
                names.add(part);
            }
        }
        return timed && names.size() == 1 ? names : List.of();
    }

    static List<String> of(List<String> bylines) {
        if (bylines.isEmpty()) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String byline : bylines) {
            names.addAll(of(byline));
        }
        return names.stream().limit(MAX).toList();
    }

    /** Whether it may be a person: no address, no number, not everybody's desk. */
    static boolean isPerson(String name) {
        if (name.length() < 2
                || name.length() > 50
                || Character.isDigit(name.charAt(0))
                || name.chars().anyMatch(sign -> NO_NAME.indexOf(sign) >= 0)
                || name.contains("www.")) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (NOBODY.contains(lower)
                || Posts.isEditor(name)
                || (Chars.hasHan(name) && DISPATCH.matcher(name).matches())
                || name.chars().filter(Character::isDigit).count() > 4) {
            return false;
        }
        return SPACES.split(name, -1).length <= 6;
    }

    /** Whether it is the Chinese name of a person. */
    static boolean isReporter(String name) {
        return isHanName(name) && isPerson(name) && !OutletNames.isNoPerson(name);
    }

    static boolean isHanName(String text) {
        return HAN_NAME.matcher(text).matches();
    }

    /** Whether every word of it begins as a name's does. */
    static boolean isFull(String name) {
        return isHanName(name) || FULL_NAME.matcher(name).matches();
    }

    /**
     * Whether it is written as a name is: a Chinese one, or two to four words, the first and the last with a capital.
     */
    static boolean looksLikeOne(String name) {
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

    /** With no space between the two characters of a Chinese name. */
    static String unspaced(String text) {
        return SPACED.matcher(text).replaceAll("$1$2");
    }

    /**
     * The Chinese names at the start of a text, up to the first word that is none. What they are may stand before
     * them ({@code 南都记者 李明}), or their outlet before a single one ({@code 观察者网 李明}); another trade ends them.
     */
    static List<String> leading(String text) {
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
                break; // no name; or what those are who helped
            }
        }
        return names;
    }
}
