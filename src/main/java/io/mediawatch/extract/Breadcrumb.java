package io.mediawatch.extract;

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
 * Where on its site an article stands, from {@code 当前位置：首页 > 资讯 > 正文}; the words are in {@code breadcrumbs.tsv}.
 */
final class Breadcrumb {
    private static final Vocabulary WORDS = new Vocabulary("breadcrumbs.tsv");
    private static final Set<String> ENDS = Set.copyOf(WORDS.words("end"));

    /** Signs around a level that separate it from others; looked for only where they begin, as there may be many. */
    private static final Pattern AROUND = Pattern.compile("^[\\s|/\\[]+|(?<![\\s|/\\]])[\\s|/\\]]++$");

    private static final String SEPARATORS = ">＞»›→";

    private static final int MAX_LEVELS = 8;

    /** Characters of a label and its colon. */
    private static final int LABEL = 20;

    /** Longer levels are headlines. */
    private static final int LONGEST = 40;

    /** Longer lines are no paths. */
    private static final int LINE = 120;

    private Breadcrumb() {}

    /** What an element says, with a sign between the items of a list that has none: styles draw theirs. */
    static String line(Outline.Mark mark) {
        Element path = mark.element();
        boolean list = (path.nameIs("ul") || path.nameIs("ol")) && path.childrenSize() > 1;
        return list && !hasSeparator(mark.text()) && path.getElementsByTag("li").size() == path.childrenSize()
                ? items(path.children())
                : mark.text();
    }

    /** The links of the items; an item that is none, behind these or before them, is the page itself or a label. */
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

    /** The levels of a line; empty if it is no breadcrumb. */
    static List<String> of(String line, @Nullable String headline) {
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
        return cuts == 0 || levels.size() > MAX_LEVELS ? List.of() : levels;
    }

    /** Where the path begins behind {@code 当前位置}, with a colon, a space or a separator between. */
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

    /** The path without the last word, where that says that the text follows: {@code 港口 正文}, {@code 港口 / 正文}. */
    private static String withoutEnd(String path) {
        int space = path.lastIndexOf(' ');
        if (space <= 0 || !WORDS.words("text").contains(path.substring(space + 1))) {
            return path;
        }
        return path.substring(0, path.charAt(space - 1) == '/' ? space - 1 : space);
    }

    /** Where a level ends before a separator that is written as an arrow: {@code ->}. */
    private static int withoutArrow(String text, int from, int separator) {
        int end = separator;
        while (separator < text.length() && end > from && "-=".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a level is the headline, or all of it but a label before it. */
    private static boolean isHeadline(String level, String headline) {
        return !headline.isEmpty() && headline.endsWith(level) && level.length() * 2 > headline.length();
    }

    /** Whether it says nothing, or where every path begins or ends. */
    static boolean isEnd(String level) {
        return level.isEmpty() || ENDS.contains(level.toLowerCase(Locale.ROOT));
    }

    private static boolean headsText(String level) {
        int space = level.indexOf(' ');
        return space > 0 && WORDS.words("text").contains(level.substring(0, space));
    }

    /** Whether it stands between two levels. */
    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** The levels of a path whose links nothing parts but how they look; none if it is a menu. */
    static List<String> links(Element path, String headline) {
        List<String> levels = path.getElementsByTag("a").stream()
                .map(link -> Chars.tidy(link.text()))
                .filter(level -> !isEnd(level) && !isHeadline(Chars.key(level), Chars.key(headline)))
                .toList();
        boolean menu = levels.size() > MAX_LEVELS || levels.stream().anyMatch(level -> level.length() > LONGEST);
        return menu ? List.of() : levels;
    }

    /** Whether it leads on from the site's name, which begins it. */
    static boolean isBelow(@Nullable String site, String line) {
        if (site == null || line.length() < site.length() + 2 || !line.startsWith(site)) {
            return false;
        }
        int next = line.charAt(site.length()) == ' ' ? site.length() + 1 : site.length();
        return isSeparator(line.charAt(next)) && of(line, null).size() > 1;
    }

    /** Whether it leads on from the site's front page, or is labelled as a path. */
    static boolean isOne(String line) {
        if (line.length() >= LINE) {
            return false;
        }
        boolean beforeText = WORDS.ends(line, "text");
        return (beforeText || hasSeparator(line))
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

    /** Whether it begins with {@code You are here}, and no sentence goes on behind that. */
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
