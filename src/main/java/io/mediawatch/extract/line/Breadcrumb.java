package io.mediawatch.extract.line;

import io.mediawatch.extract.date.Dates;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads breadcrumbs, which say where on its site an article is: {@code 当前位置：首页 > 资讯 > 正文}. The words are in
 * {@code breadcrumbs.tsv}.
 */
public final class Breadcrumb {
    private static final Vocabulary WORDS = new Vocabulary("breadcrumbs.tsv");
    private static final Set<String> ENDS = Set.copyOf(WORDS.words("end"));
    private static final Set<String> BADGES = Set.copyOf(WORDS.words("badge"));

    /**
     * Signs around a level that separate it from others. A run of them is matched only from its start, as it may be
     * long.
     */
    private static final Pattern AROUND = Pattern.compile("^[\\s|/\\[]+|(?<![\\s|/\\]])[\\s|/\\]]++$");

    private static final String SEPARATORS = ">＞»›→";

    private static final int MAX_LEVELS = 8;

    /** Maximum length, in characters, of a label and its colon. */
    private static final int LABEL = 20;

    /** Maximum length, in characters, of a level: longer ones are headlines. */
    private static final int LONGEST = 40;

    /** Maximum length, in characters, of a line that is a breadcrumb. */
    private static final int LINE = 120;

    private Breadcrumb() {}

    /**
     * Returns an element as a line: its text or, if it is a list without separators, which style sheets add, its items
     * with {@code >} between them.
     *
     * @param text what the element shows
     */
    public static String line(Element around, String text) {
        Element path = around.childrenSize() == 1 && around.ownText().isBlank() ? around.child(0) : around;
        boolean list = (path.nameIs("ul") || path.nameIs("ol")) && path.childrenSize() > 1;
        return list && !hasSeparator(text) && path.getElementsByTag("li").size() == path.childrenSize()
                ? items(path.children())
                : text;
    }

    /**
     * Joins the links of a list's items. Items without a link, at the start or the end, are a label or the page itself.
     */
    private static String items(List<Element> items) {
        List<Element> links = items.stream()
                .map(item -> item.getElementsByTag("a").first())
                .filter(Objects::nonNull)
                .toList();
        return (links.isEmpty() ? items : links)
                .stream()
                        .map(item -> AROUND.matcher(Chars.tidy(item.text())).replaceAll(""))
                        .collect(Collectors.joining(" > "));
    }

