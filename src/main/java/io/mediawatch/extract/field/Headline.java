package io.mediawatch.extract.field;

import io.mediawatch.extract.body.Furniture;
import io.mediawatch.extract.language.Chars;
import io.mediawatch.extract.markup.Signals;
import io.mediawatch.extract.outline.Block;
import io.mediawatch.extract.outline.JsonLd;
import io.mediawatch.extract.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's headline, without the site's name ({@link Titles}). A heading that the page's other titles
 * confirm comes first, then a line of text that one of them spells out; then the headline in JSON-LD,
 * {@code og:title}, a meta tag, and the page's title, or the line of text that it repeats.
 */
public final class Headline {
    /** Lowest heading level, h3, that can be a headline without further evidence. */
    private static final int LOWEST = 3;

    /** Number of blocks at the end of a page that may name the owner of the rights. */
    private static final int FOOT = 6;

    /** Maximum length, in characters, of a heading: longer ones are paragraphs. */
    private static final int LONGEST = 300;

    /** Minimum length, in characters, of a headline. */
    private static final int LEAST = 4;

    /** Score by which a confirmed h1 outranks any other heading, however long. */
    private static final int MAIN = 1000;

    /** Minimum weight of an h1 that no other title confirms: lighter ones may name a section. */
    private static final int TELLING = 20;

    private static final int NO_HEADLINE = Signals.OUTSIDE & ~Signals.FOOT & ~Signals.TAGS & ~Signals.SHARE;

    private static final Pattern BEHIND_KICKER = Pattern.compile("^[\\s:：|–—-]+");

    /** Which page of how many it is, in brackets. */
    private static final Pattern PAGES = Pattern.compile("\\s*[（(]\\s*\\d{1,2}\\s*/\\s*\\d{1,2}[^)）]{0,6}[)）]");

    /** Characters that may end a site's name, or a label, before a headline. */
    private static final String BEHIND_NAME = ":：|｜»·•–—-_】]";

    private final Outline outline;
    private final List<Block> blocks;
    /** The page's title without a name before the headline. */
    private final String title;
    /** Keys of the site's names, in the title and elsewhere. */
    private final Set<String> names;

    private Headline(Outline outline) {
        this.outline = outline;
        this.blocks = outline.blocks;
        this.title = withoutLeadingName(outline);
        this.names = names(outline, title);
    }

    /**
     * @param from  the rule that found it
     * @param block index of its block; -1 if no block contains it
     */
    public record Found(String text, String from, int block) {}

    public static Found of(Outline outline, JsonLd data) {
        return new Headline(outline).find(data.headline());
    }

    /** @param declared the headline in JSON-LD; null if there is none */
    private Found find(@Nullable String declared) {
        String shown = outline.meta("og:title", "twitter:title");
        String social = shown == null ? null : Chars.tidy(unescaped(shown));
        String plainTitle = Titles.withoutSite(title, outline);
        String plainSocial = social == null ? "" : Titles.withoutSite(social, outline);
        String plainDeclared = declared == null ? "" : Titles.withoutSite(declared, outline);
        OtherTitles titles = OtherTitles.of(
                Stream.of(title, social, declared).filter(Objects::nonNull).toList(),
                List.of(plainTitle, plainSocial, plainDeclared));
        int heading = heading(titles, Chars.key(plainSocial));
        if (heading >= 0) {
            return found(heading, "h" + blocks.get(heading).level, plainSocial, plainDeclared);
        }
        int line = line(titles);
        if (line >= 0) {
            return found(line, "text", plainSocial, plainDeclared);
        }
        if (declared != null && (social == null || !agree(declared, social) || declared.length() <= social.length())) {
            return new Found(plainDeclared, "json-ld", -1);
        }
        if (social != null) {
            return new Found(plainSocial, "og:title", -1);
        }
        String named = outline.meta("articletitle");
        if (named != null) {
            return new Found(Chars.tidy(named), "meta ArticleTitle", -1);
        }
        if (title.isEmpty()) {
            return new Found("", "none", -1);
        }
        int part = lineInTitle();
        return part < 0 ? new Found(plainTitle, "title", -1) : new Found(blocks.get(part).text, "text", part);
    }

    private Found found(int block, String from, String... titles) {
        return new Found(withoutKicker(withoutMarkedKicker(block), titles), from, block);
    }

