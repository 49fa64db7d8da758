package io.mediawatch.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The article's headline, without the site's name that pages put behind it. */
final class Headline {
    /** Smaller headings are no headlines where nothing else tells that they are. */
    private static final int LOWEST = 3;

    /** Every separator has one. */
    private static final String SIGNS = "|｜»«·•–—:~<>_-\\";

    /**
     * Where the site's name may begin: a bar, or a dash or backslash with space around it; in Chinese also an
     * underscore or a bare dash.
     */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[|｜»«·•]\\s*|\\s+[-–—:~<>\\\\]\\s+|\\s*[—]{1,2}\\s*(?=\\p{IsHan})|\\s*_+\\s*"
                    + "|(?<=[\\p{IsHan}！？。”\"）)])\\s*-+\\s*(?=[\\p{IsHan}A-Za-z])");

    /** Blocks at the end of a page that name who owns it. */
    private static final int FOOT = 6;

    /** Longer ones are paragraphs. */
    private static final int LONGEST = 300;

    /** Shorter headings confirm nothing. */
    private static final int LEAST = 4;

    /** Signs and spaces by which two forms of a headline differ, at most. */
    private static final int NEARLY = 8;

    /** A main heading counts more than any longer one below it. */
    private static final int MAIN = 1000;

    /** Weight of an unconfirmed main heading that says more than a section's name. */
    private static final int TELLING = 20;

    private static final int NO_HEADLINE = Signals.OUTSIDE & ~Signals.FOOT & ~Signals.TAGS & ~Signals.SHARE;

    private static final Pattern BEHIND_KICKER = Pattern.compile("^[\\s:：|–—-]+");

    /** What may end a site's name, or a label, before a headline. */
    private static final String BEHIND_NAME = ":：|｜»·•–—-_】]";

    private Headline() {}

    /**
     * @param from  the rule that found it
     * @param block index of its block; -1 if no block has it
     */
    record Found(String text, String from, int block) {}

    static Found of(Outline outline, JsonLd data) {
        String title = behindName(outline);
        String shown = outline.meta("og:title", "twitter:title");
        String social = shown == null ? null : Chars.tidy(shown);
        String declared = data.headline();
        String shared = social == null ? "" : cut(social, outline);
        String told = declared == null ? "" : cut(declared, outline);
        int heading = heading(
                headings(outline, outline.title.substring(0, outline.title.length() - title.length())),
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

    /** The first line that says it and is no link, as where no tag tells the headline; -1 if there is none. */
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
     * The line of the page that the title has before a separator, or behind a name and a separator; -1 if there is
     * none. Only small headings may link to the page itself. Where both stand there, a name comes first and is shorter.
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

    /** Whether what stands before a headline is a name and a separator: an outlet's, or a shorter one. */
    private static boolean isNamed(String before, int headline) {
        String name = before.strip();
        return !name.isEmpty()
                && (isOutlet(name)
                        || (name.length() <= headline && BEHIND_NAME.indexOf(name.charAt(name.length() - 1)) >= 0));
    }

    /** An outlet's name and a separator. */
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
     * The heading that the page's other titles confirm, a main one before others and the longest first; where none is,
     * the only main heading that can be one: what search engines are told is often shorter than what readers see.
     *
     * @param headings that may be the article's
     * @param whole the other titles, as written
     * @param cut   the same without the site's name
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
        boolean telling = only >= 0 && (titles.isEmpty() || outline.blocks.get(only).weight >= TELLING);
        return telling ? only : best;
    }

    private record Heading(int index, Block block, String key) {
        boolean isMain() {
            return block.level == 1;
        }
    }

    /**
     * The headings that may be the article's, in order.
     *
     * @param front the name before the headline in the page's title; empty if there is none
     */
    private static List<Heading> headings(Outline outline, String front) {
        Set<String> names = new HashSet<>(names(outline));
        names.add(Chars.key(front));
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

    /** Index of the only heading that machines are told is one and that is no link; -1 if there is none, or several. */
    private static int declared(List<Heading> headings) {
        List<Heading> declared = headings.stream()
                .filter(heading -> heading.block.linked == 0
                        && heading.block.box.element.attr("itemprop").equalsIgnoreCase("headline"))
                .toList();
        return declared.size() == 1 ? declared.get(0).index : -1;
    }

    /** Index of the only main heading, which may stand there twice; -1 if there is none, or several. */
    private static int only(List<Heading> headings, Outline outline) {
        List<Heading> mains = headings.stream()
                .filter(heading -> heading.isMain() && !isFurniture(heading.block, outline))
                .toList();
        boolean one = mains.stream().map(Heading::key).distinct().count() == 1;
        return one ? mains.get(0).index : -1;
    }

    /** How much of a title it is: at least half, as a single word of one is a section's name. 0 if it is none. */
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

    /** The site's name, which many set as a heading, too, and what it is called in full behind a title. */
    private static Set<String> names(Outline outline) {
        String name = outline.meta("og:site_name", "application-name");
        String tail = site(outline.title);
        String brief = Chars.key(name == null ? "" : name);
        boolean most = tail != null && tail.length() * 3 > outline.title.length() * 2; // the name stands before it
        String full = Chars.key(tail == null || most ? "" : tail);
        return full.contains(brief) && !full.equals(brief) ? Set.of(full, brief) : Set.of(brief);
    }

    /**
     * The title without the name before its colon, where that is a heading that is a link or that names who owns the
     * rights, and the rest one further down.
     */
    private static String behindName(Outline outline) {
        int colon = outline.title.indexOf(": ");
        String rest = outline.title.substring(colon + 1).strip();
        int name = colon < 0 ? -1 : heading(outline, outline.title.substring(0, colon));
        boolean front = name >= 0
                && (outline.blocks.get(name).linked == outline.blocks.get(name).letters
                        || isOwner(outline, outline.blocks.get(name)));
        return front && heading(outline, rest) > name ? rest : outline.title;
    }

    /** Whether the last lines of the page say that it owns the rights. */
    private static boolean isOwner(Outline outline, Block name) {
        List<Block> blocks = outline.blocks;
        return blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size()).stream()
                .anyMatch(line -> line.text.contains(name.text) && Outlet.tellsRights(line.text));
    }

    /** The first heading that says it; -1 if there is none. */
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

    /** A kicker inside the heading goes where its element is called so. */
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
     * A kicker inside the heading goes where another title tells what follows it, and gets a colon where one has it.
     */
    private static String withoutKicker(String heading, String... titles) {
        String key = Chars.key(heading);
        for (String title : titles) {
            String told = Chars.key(title);
            boolean tail = told.length() * 2 >= key.length() && told.length() < key.length() && key.endsWith(told);
            boolean longer = title.length() == heading.length() + 1; // by a colon
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

    /** Cuts the site's name off the end: a last part that is short, or known to be the site's. */
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

    /** The last one behind the title's start; null if there is none. */
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

    /** The site's name as the title's last part tells it. */
    static @Nullable String site(String title) {
        MatchResult last = lastSeparator(title);
        return last == null ? null : name(title.substring(last.end()));
    }

    /** The same where the title is the headline and any sign that may separate: {@code 最后一艘渡船GPU-海湾 在线}. */
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