    /** Returns the levels of a line; none if it is not a breadcrumb. */
    public static List<String> of(String line, @Nullable String headline) {
        String text = withoutEnd(line.substring(label(line)));
        String repeated = headline == null ? "" : Chars.key(headline);
        List<String> levels = new ArrayList<>();
        int from = 0;
        int cuts = line.endsWith(text) ? 0 : 1;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text.charAt(i))) {
                cuts += i < text.length() ? 1 : 0;
                String level = text.substring(from, withoutArrow(text, from, i)).strip();
                if (level.length() <= LONGEST
                        && !isEnd(level)
                        && !headsText(level)
                        && !isHeadline(Chars.key(level), repeated)) {
                    levels.add(level);
                }
                from = i + 1;
            }
        }
        boolean archive = levels.stream().anyMatch(level -> level.length() == 4 && Dates.year(level) == 0); // of a day
        return cuts == 0 || archive || levels.size() > MAX_LEVELS ? List.of() : levels;
    }

    /**
     * Returns where the path begins, after a label such as {@code 当前位置} and a colon, a space or a separator; 0 without
     * one.
     */
    private static int label(String line) {
        int colon = Chars.colon(line);
        if (colon >= 0
                && colon < LABEL
                && (WORDS.isIn(line.substring(0, colon), "label") || WORDS.begins(line, "here"))) {
            return colon + 1;
        }
        for (String label : WORDS.words("label")) {
            int end = line.indexOf(label) + label.length();
            if (end >= label.length() && end < Math.min(LABEL, line.length()) && isBetween(line.charAt(end))) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isBetween(char c) {
        return c == ' ' || isSeparator(c);
    }

    /** Returns the path without a last word that announces the text: {@code 港口 正文}, {@code 港口 / 正文}. */
    private static String withoutEnd(String path) {
        int space = path.lastIndexOf(' ');
        if (space <= 0 || !WORDS.words("text").contains(path.substring(space + 1))) {
            return path;
        }
        return path.substring(0, path.charAt(space - 1) == '/' ? space - 1 : space);
    }

    /** Returns where a level ends before a separator written as an arrow: {@code ->}. */
    private static int withoutArrow(String text, int from, int separator) {
        int end = separator;
        while (separator < text.length() && end > from && "-=".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a class name's last part is a word for a section: {@code article__category}, {@code post-rubric}. */
    public static boolean isSection(String className) {
        int last = Math.max(className.lastIndexOf('-'), className.lastIndexOf('_'));
        return WORDS.words("class").contains(className.substring(last + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a level is the headline, perhaps without a label that precedes it there. */
    private static boolean isHeadline(String level, String headline) {
        return !headline.isEmpty() && headline.endsWith(level) && level.length() * 2 > headline.length();
    }

    /** Whether it is empty, or a word that paths begin or end with. */
    public static boolean isEnd(String level) {
        return level.isEmpty() || ENDS.contains(level.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a label of the page rather than a section's name: {@code Premium}, {@code Exclusive}. */
    public static boolean isBadge(String label) {
        return BADGES.contains(label.toLowerCase(Locale.ROOT));
    }

    private static boolean headsText(String level) {
        int space = level.indexOf(' ');
        return space > 0 && WORDS.words("text").contains(level.substring(0, space));
    }

    /** Whether it is a sign between two levels. */
    public static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** Returns the levels of a path whose links are separated by styles alone; none if it is a menu. */
    public static List<String> links(Element path, String headline) {
        List<String> levels = path.getElementsByTag("a").stream()
                .map(link -> Chars.tidy(link.text()))
                .filter(level -> !isEnd(level) && !isHeadline(Chars.key(level), Chars.key(headline)))
                .toList();
        boolean menu = levels.size() > MAX_LEVELS || levels.stream().anyMatch(level -> level.length() > LONGEST);
        return menu ? List.of() : levels;
    }

    /** Whether a line is a breadcrumb that begins with the site's name. */
    public static boolean isBelow(@Nullable String site, String line) {
        if (site == null || line.length() < site.length() + 2 || !line.startsWith(site)) {
            return false;
        }
        int next = line.charAt(site.length()) == ' ' ? site.length() + 1 : site.length();
        return isSeparator(line.charAt(next)) && of(line, null).size() > 1;
    }

    /**
     * Whether a line is a breadcrumb that begins with the site's front page, is labelled as a path, or ends by
     * announcing the text.
     */
    public static boolean isOne(String line) {
        if (line.length() >= LINE) {
            return false;
        }
        boolean beforeText = WORDS.ends(line, "text");
        return (beforeText || hasSeparator(line))
                && !WORDS.begins(line, "back")
                && mayBeOne(line, beforeText)
                && !of(line, null).isEmpty();
    }

    private static boolean hasSeparator(String line) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            if (line.indexOf(SEPARATORS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with a label such as {@code You are here}, and does not go on as a sentence. */
    private static boolean isHere(String line) {
        for (String label : WORDS.words("here")) {
            int next = label.length();
            while (next < line.length() && line.charAt(next) == ' ') {
                next++;
            }
            if (line.startsWith(label) && (next == line.length() || !Character.isLowerCase(line.charAt(next)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeOne(String line, boolean beforeText) {
        return WORDS.begins(line, "home")
                || isHere(line)
                || (Chars.hasHan(line) && (WORDS.isIn(line, "label") || WORDS.isIn(line, "home-zh") || beforeText));
    }
}
