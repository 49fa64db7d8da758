package io.mediawatch.extract.field;

import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.line.Names;
import io.mediawatch.extract.line.OutletNames;
import io.mediawatch.extract.outline.Outline;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes titles apart, which put the site's name behind the headline, and sometimes before it: {@code The last ferry -
 * News | Bay Courier}.
 */
public final class Titles {
    /** Every separator contains one of these. */
    private static final String SIGNS = "|｜»«›‹·•–—:~<>_-\\";

    /**
     * Where the site's name may begin: after a bar, or after a dash or backslash with spaces around it; in Chinese also
     * after an underscore or a bare dash.
     */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[|｜»«›‹·•]\\s*|\\s+(?:[-–—:~<>\\\\]|::)\\s+|\\s*[—]{1,2}\\s*(?=\\p{IsHan})|\\s*_+\\s*"
                    + "|(?<=[\\p{IsHan}！？。”\"）)])\\s*-+\\s*(?=[\\p{IsHan}A-Za-z])");

    /** What may separate a part of a title from the next one, at its end. */
    private static final Pattern BEHIND = Pattern.compile("[\\s|｜_–—:：-]+$");

    /** Signs that separate an outlet's name from a headline wherever they stand. */
    private static final String BARS = "-_|";

    /** A feed's title: the site's name and the kind of feed. */
    private static final Pattern FEED = Pattern.compile("(.+?)(?: » .+| - (?:Atom|RSS)| RSS Feed)");

    /** Minimum length, in characters, of a headline before an outlet's name. */
    private static final int LEAST = 4;

    /** Maximum number of last parts that do not belong to the headline. */
    private static final int PARTS = 3;

    /** Maximum length, in characters, of a site's name that is the last part of a title. */
    private static final int MAX_NAME = 30;

    /**
     * Maximum length, in characters, of a newspaper's name before a headline in the title; longer texts are kickers.
     */
    private static final int MAX_AHEAD = 12;

    private Titles() {}

    /** The title without the site's name: without up to three last parts that are short, or known to be the site's. */
    public static String withoutSite(String title, Outline outline) {
        String text = title;
        for (int i = 0; i < PARTS; i++) {
            MatchResult last = lastSeparator(text);
            if (last == null || !isOfSite(text.substring(last.end()), text.substring(0, last.start()), outline)) {
                return text;
            }
            text = text.substring(0, last.start()).strip();
        }
        return text;
    }

    private static boolean isOfSite(String tail, String head, Outline outline) {
        String name = outline.meta("og:site_name", "application-name");
        String key = Chars.key(tail);
        if (name != null && (Chars.key(name).contains(key) || key.contains(Chars.key(name)))) {
            return true;
        }
        if (head.length() >= LEAST && OutletNames.isOne(tail)) {
            return true;
        }
        boolean han = Chars.hanShare(tail) > 0.3;
        int letters = tail.length();
        return letters * 2 <= head.length()
                && (han ? letters <= 12 : Names.SPACES.split(tail).length <= 4 && letters <= 32);
    }

    /** Returns the last separator that is not at the title's start; null if there is none. */
    private static @Nullable MatchResult lastSeparator(String title) {
        MatchResult last = null;
        Matcher m = SEPARATOR.matcher(title).useTransparentBounds(true);
        int behind = 0;
        for (int sign = 0; sign < title.length(); sign = Math.max(behind, sign + 1)) {
            if (!Chars.isLetterOrDigit(title.charAt(sign)) && SIGNS.indexOf(title.charAt(sign)) >= 0) {
                int start = sign;
                while (start > behind && title.charAt(start - 1) <= ' ') {
                    start--;
                }
                if (m.region(start, title.length()).lookingAt()) {
                    last = start > 0 ? m.toMatchResult() : last;
                    behind = m.end();
                }
            }
        }
        return last;
    }

    /** Whether a separator, or a bar without spaces, is at this index. */
    static boolean isSeparated(String title, int at) {
        return BARS.indexOf(title.charAt(at)) >= 0
                || SEPARATOR.matcher(title).region(at, title.length()).lookingAt();
    }

    /** Whether a text is an outlet's name and a bar. */
    static boolean isOutletAndBar(String text) {
        int last = text.length() - 1;
        return last > 0
                && BARS.indexOf(text.charAt(last)) >= 0
                && OutletNames.isOne(text.substring(0, last).strip());
    }

    /** The last part of the title, where the site's name is; null if there is none or it is too long for a name. */
    public static @Nullable String last(String title) {
        MatchResult last = lastSeparator(title);
        return last == null ? null : name(title.substring(last.end()));
    }

    /** The part before the last one, as {@link #last} returns it; null if there is none. */
    static @Nullable String beforeLast(String title, String last) {
        String rest = title.substring(0, title.length() - last.length());
        return last(BEHIND.matcher(rest).replaceFirst(""));
    }

    /**
     * What follows the headline that the title begins with, behind any separator: {@code 最后一艘渡船GPU-海湾 在线}. Null if
     * that is no name.
     */
    static @Nullable String afterHeadline(String title, String headline) {
        int sign = headline.length();
        boolean separated = !headline.isEmpty()
                && title.startsWith(headline)
                && sign < title.length()
                && SIGNS.indexOf(title.charAt(sign)) >= 0;
        return separated ? name(title.substring(sign + 1)) : null;
    }

    private static @Nullable String name(String tail) {
        String name = tail.strip();
        return name.length() >= 2 && name.length() <= MAX_NAME ? name : null;
    }

    /**
     * The short name before the headline that the title ends with, as in the digital editions of newspapers; null if
     * there is none.
     */
    static @Nullable String beforeHeadline(String title, String headline) {
        if (headline.isEmpty() || !title.endsWith(headline)) {
            return null;
        }
        String start = title.substring(0, title.length() - headline.length());
        String name = BEHIND.matcher(start).replaceFirst("");
        return name.length() >= 2 && name.length() <= MAX_AHEAD && name.length() < start.length() ? name : null;
    }

    /** The site's name in a feed's title, before the kind of feed, as WordPress and Blogger write it. */
    static @Nullable String ofFeed(String title) {
        Matcher m = FEED.matcher(title);
        return m.matches() ? m.group(1) : null;
    }

    /**
     * The part of the title that is one of these texts, if the title begins with the name of the site's feed, as in old
     * blogs: {@code Harbour Notes » Blog Archive » The last ferry}. Null otherwise.
     *
     * @param keys the texts, as {@link Chars#key} gives them
     */
    static @Nullable String afterFeed(String title, String feed, Set<String> keys) {
        String name = ofFeed(feed);
        if (name == null || !title.startsWith(name)) {
            return null;
        }
        Matcher separator = SEPARATOR.matcher(title).region(name.length(), title.length());
        for (boolean found = separator.lookingAt(); found; found = separator.find()) {
            String rest = title.substring(separator.end());
            if (keys.contains(Chars.key(rest))) {
                return rest;
            }
        }
        return null;
    }
}