    /** The title without character references: some sites escape it twice. */
    private static String unescaped(String title) {
        return title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false);
    }

    /**
     * Returns the index of the line without links that another title confirms most, for pages where no heading is the
     * headline; -1 if there is none.
     */
    private int line(OtherTitles titles) {
        int best = -1;
        int score = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.linked == 0 && block.text.length() <= LONGEST && !outline.isWithin(block.box, NO_HEADLINE)) {
                String key = Chars.key(block.text);
                int confirmed = names.contains(key) ? 0 : titles.spells(key);
                if (confirmed > score) {
                    best = i;
                    score = confirmed;
                }
            }
        }
        return best;
    }

    /**
     * Returns the index of a line that the page's title contains before a separator, or after a name and a separator;
     * -1 if there is none. If both kinds exist, the earlier and shorter one is the name. Linked lines do not count,
     * except small headings, which may link to the page itself.
     */
    private int lineInTitle() {
        int first = -1;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean linked = block.linked * 2 >= block.letters && block.level <= LOWEST;
            int length = block.text.length();
            if (linked || length < LEAST || length >= title.length()) {
                continue;
            }
            if (first < 0 && title.startsWith(block.text) && Titles.isSeparated(title, length)) {
                first = i;
            } else if (last < 0) {
                int at = title.lastIndexOf(block.text);
                boolean ends = at > 0 && (at + length == title.length() || Titles.isSeparated(title, at + length));
                last = ends && isNamed(title.substring(0, at), length) ? i : -1;
            }
        }
        boolean named = first < 0
                || (first < last
                        && blocks.get(first).text.length()
                                < blocks.get(last).text.length());
        return named ? last : first;
    }

    /**
     * Whether the text before a headline is a name and a separator: an outlet's, or one no longer than the headline.
     */
    private static boolean isNamed(String before, int headline) {
        String name = before.strip();
        return !name.isEmpty()
                && (Titles.isOutletAndBar(name)
                        || (name.length() <= headline && BEHIND_NAME.indexOf(name.charAt(name.length() - 1)) >= 0));
    }

    /**
     * Returns the index of the article's heading; -1 if there is none. An h1 that the page's other titles confirm comes
     * first, the longest of several; then, if they confirm nothing, the only heading declared as the headline; then the
     * only h1, since titles for search engines are often shorter than those shown, unless it shares no word with them
     * and a smaller heading is confirmed; then that one. If a smaller heading is what social networks are told, an h1
     * that is a link and is not the same names the blog.
     *
     * @param social key of the title told to social networks
     */
    private int heading(OtherTitles titles, String social) {
        List<Heading> headings = headings();
        if (headings.stream().anyMatch(heading -> !heading.isMain() && heading.key.equals(social))) {
            headings.removeIf(heading -> heading.isMain() && isLink(heading.block) && !heading.key.equals(social));
        }
        int best = -1;
        int score = 0;
        for (Heading heading : headings) {
            int confirmed = confirmed(heading, titles) + (heading.isMain() ? MAIN : 0);
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
        int only = only(headings);
        boolean telling = only >= 0
                && (titles.keys().isEmpty()
                        || (blocks.get(only).weight >= TELLING
                                && (best < 0 || titles.sharesWord(blocks.get(only).text))));
        return telling ? only : best;
    }

    /**
     * How much other titles confirm a heading, also if they begin with the kicker above: {@code Kicker: Headline}. A
     * link above a single word is the site's name above a section's.
     */
    private int confirmed(Heading heading, OtherTitles titles) {
        Block kicker = heading.index == 0 ? null : blocks.get(heading.index - 1);
        String text = heading.block.text;
        boolean words = text.indexOf(' ') > 0 || Chars.hasHan(text);
        String above = kicker == null || kicker.linked > 0 || !words ? "" : Chars.key(kicker.text);
        String both = above + heading.key;
        return !above.isEmpty() && heading.isMain() && titles.keys().contains(both)
                ? both.length()
                : titles.confirms(heading.key);
    }

    private record Heading(int index, Block block, String key) {
        boolean isMain() {
            return block.level == 1;
        }
    }

    /** Returns the headings that may be the article's, in order. */
    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.level > 0 && block.level <= LOWEST && block.text.length() <= LONGEST) {
                String key = Chars.key(block.text);
                if (key.length() >= 2 && !names.contains(key)) {
                    headings.add(new Heading(i, block, key));
                }
            }
        }
        return headings;
    }

    private static Set<String> names(Outline outline, String title) {
        Set<String> names = new HashSet<>(siteNames(outline, title));
        names.add(Chars.key(outline.title.substring(0, outline.title.length() - title.length())));
        return names;
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
    private int only(List<Heading> headings) {
        List<Heading> mains = headings.stream()
                .filter(heading -> heading.isMain() && !isFurniture(heading.block))
                .toList();
        boolean one = mains.stream().map(Heading::key).distinct().count() == 1;
        return one ? mains.get(0).index : -1;
    }

    private boolean isFurniture(Block block) {
        return block.linked * 10 > block.letters * 9
                || outline.isWithin(block.box, NO_HEADLINE)
                || Furniture.isLine(block.text);
    }

    /**
     * Returns the keys of the site's name, which is often set as a heading, too: short, and in full if the title ends
     * with it.
     */
    private static Set<String> siteNames(Outline outline, String title) {
        String name = outline.meta("og:site_name", "application-name");
        String tail = Titles.last(title);
        String brief = Chars.key(name == null ? "" : name);
        boolean most =
                tail != null && tail.length() * 3 > title.length() * 2; // then it is the headline, after the name
        String full = Chars.key(tail == null || most ? "" : tail);
        return full.contains(brief) && !full.equals(brief) ? Set.of(full, brief) : Set.of(brief);
    }

    /**
     * Returns the page's title without the name of the site's feed that it begins with; or without the name before its
     * colon, if that is a heading that is a link or names the owner of the rights, and the rest is a heading further
     * down.
     */
    private static String withoutLeadingName(Outline outline) {
        List<Block> blocks = outline.blocks;
        String title = outline.title;
        if (outline.feed.isEmpty() && !title.contains(": ")) {
            return title; // it begins with no name
        }
        Map<String, Integer> headings = firstHeadings(blocks);
        String behindFeed = Titles.afterFeed(title, outline.feed, headings.keySet());
        if (behindFeed != null) {
            return behindFeed;
        }
        int colon = title.indexOf(": ");
        String rest = title.substring(colon + 1).strip();
        Integer name = colon < 0 ? null : headings.get(Chars.key(title.substring(0, colon)));
        Integer below = headings.get(Chars.key(rest));
        boolean named =
                name != null && below != null && below > name && (isLink(blocks.get(name)) || isOwner(blocks, name));
        return named ? rest : title;
    }

    /** Returns the index of the first heading with each text, by the text's key. */
    private static Map<String, Integer> firstHeadings(List<Block> blocks) {
        Map<String, Integer> headings = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).level > 0) {
                headings.putIfAbsent(Chars.key(blocks.get(i).text), i);
            }
        }
        return headings;
    }

    private static boolean isLink(Block block) {
        return block.linked == block.letters;
    }

    /** Whether the last lines of the page give the name as the owner of the rights. */
    private static boolean isOwner(List<Block> blocks, int name) {
        return blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size()).stream()
                .anyMatch(line -> line.text.contains(blocks.get(name).text) && Copyright.isLine(line.text));
    }

    /** Returns the block's text without a kicker at its start that the markup identifies as one. */
    private String withoutMarkedKicker(int block) {
        String text = blocks.get(block).text;
        for (Outline.Mark mark : outline.marks) {
            String kicker = mark.block() == block && mark.has(Signals.KICKER) ? mark.text() : "";
            if (!kicker.isEmpty() && text.startsWith(kicker) && text.length() - kicker.length() >= LEAST) {
                return BEHIND_KICKER.matcher(text.substring(kicker.length())).replaceFirst("");
            }
        }
        return text;
    }

    /**
     * Returns another title instead of the heading if the heading is that title after a kicker or before a number of
     * pages, {@code (1/2 pages)}, or differs from it only by lacking the colon after the kicker; otherwise the heading.
     */
    private static String withoutKicker(String heading, String... titles) {
        String key = Chars.key(heading);
        for (String title : titles) {
            String plain = Chars.key(title);
            boolean tail = plain.length() * 2 >= key.length() && plain.length() < key.length() && key.endsWith(plain);
            boolean longer = title.length() == heading.length() + 1; // by the colon
            boolean paged = title.length() >= LEAST
                    && heading.startsWith(title)
                    && PAGES.matcher(heading.substring(title.length())).matches();
            if (tail
                    || paged
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
}
