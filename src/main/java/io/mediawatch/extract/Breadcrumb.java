package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on its site an article stands, from {@code 当前位置：首页 > 资讯 > 正文}. */
final class Breadcrumb {
    private static final String SEPARATORS = ">＞»›→";
    private static final Set<String> ENDS = Set.copyOf(WordList.lines("breadcrumb-ends.txt"));

    private static final int MAX_LEVELS = 8;

    /** Longer ones are headlines. */
    private static final int LONGEST = 40;

    private Breadcrumb() {}

    /** The levels of a line; empty if it is no breadcrumb. */
    static List<String> of(String line, @Nullable String headline) {
        String text = line;
        int colon = Chars.colon(text);
        if (colon >= 0 && colon < 10 && text.substring(0, colon).contains("位置")) {
            text = text.substring(colon + 1);
        }
        String repeated = headline == null ? "" : Chars.key(headline);
        List<String> levels = new ArrayList<>();
        int from = 0;
        int cuts = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text.charAt(i))) {
                cuts += i < text.length() ? 1 : 0;
                String level = text.substring(from, i).strip();
                if (level.length() <= LONGEST
                        && !isEnd(level)
                        && !level.startsWith("正文 ")
                        && (repeated.isEmpty() || !Chars.key(level).equals(repeated))) {
                    levels.add(level);
                }
                from = i + 1;
            }
        }
        return cuts == 0 || levels.size() > MAX_LEVELS ? List.of() : levels;
    }

    /** Whether it says nothing, or where every path begins or ends. */
    static boolean isEnd(String level) {
        return level.isEmpty() || ENDS.contains(level.toLowerCase(Locale.ROOT));
    }

    /** Whether it stands between two levels. */
    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** The levels of a path whose links nothing parts but how they look; none if it is a menu. */
    static List<String> links(Element path, String headline) {
        List<String> levels = path.getElementsByTag("a").stream()
                .map(link -> Chars.tidy(link.text()))
                .filter(level -> !isEnd(level) && !Chars.key(level).equals(Chars.key(headline)))
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

    static boolean isOne(String line) {
        return line.length() < 120
                && (line.startsWith("Home")
                        || (Chars.hasHan(line)
                                && (line.contains("位置")
                                        || line.contains("首页")
                                        || line.contains("首頁")
                                        || line.endsWith("正文"))))
                && !of(line, null).isEmpty();
    }
}
