package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's headline and removes the site's name from its end. A heading that the page's other titles confirm
 * comes first; then the headline in JSON-LD, {@code og:title}, a meta tag, and the page's title, or the line of text
 * that it repeats.
 */
final class Headline {
    /** Lowest heading level, h3, that can be a headline without further evidence. */
    private static final int LOWEST = 3;

    /** Every separator contains one of these. */
    private static final String SIGNS = "|｜»«·•–—:~<>_-\\";

    /**
     * Where the site's name may begin: after a bar, or after a dash or backslash with spaces around it; in Chinese also
     * after an underscore or a bare dash.
     */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[|｜»«·•]\\s*|\\s+[-–—:~<>\\\\]\\s+|\\s*[—]{1,2}\\s*(?=\\p{IsHan})|\\s*_+\\s*"
                    + "|(?<=[\\p{IsHan}！？。”\"）)])\\s*-+\\s*(?=[\\p{IsHan}A-Za-z])");

    /** Number of blocks at the end of a page that may name the owner of the rights. */
    private static final int FOOT = 6;

    /** Maximum length, in characters, of a heading: longer ones are paragraphs. */
    private static final int LONGEST = 300;

    /** Minimum length, in characters, of a headline: shorter headings match other titles by chance. */
    private static final int LEAST = 4;

    /** Maximum difference in length, by punctuation and spaces, between two forms of a headline. */
    private static final int NEARLY = 8;

    /** Score by which a confirmed h1 outranks any other heading, however long. */
    private static final int MAIN = 1000;

    /** Minimum weight of an h1 that no other title confirms: lighter ones may name a section. */
    private static final int TELLING = 20;

    private static final int NO_HEADLINE = Signals.OUTSIDE & ~Signals.FOOT & ~Signals.TAGS & ~Signals.SHARE;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BEHIND_KICKER = Pattern.compile("^[\\s:：|–—-]+");

    /** Characters that may end a site's name, or a label, before a headline. */
    private static final String BEHIND_NAME = ":：|｜»·•–—-_】]";

    private Headline() {}

    /**
     * @param from  the rule that found it
     * @param block index of its block; -1 if no block contains it
     */
    record Found(String text, String from, int block) {}

    static Found of(Outline outline, JsonLd data) {
        String title = behindName(outline);
        String shown = outline.meta("og:title", "twitter:title");
        String social = shown == null ? null : Chars.tidy(unescaped(shown));
        String declared = data.headline();
        String shared = social == null ? "" : cut(social, outline);
        String told = declared == null ? "" : cut(declared, outline);
        int heading = heading(
                headings(outline, title),
                outline,
                Stream.of(title, social, declared).filter(Objects::nonNull).toList(),
                List.of(cut(title, outline), shared, told));
        if (heading >= 0) {
            String text = withoutKicker(withoutNamedKicker(outline, heading), shared, told);
            return new Found(text, "h" + outline.blocks.get(heading).level, heading);
        }
        if (declared != null && (social == null || !agree(declared, social) || declared.length() <= social.length())) {
            return new Found(told, "json-ld", saying(outline, told));
        }
        if (social != null) {
            return new Found(shared, "og:title", saying(outline, shared));
        }
        String named = outline.meta("articletitle");
        if (named != null) {
            return new Found(Chars.tidy(named), "meta ArticleTitle", -1);
        }
        if (!title.isEmpty()) {
            int standing = standing(outline, title);
            return standing < 0
                    ? new Found(cut(title, outline), "title", -1)
                    : new Found(outline.blocks.get(standing).text, "text", standing);
        }
        return new Found("", "none", -1);
    }

    /** The title without character references: some sites escape it twice. */
    private static String unescaped(String title) {
        return title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false);
    }

    /**
     * Returns the index of the first line without links that consists of the headline, for pages where no heading does;
     * -1 if there is none.
     */
    private static int saying(Outline outline, String headline) {
        String key = Chars.key(headline);
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            boolean alike = block.linked == 0 && Math.abs(block.text.length() - headline.length()) <= NEARLY;
            if (alike && Chars.key(block.text).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the index of a line that the page's title contains before a separator, or after a name and a separator;
     * -1 if there is none. If both kinds exist, the earlier and shorter one is the name. Linked lines do not count,
     * except small headings, which may link to the page itself.
     */
    private static int standing(Outline outline, String title) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            boolean linked = block.linked * 2 >= block.letters && block.level <= LOWEST;
            int length = block.text.length();
            if (linked || length < LEAST || length >= title.length()) {
                continue;
            }
            if (first < 0 && title.startsWith(block.text) && isSeparated(title, length)) {
                first = i;
            } else if (last < 0) {
                int at = title.lastIndexOf(block.text);
                boolean ends = at > 0 && (at + length == title.length() || isSeparated(title, at + length));
                last = ends && isNamed(title.substring(0, at), length) ? i : -1;
            }
        }
        boolean named = first < 0
                || (first < last
                        && outline.blocks.get(first).text.length()
                                < outline.blocks.get(last).text.length());
        return named ? last : first;
    }

    /**
     * Whether the text before a headline is a name and a separator: an outlet's, or one no longer than the headline.
     */
    private static boolean isNamed(String before, int headline) {
        String name = before.strip();
        return !name.isEmpty()
                && (isOutlet(name)
                        || (name.length() <= headline && BEHIND_NAME.indexOf(name.charAt(name.length() - 1)) >= 0));
    }

    /** Whether a text is an outlet's name and a separator. */
    private static boolean isOutlet(String text) {
        int last = text.length() - 1;
        return last > 0
                && "-_|".indexOf(text.charAt(last)) >= 0
                && OutletNames.isOne(text.substring(0, last).strip());
    }

    private static boolean isSeparated(String title, int at) {
        return "-_|".indexOf(title.charAt(at)) >= 0
                || SEPARATOR.matcher(title).region(at, title.length()).lookingAt();
    }

    /**
     * Returns the index of the article's heading; -1 if there is none. An h1 that the page's other titles confirm comes
     * first, the longest of several; then, if they confirm nothing, the only heading declared as the headline; then the
     * only h1, since titles for search engines are often shorter than those shown, unless it shares no word with them
     * and a smaller heading is confirmed; then that one.
     *
     * @param headings candidates for the headline
     * @param whole    the other titles as written
     * @param cut      the same without the site's name
     */
    private static int heading(List<Heading> headings, Outline outline, List<String> whole, List<String> cut) {
        List<String> titles = cut.stream()
                .map(Chars::key)
                .filter(key -> key.length() >= LEAST)
                .toList();
        String all = whole.stream().map(Chars::key).collect(Collectors.joining("\n"));
        int best = -1;
        int score = 0;
        for (Heading heading : headings) {
            int confirmed = confirmed(heading.key, all, titles) + (heading.isMain() ? MAIN : 0);
            if (confirmed > Math.max(score, MAIN) || (confirmed > score && !heading.isMain())) {
                best = heading.index;
                score = confirmed;
            }
        }
        if (score > MAIN) {
            return best;
        }
        int declared = best < 0 ? declared(headings) : -1;
        if (declared >= 0) {
            return declared;
        }
        int only = only(headings, outline);
        boolean telling = only >= 0
                && (titles.isEmpty()
                        || (outline.blocks.get(only).weight >= TELLING
                                && (best < 0 || sharesWord(outline.blocks.get(only).text, whole))));
        return telling ? only : best;
    }

    /** Whether a heading shares a word with the titles, or is Chinese: otherwise it may name the section. */
    private static boolean sharesWord(String heading, List<String> titles) {
        String all = ' '
                + WORDS.matcher(String.join(" ", titles).toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                + ' ';
        return Chars.hasHan(heading)
                || WORDS.splitAsStream(heading.toLowerCase(Locale.ROOT))
                        .anyMatch(word -> word.length() >= LEAST && all.contains(' ' + word + ' '));
    }

    private record Heading(int index, Block block, String key) {
        boolean isMain() {
            return block.level == 1;
        }
    }

    /**
     * Returns the headings that may be the article's, in order.
     *
     * @param title the page's without the name before the headline
     */
    private static List<Heading> headings(Outline outline, String title) {
        Set<String> names = new HashSet<>(names(outline, title));
        names.add(Chars.key(outline.title.substring(0, outline.title.length() - title.length())));
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            if (block.level > 0 && block.level <= LOWEST && block.text.length() <= LONGEST) {
                String key = Chars.key(block.text);
                if (key.length() >= 2 && !names.contains(key)) {
                    headings.add(new Heading(i, block, key));
                }
            }
        }
        return headings;
    }

    /**
     * Returns the index of the only unlinked heading with {@code itemprop=headline}; -1 if there are none or several.
     */
    private static int declared(List<Heading> headings) {
        List<Heading> declared = headings.stream()
                .filter(heading -> heading.block.linked == 0
                        && heading.block.box.element.attr("itemprop").equalsIgnoreCase("headline"))
                .toList();
        return declared.size() == 1 ? declared.get(0).index : -1;
    }

    /** Returns the index of the only h1, which may occur twice; -1 if there are none or several. */
    private static int only(List<Heading> headings, Outline outline) {
        List<Heading> mains = headings.stream()
                .filter(heading -> heading.isMain() && !isFurniture(heading.block, outline))
                .toList();
        boolean one = mains.stream().map(Heading::key).distinct().count() == 1;
        return one ? mains.get(0).index : -1;
    }

    /**
     * Returns how much of a title a heading matches, as a score; 0 if it is less than half: a single word of a title
     * may be a section's name.
     */
    private static int confirmed(String key, String all, List<String> titles) {
        if (key.length() < LEAST) {
            return 0;
        }
        int most = 0;
        for (String title : titles) {
            boolean part = title.equals(key) || (key.length() * 2 >= title.length() && all.contains(key));
            boolean more = key.contains(title) && title.length() * 2 >= key.length();
            most = Math.max(most, part ? 2 * key.length() : more ? 2 * title.length() - 1 : 0);
        }
        return most;
    }

    private static boolean isFurniture(Block block, Outline outline) {
        return block.linked * 10 > block.letters * 9
                || outline.isWithin(block.box, NO_HEADLINE)
                || Furniture.isLine(block.text);
    }

    /**
     * Returns the keys of the site's name, which is often set as a heading, too: short, and in full if the title ends
     * with it.
     */
    private static Set<String> names(Outline outline, String title) {
        String name = outline.meta("og:site_name", "application-name");
        String tail = site(title);
        String brief = Chars.key(name == null ? "" : name);
        boolean most =
                tail != null && tail.length() * 3 > title.length() * 2; // then it is the headline, after the name
        String full = Chars.key(tail == null || most ? "" : tail);
        return full.contains(brief) && !full.equals(brief) ? Set.of(full, brief) : Set.of(brief);
    }

    /**
     * Returns the page's title without the name before its colon, if that name is a heading that is a link or names the
     * owner of the rights, and the rest is a heading further down; otherwise the whole title.
     */
    private static String behindName(Outline outline) {
        String behindFeed = behindFeed(outline);
        if (behindFeed != null) {
            return behindFeed;
        }
        int colon = outline.title.indexOf(": ");
        String rest = outline.title.substring(colon + 1).strip();
        int name = colon < 0 ? -1 : heading(outline, outline.title.substring(0, colon));
        boolean front = name >= 0
                && (outline.blocks.get(name).linked == outline.blocks.get(name).letters
                        || isOwner(outline, outline.blocks.get(name)));
        return front && heading(outline, rest) > name ? rest : outline.title;
    }

    /**
     * Returns the end of the title that is also a heading, if the title begins with the name of the site's feed, as in old
     * blogs: {@code Harbour Notes » Blog Archive » The last ferry}. Null otherwise.
     */
    private static @Nullable String behindFeed(Outline outline) {
        String title = outline.title;
        String name = Outlet.feed(outline.feed);
        if (name == null || !title.startsWith(name)) {
            return null;
        }
        Set<String> headings = outline.blocks.stream()
                .filter(block -> block.level > 0)
                .map(block -> Chars.key(block.text))
                .collect(Collectors.toSet());
        Matcher separator = SEPARATOR.matcher(title).region(name.length(), title.length());
        for (boolean found = separator.lookingAt(); found; found = separator.find()) {
            String rest = title.substring(separator.end());
            if (headings.contains(Chars.key(rest))) {
                return rest;
            }
        }
        return null;
    }

    /** Whether the last lines of the page give the name as the owner of the rights. */
    private static boolean isOwner(Outline outline, Block name) {
        List<Block> blocks = outline.blocks;
        return blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size()).stream()
                .anyMatch(line -> line.text.contains(name.text) && Outlet.tellsRights(line.text));
    }

    /** Returns the index of the first heading with that text; -1 if there is none. */
    private static int heading(Outline outline, String text) {
        String key = Chars.key(text);
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            if (block.level > 0 && Chars.key(block.text).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the heading's text without a kicker at its start that the markup identifies as one. */
    private static String withoutNamedKicker(Outline outline, int heading) {
        String text = outline.blocks.get(heading).text;
        for (Outline.Mark mark : outline.marks) {
            String kicker = mark.block() == heading && mark.has(Signals.KICKER) ? mark.text() : "";
            if (!kicker.isEmpty() && text.startsWith(kicker) && text.length() - kicker.length() >= LEAST) {
                return BEHIND_KICKER.matcher(text.substring(kicker.length())).replaceFirst("");
            }
        }
        return text;
    }

    /**
     * Returns another title instead of the heading if the heading is that title after a kicker, or differs from it only
     * by lacking the colon after the kicker; otherwise the heading.
     */
    private static String withoutKicker(String heading, String... titles) {
        String key = Chars.key(heading);
        for (String title : titles) {
            String told = Chars.key(title);
            boolean tail = told.length() * 2 >= key.length() && told.length() < key.length() && key.endsWith(told);
            boolean longer = title.length() == heading.length() + 1; // by the colon
            if (tail
                    || title.equals(heading)
                    || (longer && title.replaceFirst(": ", " ").equals(heading))) {
                return title;
            }
        }
        return heading;
    }

    private static boolean agree(String a, String b) {
        String x = Chars.key(a);
        String y = Chars.key(b);
        return x.contains(y) || y.contains(x);
    }

    /** Cuts the site's name off the end: up to three last parts that are short, or known to be the site's. */
    static String cut(String title, Outline outline) {
        String text = title;
        for (int i = 0; i < 3; i++) {
            MatchResult last = lastSeparator(text);
            if (last == null || !isSuffix(text.substring(last.end()), text.substring(0, last.start()), outline)) {
                return text;
            }
            text = text.substring(0, last.start()).strip();
        }
        return text;
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

    private static boolean isSuffix(String tail, String head, Outline outline) {
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

    /** Returns the site's name from the last part of the title; null if there is none. */
    static @Nullable String site(String title) {
        MatchResult last = lastSeparator(title);
        return last == null ? null : name(title.substring(last.end()));
    }

    /** The same for a title that begins with the headline and any separator: {@code 最后一艘渡船GPU-海湾 在线}. */
    static @Nullable String behind(String headline, String title) {
        int sign = headline.length();
        boolean separated = !headline.isEmpty()
                && title.startsWith(headline)
                && sign < title.length()
                && SIGNS.indexOf(title.charAt(sign)) >= 0;
        return separated ? name(title.substring(sign + 1)) : null;
    }

    private static @Nullable String name(String tail) {
        String name = tail.strip();
        return name.length() >= 2 && name.length() <= 30 ? name : null;
    }
}
